"""The charts of the corpus, each drawn at the first wish for it and kept for all."""

from collections.abc import Iterator

import plotly.graph_objects as go
import streamlit as st

from lib.analysis.comparisons.comparison import cited_by, side_colours
from lib.corpus.charts import Chart
from lib.corpus.comparison import Comparison
from lib.figures.catalogue import draw
from lib.figures.change import HEIGHT
from lib.figures.shades import Shades, of_sides, of_text
from lib.ui.resources import collection

_SLIDE_HEIGHT = 215
_MOST = 256
"""How many charts are kept."""


def shades(chart: Chart, comparison: Comparison | None = None) -> Shades:
    """Return the colours of a chart's figures: its text's, or those of the sides of a comparison."""
    atlas = collection()
    rows = [atlas.statistic_by_id[name] for name in chart.statistics]
    if comparison is None:
        return of_text(chart, rows, atlas.essay_of[chart.id].head.colour)
    colours = side_colours(comparison, atlas)
    return of_sides(chart, rows, {name: colours[side] for name, side in cited_by(comparison).items()})


def _drawn(chart: Chart, comparison: Comparison | None = None, high: int = HEIGHT) -> go.Figure:
    atlas = collection()
    rows = [atlas.statistic_by_id[name] for name in chart.statistics]
    return draw(chart, rows, atlas.essay_of[chart.id].table(chart.table), shades(chart, comparison), high)


@st.cache_resource(show_spinner=False, max_entries=_MOST)
def figure(chart_id: str) -> go.Figure:
    """Draw a chart of the corpus."""
    return _drawn(collection().chart_by_id[chart_id])


@st.cache_resource(show_spinner=False, max_entries=_MOST)
def side_figure(chart_id: str, comparison_id: str) -> go.Figure:
    """Draw a chart of the corpus in the colours of a comparison's sides."""
    return _drawn(collection().chart_by_id[chart_id], collection().comparison_by_id[comparison_id])


@st.cache_resource(show_spinner=False, max_entries=_MOST)
def slide_figure(chart_id: str) -> go.Figure:
    """Draw a chart of the corpus for a slide, where letters are large."""
    return _drawn(collection().chart_by_id[chart_id], high=_SLIDE_HEIGHT)


def draw_all() -> Iterator[None]:
    """Draw every chart as the pages show it, one at each step."""
    for chart_id in collection().chart_by_id:
        yield
        figure(chart_id)
    for comparison in collection().comparisons:
        for chart_id in comparison.charts:
            yield
            side_figure(chart_id, comparison.id)
