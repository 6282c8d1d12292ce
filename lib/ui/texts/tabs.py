"""What stands under each tab of a text's page."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

import streamlit as st

from lib.analysis.chronology import in_order
from lib.analysis.evidence.exhibit import exhibits, of_event, of_statistic
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.export.citations import bibtex, formatted, ris
from lib.export.tables import as_file, statistics_csv
from lib.ui.chart_card import chart_card, printed_table
from lib.ui.markup import as_label, show_kept, show_line
from lib.ui.texts.doubts import doubts_of
from lib.ui.url_state import chosen_chart, show_alone

_PLURALS = {
    "person": "People",
    "scholar": "Scholars",
    "firm": "Firms",
    "state": "States",
    "agency": "Agencies",
    "organisation": "Organisations",
    "group": "Groups",
    "place": "Places",
}


def _argument(essay: Essay, atlas: Collection) -> None:
    def values() -> dict[str, Any]:
        tables = {table.id: table for table in essay.tables}
        return {"essay": essay, "exhibits": exhibits(essay), "tables": tables}

    show_kept("texts/argument.html", atlas, essay.id, values)


def _figures(essay: Essay, atlas: Collection) -> None:
    alone = chosen_chart(essay)
    if alone is not None:
        st.header("Key statistics")
        chart_card(alone, atlas, alone=True)
        st.button("All figures of this text", on_click=show_alone, args=(None,), icon=":material/arrow_back:")
        return
    if essay.charts:
        st.header("Key statistics")
        with st.grid(2, min_column_width=340):
            for chart in essay.charts:
                chart_card(chart, atlas)
    else:
        show_line("note.html", atlas, text="No figures of this text could honestly share an axis, so nothing is drawn.")
    for table in essay.tables:
        with st.expander(f"Printed table: {as_label(table.title)}"):
            printed_table(table, atlas)
    _every_figure(essay, atlas)


def _every_figure(essay: Essay, atlas: Collection) -> None:
    st.header("Every figure in this text")
    show_kept(
        "texts/figures_table.html", atlas, essay.id,
        lambda: {"rows": [(row, of_statistic(row, essay)) for row in essay.statistics]},
    )  # fmt: skip
    st.download_button(
        "Download as CSV", lambda: as_file(statistics_csv(essay.statistics, essay, atlas)), f"{essay.id}-figures.csv",
        "text/csv", on_click="ignore", icon=":material/download:",
    )  # fmt: skip


def _timeline(essay: Essay, atlas: Collection) -> None:
    if not essay.events:
        show_line("note.html", atlas, text="The text dates no event.")
    show_kept(
        "texts/timeline.html", atlas, essay.id,
        lambda: {"essay": essay, "events": [of_event(event, essay) for event in in_order(essay.events)]},
    )  # fmt: skip


def _people(essay: Essay, atlas: Collection) -> None:
    show_kept("texts/people.html", atlas, essay.id, lambda: _who(essay))


def _who(essay: Essay) -> dict[str, Any]:
    known = exhibits(essay)
    kinds = list(_PLURALS)
    ordered = sorted(essay.actors, key=lambda actor: kinds.index(actor.kind))
    groups = [
        (_PLURALS[kind], [(actor, known[f"{essay.id}-actor-{actor.id}"]) for actor in actors])
        for kind, actors in groupby(ordered, key=lambda actor: actor.kind)
    ]
    terms = [(gloss, known[f"{essay.id}-term-{gloss.id}"]) for gloss in essay.glossary]
    return {"groups": groups, "terms": terms}


def _questions(essay: Essay, atlas: Collection) -> None:
    show_kept("texts/questions.html", atlas, essay.id, lambda: {"essay": essay})


def _sources(essay: Essay, atlas: Collection) -> None:
    st.header("Where the source is unclear or in doubt")
    doubts_of(essay, atlas)
    st.header("How to cite")
    st.code(formatted(essay, atlas.head), language=None, wrap_lines=True)
    with st.container(horizontal=True):
        st.download_button(
            "BibTeX", lambda: bibtex(essay, atlas.head), f"{essay.id}.bib", "application/x-bibtex", on_click="ignore"
        )
        st.download_button(
            "RIS", lambda: ris(essay, atlas.head), f"{essay.id}.ris", "application/x-research-info-systems",
            on_click="ignore",
        )  # fmt: skip


TABS: dict[str, Callable[[Essay, Collection], None]] = {
    "Argument": _argument,
    "Figures": _figures,
    "Timeline": _timeline,
    "People": _people,
    "Questions": _questions,
    "Doubts and citation": _sources,
}
