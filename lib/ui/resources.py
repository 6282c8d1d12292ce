"""What doesn't depend on the viewer: read or drawn once, kept for all, never changed."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from lib.analysis.attachment import attach
from lib.analysis.exhibit import exhibits
from lib.analysis.passage import Passage, passage_of
from lib.corpus.collection import Collection
from lib.corpus.loading import load_collection
from lib.errors import SourceError
from lib.figures.catalogue import draw
from lib.sources.attached import read_sources
from lib.sources.document import SourceText

_HERE = Path(__file__).parent


@st.cache_resource(show_spinner="Reading the collection…")
def collection() -> Collection:
    """Read the collection: of the folder `ESSAY_ATLAS_CORPUS` names, else the one shipped."""
    return load_collection(Path(os.environ.get("ESSAY_ATLAS_CORPUS", _HERE.parent.parent / "corpus")))


@st.cache_resource(show_spinner=False)
def figure(chart_id: str) -> go.Figure:
    """Draw a chart of the corpus."""
    atlas = collection()
    chart, essay = atlas.chart_by_id[chart_id], atlas.essay_of[chart_id]
    rows = [atlas.statistic_by_id[name] for name in chart.statistics]
    table = essay.table(chart.table)
    return draw(chart, rows, table, essay.head.colour)


@dataclass(frozen=True)
class Attached:
    """The source texts that this server was given.

    Attributes:
        texts: the cleaned source of each text that has one, under its id.
        problem: why none or not all could be attached; empty if nothing is wrong or nothing was asked for.
    """

    texts: Mapping[str, SourceText]
    problem: str = ""


@st.cache_resource(show_spinner="Reading the source texts…")
def attached() -> Attached:
    """Read the sources that `ESSAY_ATLAS_SOURCES` names, a file or a folder; none if it is not set."""
    place = os.environ.get("ESSAY_ATLAS_SOURCES")
    if not place:
        return Attached({})
    texts: dict[str, SourceText] = {}
    problems = []
    try:
        raws = read_sources([Path(place)], {essay.head.source.file for essay in collection().essays})
    except SourceError as error:
        return Attached({}, str(error))
    for essay in collection().essays:
        try:
            texts[essay.id] = attach(essay, raws)
        except SourceError as error:
            problems.append(str(error))
    return Attached(texts, "; ".join(problems))


@st.cache_resource(show_spinner=False)
def passages(essay_id: str) -> dict[str, Passage]:
    """Return the paragraph behind each row of a text, under the row's id; none without its source."""
    text = attached().texts.get(essay_id)
    if text is None:
        return {}
    found = (
        (exhibit.id, passage_of(exhibit.locator, exhibit.section, text))
        for exhibit in exhibits(collection().essay_by_id[essay_id]).values()
    )
    return {name: passage for name, passage in found if passage}


def warm_up() -> None:
    """Read and draw everything once."""
    for chart_id in collection().chart_by_id:
        figure(chart_id)
    for essay in collection().essays:
        passages(essay.id)
