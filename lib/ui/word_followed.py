"""The terms followed on the page on words: where each stands, section by section, and in which contexts."""

from dataclasses import dataclass

import streamlit as st

from lib.analysis.concordance import Line, Order, concordance
from lib.analysis.dispersion import SectionCount, dispersion
from lib.analysis.frequency import folded, longer_with
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.markup import show
from lib.ui.resources import attached
from lib.ui.url_state import hold_choice, name_choice
from lib.ui.word_resources import marks_of, term_index, terms_of
from lib.ui.word_scope import Scope, follow

_ORDERS: dict[Order, str] = {
    "text": "As the text runs",
    "before": "By the word before",
    "after": "By the word after",
}
_FEW_LINES = 30
_SUGGESTED = 3


def followed(scope: Scope, atlas: Collection) -> Scope:
    """Offer the terms to follow; return the scope with those that are."""
    every = terms_of(tuple(atlas.essay_by_id))
    if len(scope.essays) == 1:
        suggested = [mark.key.term for mark in marks_of(scope.ids[0], tuple(atlas.essay_by_id))]
    else:
        suggested = [every.written[name] for name in terms_of(scope.ids).counts]
    return follow(scope, every, suggested[:_SUGGESTED])


@dataclass(frozen=True)
class Spread:
    """A term in one text: section by section, and how often and in how many sections in all."""

    parts: tuple[SectionCount, ...]

    @property
    def count(self) -> int:
        """How often the text has it."""
        return sum(part.count for part in self.parts)

    @property
    def sections(self) -> int:
        """In how many of its sections it stands."""
        return sum(part.count > 0 for part in self.parts)

    @property
    def share(self) -> float:
        """How often it occurs in a thousand terms of the text."""
        size = sum(part.size for part in self.parts)
        return 1000 * self.count / size if size else 0.0


def spread(scope: Scope, atlas: Collection) -> None:
    """Show where the terms followed stand: by section in one text, by text in several."""
    rows = [(essay, [Spread(dispersion(term, essay)) for term in scope.terms]) for essay in scope.essays]
    show("word_spread.html", atlas, scope=scope, rows=rows, most=_most(rows))


def _most(rows: list[tuple[Essay, list[Spread]]]) -> float:
    """Return the greatest share that a bar of the table shows, of a section in one text, of a text in several."""
    if len(rows) == 1:
        return max((part.share for one in rows[0][1] for part in one.parts), default=0.0)
    return max((one.share for _, spreads in rows for one in spreads), default=0.0)


def context(scope: Scope, atlas: Collection) -> None:
    """Show the term last chosen in its contexts, where a source is attached; else say how to attach one."""
    if not scope.focus:
        return
    texts = {name: text for name, text in attached().texts.items() if name in scope.ids}
    show("word_context_head.html", atlas, scope=scope, longer=longer_with(scope.focus, terms_of(scope.ids)))
    if not texts:
        show("word_unattached.html", atlas, scope=scope)
        return
    order: Order = hold_choice("order", list(_ORDERS))
    st.segmented_control(
        "Order", list(_ORDERS), format_func=_ORDERS.__getitem__, key="order", required=True, on_change=name_choice,
        args=("order",), label_visibility="collapsed",
    )  # fmt: skip
    places = [place for place in term_index().get(folded(scope.focus), ()) if place.text in texts]
    lines = concordance(places, texts, order)
    shown = lines if st.query_params.get("lines") == "all" else lines[:_FEW_LINES]
    passages = {_place(line): texts[line.text].paragraphs[line.place.paragraph] for line in shown}
    without = [essay.name for essay in scope.essays if essay.id not in texts]
    show(
        "word_context.html",
        atlas,
        scope=scope,
        lines=shown,
        total=len(lines),
        passages=passages,
        place=_place,
        without=without,
    )


def _place(line: Line) -> str:
    return f"p-{line.text}-{line.place.paragraph}"
