"""What doesn't depend on the viewer: read or drawn once, kept for all, never changed."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from lib.analysis.comparisons.comparison import cited_by, side_colours
from lib.analysis.evidence.attachment import attach
from lib.analysis.evidence.exhibit import Exhibit, all_exhibits, all_grounds, of_quotes
from lib.analysis.evidence.passage import Passage, passage_of
from lib.analysis.words.keyness import Key, marking
from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.errors import SourceError
from lib.figures.catalogue import draw
from lib.figures.change import HEIGHT
from lib.figures.shades import Shades, of_sides, of_text
from lib.sources.attached import read_sources
from lib.sources.document import SourceText
from lib.store.opening import load_collection

_HERE = Path(__file__).parent
_SLIDE_HEIGHT = 215
MOST_TERMS = 12
"""How many terms mark a text from another, at most."""


@st.cache_resource(show_spinner="Reading the collection…")
def collection() -> Collection:
    """Read the collection: of the folder `ESSAY_ATLAS_CORPUS` names, else the one shipped."""
    return load_collection(Path(os.environ.get("ESSAY_ATLAS_CORPUS", _HERE.parent.parent / "corpus")))


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


@st.cache_resource(show_spinner=False)
def figure(chart_id: str) -> go.Figure:
    """Draw a chart of the corpus."""
    return _drawn(collection().chart_by_id[chart_id])


@st.cache_resource(show_spinner=False)
def side_figure(chart_id: str, comparison_id: str) -> go.Figure:
    """Draw a chart of the corpus in the colours of a comparison's sides."""
    return _drawn(collection().chart_by_id[chart_id], collection().comparison_by_id[comparison_id])


@st.cache_resource(show_spinner=False)
def slide_figure(chart_id: str) -> go.Figure:
    """Draw a chart of the corpus for a slide, where letters are large."""
    return _drawn(collection().chart_by_id[chart_id], high=_SLIDE_HEIGHT)


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
def every_exhibit() -> dict[str, Exhibit]:
    """Return everything in the texts that a marker may open, under its id."""
    return all_exhibits(collection())


@st.cache_resource(show_spinner=False)
def every_ground() -> dict[str, Exhibit]:
    """Return all that may bear out what a slide says, under its id."""
    return all_grounds(collection())


@st.cache_resource(show_spinner=False)
def marking_terms(first: str, second: str) -> tuple[list[Key], list[Key]]:
    """Return the terms that most mark each of two texts, named by id, from the other."""
    texts = collection().essay_by_id
    return marking(texts[first], texts[second], MOST_TERMS)


@st.cache_resource(show_spinner=False)
def passages() -> dict[str, Passage]:
    """Return the paragraph behind each exhibit whose text has its source attached, under the exhibit's id."""
    atlas, texts = collection(), attached().texts
    quoted = (exhibit for comparison in atlas.comparisons for exhibit in of_quotes(comparison, atlas).values())
    found = (
        (exhibit.id, passage_of(exhibit.locator, exhibit.section, texts[exhibit.text]))
        for exhibit in (*every_exhibit().values(), *quoted)
        if exhibit.text in texts
    )
    return {name: passage for name, passage in found if passage}


def warm_up() -> None:
    """Read and draw everything once."""
    for chart_id in collection().chart_by_id:
        figure(chart_id)
    for comparison in collection().comparisons:
        for chart_id in comparison.charts:
            side_figure(chart_id, comparison.id)
    passages()
