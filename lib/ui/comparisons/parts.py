"""The parts of a comparison's page."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from lib.analysis.comparisons.comparison import differs, doubts_about, glimpses, side_colours, silent_sides, tally
from lib.analysis.evidence.exhibit import of_quotes
from lib.analysis.plain import plain_prose
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison, Dimension
from lib.export.citations import formatted
from lib.export.comparisons import comparison_csv, comparison_workbook
from lib.export.tables import as_file
from lib.ui.chart_card import chart_card
from lib.ui.exhibits import every_exhibit
from lib.ui.markup import show_kept, show_line
from lib.ui.neighbours import Way, link_neighbours
from lib.ui.url_state import chosen_themes, hold_choice, link_to, name_choice

_VIEW = "show"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_VIEWS = {"all": "All", "differ": "Where sides differ", "silent": "Where one is silent"}


def comparison_head(comparison: Comparison, atlas: Collection) -> None:
    """Show the question, the answer in a sentence, and which texts it is from."""
    st.set_page_config(page_title=f"{plain_prose(comparison.title, atlas)} · Essay Atlas")
    show_kept(
        "comparisons/head.html", atlas, comparison.id,
        lambda: {"comparison": comparison, "texts": atlas.texts_of[comparison.id]},
    )  # fmt: skip


def dimension_filter(comparison: Comparison) -> tuple[Dimension, ...]:
    """Offer the dimensions where sides differ, or where one is silent; return those chosen."""
    left = {
        "all": comparison.dimension,
        "differ": tuple(dimension for dimension in comparison.dimension if differs(dimension)),
        "silent": tuple(row for row in comparison.dimension if silent_sides(row, comparison.side)),
    }
    view = hold_choice(_VIEW, list(_VIEWS))
    st.segmented_control(
        "Dimensions",
        list(_VIEWS),
        format_func=lambda name: f"{_VIEWS[name]} · {len(left[name])}",
        key=_VIEW,
        required=True,
        on_change=name_choice,
        args=(_VIEW,),
        label_visibility="collapsed",
    )
    if not left[view]:
        said = "The sides don’t differ on any dimension" if view == "differ" else "No side is silent on any dimension"
        st.info(f"{said}; choose “All”.")
    return left[view]


def strip(comparison: Comparison, dimensions: tuple[Dimension, ...], atlas: Collection) -> None:
    """Show the shape of the argument, whole: a box a dimension; those that the filter leaves lead to their row."""
    _show_dimensions("comparisons/strip.html", comparison, dimensions, atlas)


def matrix(comparison: Comparison, dimensions: tuple[Dimension, ...], atlas: Collection) -> None:
    """Show sides in columns and dimensions in rows, findings first and evidence folded under them."""
    if dimensions:
        _show_dimensions("comparisons/matrix.html", comparison, dimensions, atlas)


def _show_dimensions(
    template: str, comparison: Comparison, dimensions: tuple[Dimension, ...], atlas: Collection
) -> None:
    key = comparison.id, tuple(dimension.id for dimension in dimensions)
    show_kept(template, atlas, key, lambda: {"dimensions": dimensions, **_scene(comparison, atlas)})


def charts(comparison: Comparison, atlas: Collection) -> None:
    """Show what can be put in numbers, in the colours of the sides, and say what can't."""
    if not comparison.charts and not comparison.undrawn:
        return
    st.header("What can be put in numbers")
    if comparison.undrawn:
        show_kept("comparisons/undrawn.html", atlas, comparison.id, lambda: {"comparison": comparison})
    with st.grid(2, min_column_width=340):
        for name in comparison.charts:
            chart_card(atlas.chart_by_id[name], atlas, comparison=comparison)


def verdict(comparison: Comparison, atlas: Collection) -> None:
    """Show what the author concludes, why and with which doubts."""
    show_kept("comparisons/verdict.html", atlas, comparison.id, lambda: _scene(comparison, atlas))


def questions(comparison: Comparison, atlas: Collection) -> None:
    """Ask the class."""
    show_kept("comparisons/questions.html", atlas, comparison.id, lambda: {"comparison": comparison})


def take_away(comparison: Comparison, atlas: Collection) -> None:
    """Say how to cite its texts; offer the comparison as a table and as a workbook with its sources."""
    st.header("How to cite")
    texts = atlas.texts_of[comparison.id]
    cited = "\n".join(formatted(essay, atlas.head) for essay in texts)
    st.code(cited, language=None, wrap_lines=True)
    show_kept("comparisons/cite_elsewhere.html", atlas, comparison.id, lambda: {"texts": texts})
    with st.container(horizontal=True):
        st.download_button(
            "Download as CSV",
            lambda: as_file(comparison_csv(comparison, atlas, every_exhibit())),
            f"{comparison.id}.csv",
            "text/csv",
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            "Download as XLSX, with sources",
            partial(comparison_workbook, comparison, atlas, every_exhibit()),
            f"{comparison.id}.xlsx",
            _XLSX,
            on_click="ignore",
            icon=":material/download:",
        )


def neighbours(comparison: Comparison, atlas: Collection) -> None:
    """Link to the comparisons before and after among those on the themes chosen, and to all of them."""
    link_neighbours(
        comparison, lambda one: plain_prose(one.title, atlas), chosen=atlas.comparisons_about(chosen_themes()),
        every=atlas.comparisons, everything=Way("All comparisons", "comparisons"), atlas=atlas,
    )  # fmt: skip


def comparison_card(comparison: Comparison, atlas: Collection) -> None:
    """Show what a comparison asks and answers, between whom, and the way in."""
    with st.container(
        border=True, key=f"comparison_{comparison.id}", height="stretch", vertical_alignment="distribute"
    ):
        show_kept("comparisons/card.html", atlas, comparison.id, lambda: _scene(comparison, atlas))
        show_line("open.html", atlas, address=link_to(comparison), label="Open the comparison")


def _scene(comparison: Comparison, atlas: Collection) -> Mapping[str, Any]:
    """Return what the templates of a comparison are filled with, save the dimensions chosen."""
    texts = atlas.texts_of[comparison.id]
    return {
        "comparison": comparison,
        "texts": texts,
        "several": len(texts) > 1,
        "colours": side_colours(comparison, atlas),
        "known": every_exhibit(),
        "quotes": of_quotes(comparison, atlas),
        "claims": atlas.claim_by_id,
        "tables": atlas.table_by_id,
        "glimpses": glimpses,
        "tally": tally(comparison),
        "doubted": doubts_about(comparison, atlas),
    }
