"""What the page on words is about, as the address says it: which texts, which view, which terms are followed."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlencode

import streamlit as st

from lib.analysis.wording import capital
from lib.analysis.words.frequency import Frequencies, folded
from lib.analysis.words.terms import words_of
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.markup import as_label, show
from lib.ui.url_state import THEMES, chosen_themes, hold_choice, name_choice, name_list

MOST_FOLLOWED = 6
_TEXT, _TERM, _VIEW, ORDER = "text", "term", "view", "order"
_MOST_TOLD = 3
_TEXT_PILLS, _TERM_CHOICE = "word_texts", "word_terms"


@dataclass(frozen=True)
class Scope:
    """Where the page stands.

    Attributes:
        essays: the texts it is on; all of the collection's where none is chosen.
        chosen: the ids of the texts chosen.
        view: the panel shown.
        terms: those followed, the one last chosen at the end.
        order: in which contexts are shown.
        themes: those chosen, which its links keep.
    """

    essays: tuple[Essay, ...]
    chosen: tuple[str, ...]
    view: str
    terms: tuple[str, ...] = ()
    order: str = ""
    themes: tuple[str, ...] = ()

    @property
    def key(self) -> Hashable:
        """All that a panel of the page depends on."""
        return self.chosen, self.view, self.terms, self.order, self.themes

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
        return replace(self, essays=(essay,), chosen=(essay.id,))

    def follows(self, term: str) -> bool:
        """Say whether a term is followed, however it is written."""
        return folded(term) in map(folded, self.terms)

    def with_term(self, term: str) -> Self:
        """Return the same with a term followed last, the oldest making room; without it, if it was the last already."""
        others = tuple(other for other in self.terms if folded(other) != folded(term))
        is_last = folded(term) == folded(self.focus)
        return replace(self, terms=others if is_last else (*others, term)[-MOST_FOLLOWED:])

    def address(self, **more: str) -> str:
        """Return the address of this page as it stands, and what else it shall say."""
        pairs = [(_VIEW, self.view), *((_TEXT, name) for name in self.chosen)]
        pairs += [(_TERM, term) for term in self.terms or ("",)]
        pairs += [(ORDER, self.order)] if self.order else []
        pairs += [*more.items(), *((THEMES, theme) for theme in self.themes)]
        return f"words?{urlencode(pairs)}"


def choose_scope(atlas: Collection, views: dict[str, str]) -> Scope:
    """Offer the texts and the views; return what is chosen. Stop the page if there is no text at all."""
    if not atlas.essays:
        st.info("No text of this collection could be read. The About page says why.")
        st.stop()
    known = list(atlas.essay_by_id)
    asked = list(dict.fromkeys(st.query_params.get_all(_TEXT)))
    _tell([name for name in asked if name not in known], "No text has the id", atlas)
    found = [name for name in asked if name in known]
    chosen = found if len(found) < len(known) else []
    st.session_state[_TEXT_PILLS] = chosen
    st.pills(
        "Texts: choose one or several, or none for all",
        known,
        selection_mode="multi",
        format_func=lambda name: as_label(capital(atlas.labels[name].name)),
        key=_TEXT_PILLS,
        on_change=lambda: name_list(_TEXT, st.session_state[_TEXT_PILLS]),
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
    essays = tuple(atlas.essay_by_id[name] for name in known if not chosen or name in chosen)
    return Scope(essays, tuple(chosen), view, order=st.query_params.get(ORDER, ""), themes=tuple(chosen_themes()))


def follow(scope: Scope, every: Frequencies, suggested: Sequence[str], atlas: Collection) -> Scope:
    """Offer the terms of the whole collection; return the scope with those followed, `suggested` where none is named.

    Args:
        every: the terms of the collection.
    """
    asked = st.query_params.get_all(_TERM)
    wanted = {term: _counted(term, every) for term in (asked or suggested) if term}
    _tell([term for term, name in wanted.items() if name not in every.counts], "No text has the term", atlas)
    chosen = [name for name in dict.fromkeys(wanted.values()) if name in every.counts][-MOST_FOLLOWED:]
    st.session_state[_TERM_CHOICE] = chosen
    st.multiselect(
        f"Terms followed: a click on any term of this page adds it; after {MOST_FOLLOWED}, the oldest makes room",
        list(every.counts),
        format_func=every.written.__getitem__,
        key=_TERM_CHOICE,
        max_selections=MOST_FOLLOWED,
        select_all=False,
        on_change=lambda: name_list(_TERM, st.session_state[_TERM_CHOICE] or [""]),
        placeholder="Find a term",
    )
    return replace(scope, terms=tuple(every.written[name] for name in chosen))


def _counted(term: str, every: Frequencies) -> str:
    """Return what a term that somebody wrote is counted under: itself, or its singular."""
    return folded(term) if every.has(term) else " ".join(word.folded for word in words_of(term))


def _tell(unknown: Sequence[str], said: str, atlas: Collection) -> None:
    """Say that something in the address is not known, as plain text, for anybody can write an address."""
    if unknown:
        names = ", ".join(f"“{name[:40]}”" for name in unknown[:_MOST_TOLD])
        show("note.html", atlas, text=f"{said} {names}.")
