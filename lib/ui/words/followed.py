"""The terms followed on the page on words: where each stands, section by section, and in which contexts."""

from collections.abc import Mapping
from itertools import groupby, islice
from typing import Any

import streamlit as st

from lib.analysis.words.concordance import Line, Order, concordance, marked
from lib.analysis.words.dispersion import densest
from lib.analysis.words.frequency import folded, longer_with
from lib.corpus.collection import Collection
from lib.sources.document import SourceText
from lib.ui.attached import attached
from lib.ui.markup import show_kept
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
    ids = tuple(atlas.essay_by_id)
    every = terms_of(ids)
    marking = marks_of(scope.ids[0], ids)[:_SUGGESTED] if len(scope.essays) == 1 else ()
    frequent = islice(terms_of(scope.ids).counts, _SUGGESTED)
    suggested = [mark.key.term for mark in marking] or [every.written[name] for name in frequent]
    return follow(scope, every, suggested, atlas)


def spread(scope: Scope, atlas: Collection) -> None:
    """Show where the terms followed stand: by section in one text, by text in several."""

    def values() -> dict[str, Any]:
        rows = [(essay, [dispersion_of(essay.id).of(term) for term in scope.terms]) for essay in scope.essays]
        most = densest([one for _, spreads in rows for one in spreads], in_sections=len(rows) == 1)
        return {"scope": scope, "rows": rows, "most": most}

    show_kept("words/spread.html", atlas, scope.key, values)


def context(scope: Scope, atlas: Collection) -> None:
    """Show the term last chosen in its contexts, where a source is attached; else say how to attach one."""
    if not scope.focus:
        return
    texts = {name: text for name, text in attached().texts.items() if name in scope.ids}
    show_kept(
        "words/context_head.html", atlas, scope.key,
        lambda: {"scope": scope, "longer": longer_with(scope.focus, terms_of(scope.ids))},
    )  # fmt: skip
    if not texts or atlas.vocabulary is None:
        show_kept(
            "words/unattached.html", atlas, scope.chosen,
            lambda: {"scope": scope, "has_vocabulary": atlas.vocabulary is not None},
        )  # fmt: skip
        return
    order: Order = hold_choice(ORDER, list(_ORDERS))
    st.segmented_control(
        "Order", list(_ORDERS), format_func=_ORDERS.__getitem__, key=ORDER, required=True, on_change=name_choice,
        args=(ORDER,), label_visibility="collapsed",
    )  # fmt: skip
    shows_all = st.query_params.get("lines") == "all"
    show_kept(
        "words/context.html", atlas, (scope.key, order, shows_all), lambda: _lines(scope, texts, order, shows_all)
    )


def _lines(scope: Scope, texts: Mapping[str, SourceText], order: Order, shows_all: bool) -> dict[str, Any]:
    """Return what the template of contexts is filled with."""
    places = [place for place in term_index().get(folded(scope.focus), ()) if place.text in texts]
    lines = concordance(places, texts, order)
    shown = lines if shows_all else lines[:_FEW_LINES]
    wanted = {_place(line) for line in shown}
    passages = {}
    for (text, number), members in groupby(places, key=lambda place: (place.text, place.paragraph)):
        paragraph = texts[text].paragraphs[number]
        if (name := f"p-{text}-{number}") in wanted:
            passages[name] = text, paragraph.section, marked(list(members), paragraph.text)
    return {
        "scope": scope,
        "lines": shown,
        "total": len(lines),
        "passages": passages,
        "place": _place,
        "without": [essay.name for essay in scope.essays if essay.id not in texts],
    }


def _place(line: Line) -> str:
    return f"p-{line.text}-{line.place.paragraph}"
