"""What the page on words is about, as the address says it: which texts, which view, which terms are followed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlencode

import streamlit as st

from lib.analysis.frequency import Frequencies, folded
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.markup import as_label
from lib.ui.url_state import THEMES, chosen_themes, hold_choice, name_choice

MOST_FOLLOWED = 6
_TEXT, _TERM, _VIEW = "text", "term", "view"
_TEXT_PILLS, _TERM_CHOICE = "word_texts", "word_terms"


@dataclass(frozen=True)
class Scope:
    """Where the page stands.

    Attributes:
        essays: the texts it is on; all of the collection's where none is chosen.
        chosen: the ids of the texts chosen.
        view: the panel shown.
        terms: those followed, the one last chosen at the end.
    """

    essays: tuple[Essay, ...]
    chosen: tuple[str, ...]
    view: str
    terms: tuple[str, ...] = ()

    @property
    def focus(self) -> str:
        """The term last chosen; empty where none is followed."""
        return self.terms[-1] if self.terms else ""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the texts it is on."""
        return tuple(essay.id for essay in self.essays)

    @property
    def name(self) -> str:
        """What the texts are called together, to stand after “in”."""
        names = [essay.name for essay in self.essays]
        if len(names) == 1:
            return names[0]
        return f"{', '.join(names[:-1])} and {names[-1]}" if self.chosen else f"all {len(names)} texts"

    def on(self, essay: Essay) -> Self:
        """Return the same on one text alone."""
        return replace(self, chosen=(essay.id,))

    def with_term(self, term: str) -> Self:
        """Return the same with a term followed last; the oldest makes room for it."""
        others = [other for other in self.terms if folded(other) != folded(term)]
        return replace(self, terms=tuple([*others, term][-MOST_FOLLOWED:]))

    def address(self, **more: str) -> str:
        """Return the address of this page as it stands, and what else it shall say."""
        pairs = [(_VIEW, self.view), *((_TEXT, name) for name in self.chosen), *((_TERM, term) for term in self.terms)]
        pairs += [*more.items(), *((THEMES, theme) for theme in chosen_themes())]
        return f"words?{urlencode(pairs)}"


def choose_scope(atlas: Collection, views: dict[str, str]) -> Scope:
    """Offer the texts and the views; return what is chosen. Stop the page if there is no text at all."""
    if not atlas.essays:
        st.info("No text of this collection could be read. The About page says why.")
        st.stop()
    known = list(atlas.essay_by_id)
    asked = [name for name in dict.fromkeys(st.query_params.get_all(_TEXT)) if name in known]
    chosen = asked if len(asked) < len(known) else []
    st.session_state[_TEXT_PILLS] = chosen
    st.pills(
        "Texts: choose one or several, or none for all",
        known,
        selection_mode="multi",
        format_func=lambda name: as_label(_short(atlas.essay_by_id[name])),
        key=_TEXT_PILLS,
        on_change=lambda: _say(_TEXT, st.session_state[_TEXT_PILLS]),
    )
    view = hold_choice(_VIEW, list(views))
    st.segmented_control(
        "View",
        list(views),
        format_func=views.__getitem__,
        key=_VIEW,
        required=True,
        on_change=name_choice,
        args=(_VIEW,),
        label_visibility="collapsed",
    )
    essays = tuple(essay for essay in atlas.essays if not chosen or essay.id in chosen)
    return Scope(essays, tuple(chosen), view)


def follow(scope: Scope, every: Frequencies, suggested: Sequence[str]) -> Scope:
    """Offer the terms of the whole collection; return the scope with those followed, `suggested` where none is."""
    asked = st.query_params.get_all(_TERM)
    known = [term for term in dict.fromkeys(map(folded, asked or suggested)) if term in every.counts]
    chosen = known[:MOST_FOLLOWED]
    unknown = [term for term in asked if term and folded(term) not in every.counts]
    st.session_state[_TERM_CHOICE] = chosen
    st.multiselect(
        f"Terms followed, up to {MOST_FOLLOWED}: a click on any term of this page adds it",
        list(every.counts),
        format_func=every.written.__getitem__,
        key=_TERM_CHOICE,
        max_selections=MOST_FOLLOWED,
        select_all=False,
        on_change=lambda: _say(_TERM, st.session_state[_TERM_CHOICE] or [""]),
        placeholder="Find a term",
    )
    for term in unknown:
        st.info(f"No text has the term “{as_label(term)}”.")
    return replace(scope, terms=tuple(every.written[name] for name in chosen))


def _short(essay: Essay) -> str:
    return essay.name[:1].upper() + essay.name[1:]


def _say(name: str, values: Sequence[str]) -> None:
    if values:
        st.query_params[name] = list(values)
    else:
        st.query_params.pop(name, None)
