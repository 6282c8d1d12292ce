"""What doesn't depend on the viewer: read or drawn once, kept for all, never changed."""

import os
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from lib.corpus.collection import Collection
from lib.corpus.loading import load_collection
from lib.figures.catalogue import draw

_HERE = Path(__file__).parent


@st.cache_resource(show_spinner="Reading the collection…")
def collection() -> Collection:
    """The collection: of the folder `ESSAY_ATLAS_CORPUS` names, else the one shipped."""
    return load_collection(Path(os.environ.get("ESSAY_ATLAS_CORPUS", _HERE.parent.parent / "corpus")))


@st.cache_resource(show_spinner=False)
def figure(chart_id: str) -> go.Figure:
    """A chart of the corpus, drawn."""
    atlas = collection()
    chart, essay = atlas.chart_by_id[chart_id], atlas.essay_of[chart_id]
    rows = [atlas.statistic_by_id[name] for name in chart.statistics]
    table = next((table for table in essay.tables if table.id == chart.table), None)
    return draw(chart, rows, table, essay.head.colour)


def warm_up() -> None:
    """Read and draw everything once."""
    for chart_id in collection().chart_by_id:
        figure(chart_id)
