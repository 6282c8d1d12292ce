"""The panels of the page on words, each on the texts that the scope names."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lib.analysis.words.frequency import folded
from lib.analysis.words.glossary import headwords, matching
from lib.analysis.words.keyness import FEWEST, SURE
from lib.analysis.words.similarity import nearest_first
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.corpus.glossary import Gloss
from lib.ui.evidence import evidence_of
from lib.ui.exhibits import every_exhibit
from lib.ui.finished import Finished
from lib.ui.kept import version_of
from lib.ui.markup import as_label, show_kept
from lib.ui.url_state import hold_text, name_choice, name_list
from lib.ui.words.resources import (
    against,
    clouds,
    frequent_in,
    marking_terms,
    marks_of,
    nearness_of_all,
    shapes_of_all,
    terms_of,
)
from lib.ui.words.scope import Scope

_SEARCH = "q"
_MANY_MARKS, _FEW_MARKS = 20, 8
_SCATTER = "scatter"
_MOST_PAIRS = 64  # whose figure is kept


def _cloud(scope: Scope, atlas: Collection) -> None:
    show_kept("words/cloud.html", atlas, scope.key, lambda: _frequent(scope, atlas))


def _frequent(scope: Scope, atlas: Collection) -> dict[str, Any]:
    terms = frequent_in(scope.ids)
    alone = scope.essays[0] if len(scope.essays) == 1 else None
    marked = {folded(mark.key.term) for mark in marks_of(alone.id, tuple(atlas.essay_by_id))} if alone else set()
    marking = {row.term for row in terms if folded(row.term) in marked}
    return {"scope": scope, "terms": terms, "clouds": clouds(scope.ids), "alone": alone, "marked": marking}


def _marks(scope: Scope, atlas: Collection) -> None:
    if len(scope.essays) == 2:
        _two_against_each_other(scope, atlas)
    else:
        show_kept("words/marks.html", atlas, scope.key, lambda: _marking(scope, atlas))


def _marking(scope: Scope, atlas: Collection) -> dict[str, Any]:
    one = len(scope.essays) == 1
    others = tuple(atlas.essay_by_id) if one else scope.ids
    most = _MANY_MARKS if one else _FEW_MARKS
    tables = [(essay, marks_of(essay.id, others)[:most]) for essay in scope.essays]
    return {"scope": scope, "tables": tables, "others": len(others) - 1, "sure": SURE, "fewest": FEWEST}


def _two_against_each_other(scope: Scope, atlas: Collection) -> None:
    first, second = scope.essays
    if first.terms and second.terms:
        show_kept(
            "words/against.html", atlas, scope.ids, lambda: {"pair": scope.essays, "sure": SURE, "fewest": FEWEST}
        )
        _scatter(scope, version_of(atlas))
    marks_of_two(scope, atlas)


def marks_of_two(scope: Scope, atlas: Collection) -> None:
    """Show the terms that mark each of two texts from the other."""

    def values() -> dict[str, Any]:
        ours, theirs = marking_terms(*scope.ids)
        return {"pair": scope.essays, "ours": ours, "theirs": theirs, "scope": scope}

    show_kept("comparisons/pair_words.html", atlas, scope.key, values)


@st.cache_resource(show_spinner=False, max_entries=_MOST_PAIRS)
def _drawn(first: str, second: str, version: Hashable) -> Finished:
    return Finished(against(first, second))


def _scatter(scope: Scope, version: Hashable) -> None:
    first, second = scope.essays
    with st.container(key="word_scatter"):
        st.plotly_chart(
            _drawn(first.id, second.id, version),
            key=_SCATTER,
            on_select=lambda: _follow_clicked(scope),
            selection_mode="points",
            config={"displayModeBar": False, "doubleClick": False, "showTips": False},
            alt=f"Terms of {first.name} and {second.name} by how often each has them; those that mark each are tabled.",
        )


def _follow_clicked(scope: Scope) -> None:
    points = st.session_state[_SCATTER].selection.points
    if points:
        name_list("term", scope.with_term(str(points[0]["customdata"])).terms)


def _nearness(scope: Scope, atlas: Collection) -> None:
    def values() -> dict[str, Any]:
        near = nearness_of_all()
        pairs = nearest_first(near, atlas.essays, scope.essays)
        columns = atlas.essays if len(scope.essays) == 1 else scope.essays
        return {"scope": scope, "rows": scope.essays, "columns": columns, "near": near, "pairs": pairs}

    show_kept("words/nearness.html", atlas, scope.key, values)


def _shape(scope: Scope, atlas: Collection) -> None:
    show_kept("words/shape.html", atlas, scope.key, lambda: _shapes(scope))


def _shapes(scope: Scope) -> dict[str, Any]:
    every, drawn = shapes_of_all()
    rows = [shape for shape in every if shape.essay in scope.essays]
    longest = -(-max((shape.lengths.high for shape in every if shape.lengths), default=1) // 10) * 10
    return {"scope": scope, "rows": rows, "drawn": drawn, "longest": longest}


def _glossary(scope: Scope, atlas: Collection) -> None:
    every = headwords(scope.essays)
    sought = hold_text(_SEARCH)
    st.text_input(
        "Find a term, a character or a meaning", key=_SEARCH, type="search", live=True, on_change=name_choice,
        args=(_SEARCH,),
    )  # fmt: skip
    found = matching(every, sought)
    if every and not found:
        more = "." if not scope.chosen else ", or choose more texts."
        st.info(f"The glossary of {as_label(scope.name)} has no “{as_label(sought)}”. Shorten it{more}")

    def values() -> dict[str, Any]:
        known = every_exhibit()
        shown = [
            (word, [(essay, gloss, known[_exhibit(essay, gloss)]) for essay, gloss in word.uses]) for word in found
        ]
        counted = terms_of(tuple(atlas.essay_by_id))
        return {"scope": scope, "words": shown, "total": len(every), "counted": counted}

    show_kept("words/glossary.html", atlas, (scope.chosen, tuple(word.id for word in found)), values)
    evidence_of((_exhibit(essay, gloss) for word in found for essay, gloss in word.uses), atlas)


def _exhibit(essay: Essay, gloss: Gloss) -> str:
    return f"{essay.id}-term-{gloss.id}"


@dataclass(frozen=True)
class Panel:
    """A view of the page: its name, what draws it, and whether terms are followed below it."""

    name: str
    draw: Callable[[Scope, Collection], None]
    follows: bool = True


PANELS = {
    "cloud": Panel("Most frequent", _cloud),
    "marks": Panel("What marks a text", _marks),
    "near": Panel("Which are near", _nearness),
    "shape": Panel("Length and shape", _shape, follows=False),
    "glossary": Panel("Glossary", _glossary, follows=False),
}
