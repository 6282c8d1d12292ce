"""The terms followed on the page on words: where each stands, section by section, and in which contexts."""

from itertools import groupby

import streamlit as st

from lib.analysis.words.concordance import Line, Order, concordance, marked
from lib.analysis.words.dispersion import densest
from lib.analysis.words.frequency import folded, longer_with
from lib.corpus.collection import Collection
from lib.ui.markup import show
from lib.ui.resources import attached
from lib.ui.url_state import hold_choice, name_choice
from lib.ui.words.resources import dispersion_of, marks_of, term_index, terms_of
from lib.ui.words.scope import ORDER, Scope, follow

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
    marking = [mark.key.term for mark in marks_of(scope.ids[0], tuple(atlas.essay_by_id))]
    frequent = [every.written[name] for name in terms_of(scope.ids).counts]
    suggested = marking if marking and len(scope.essays) == 1 else frequent
    return follow(scope, every, suggested[:_SUGGESTED], atlas)


def spread(scope: Scope, atlas: Collection) -> None:
    """Show where the terms followed stand: by section in one text, by text in several."""
    rows = [(essay, [dispersion_of(essay.id).of(term) for term in scope.terms]) for essay in scope.essays]
    most = densest([one for _, spreads in rows for one in spreads], in_sections=len(rows) == 1)
    show("words/spread.html", atlas, scope=scope, rows=rows, most=most)


def context(scope: Scope, atlas: Collection) -> None:
    """Show the term last chosen in its contexts, where a source is attached; else say how to attach one."""
    if not scope.focus:
        return
    texts = {name: text for name, text in attached().texts.items() if name in scope.ids}
    show("words/context_head.html", atlas, scope=scope, longer=longer_with(scope.focus, terms_of(scope.ids)))
    if not texts or atlas.vocabulary is None:
        show("words/unattached.html", atlas, scope=scope, has_vocabulary=atlas.vocabulary is not None)
        return
    order: Order = hold_choice(ORDER, list(_ORDERS))
    st.segmented_control(
        "Order", list(_ORDERS), format_func=_ORDERS.__getitem__, key=ORDER, required=True, on_change=name_choice,
        args=(ORDER,), label_visibility="collapsed",
    )  # fmt: skip
    places = [place for place in term_index().get(folded(scope.focus), ()) if place.text in texts]
    lines = concordance(places, texts, order)
    shown = lines if st.query_params.get("lines") == "all" else lines[:_FEW_LINES]
    wanted = {_place(line) for line in shown}
    passages = {}
    for (text, number), members in groupby(places, key=lambda place: (place.text, place.paragraph)):
        paragraph = texts[text].paragraphs[number]
        if (name := f"p-{text}-{number}") in wanted:
            passages[name] = text, paragraph.section, marked(list(members), paragraph.text)
    show(
        "words/context.html",
        atlas,
        scope=scope,
        lines=shown,
        total=len(lines),
        passages=passages,
        place=_place,
        without=[essay.name for essay in scope.essays if essay.id not in texts],
    )


def _place(line: Line) -> str:
    return f"p-{line.text}-{line.place.paragraph}"
