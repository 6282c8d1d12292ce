"""What the page on words shows, worked out once for each choice of texts, which are named by id."""

from collections.abc import Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING

import streamlit as st
from pydantic import TypeAdapter

from lib.analysis.words.concordance import Index, index_terms
from lib.analysis.words.dispersion import Dispersion, dispersion
from lib.analysis.words.frequency import Frequencies, Frequent, frequencies, frequent
from lib.analysis.words.keyness import Key, Mark, keyness, marking, marks
from lib.analysis.words.shape import Shape, shapes
from lib.analysis.words.similarity import Near, nearness
from lib.corpus.essay import Essay
from lib.figures.cloud import NARROW, WIDE, Canvas, Cloud
from lib.store.memo import remembered
from lib.store.schema import code_version
from lib.ui.attached import attached
from lib.ui.resources import collection

if TYPE_CHECKING:
    import plotly.graph_objects as go

_CLOUD = TypeAdapter(Cloud)

MOST_FREQUENT, MOST_ON_A_PHONE = 60, 40
_MOST_MARKS, _MOST_NEAR = 1000, 6
MOST_TERMS = 12  # that mark a text from another
_KEPT = 64  # choices of texts whose results are kept
Ids = tuple[str, ...]


def _essays(ids: Ids) -> list[Essay]:
    return [collection().essay_by_id[name] for name in ids]


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def terms_of(ids: Ids) -> Frequencies:
    """Return the terms of texts taken together."""
    return frequencies(_essays(ids))


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def dispersion_of(text: str) -> Dispersion:
    """Return where every term of a text occurs."""
    return dispersion(collection().essay_by_id[text])


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def frequent_in(ids: Ids) -> tuple[Frequent, ...]:
    """Return the most frequent terms of texts taken together."""
    return tuple(frequent(_essays(ids), MOST_FREQUENT))


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def clouds(ids: Ids) -> tuple[Cloud, Cloud]:
    """Return the cloud of texts taken together, for a wide page and for a phone."""
    terms = frequent_in(ids)
    return _laid_out(terms, WIDE), _laid_out(terms[:MOST_ON_A_PHONE], NARROW)


def _laid_out(terms: tuple[Frequent, ...], canvas: Canvas) -> Cloud:
    def lay_out() -> bytes:
        from lib.figures import placing  # noqa: PLC0415 - heavy, and done once for each cloud

        return _CLOUD.dump_json(placing.lay_out(terms, canvas))

    drawn_by = f"{version('wordcloud')} {version('matplotlib')} {code_version('figures')}"
    return _CLOUD.validate_json(remembered(f"cloud {drawn_by} {canvas} {terms}", lay_out))


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def marks_of(text: str, ids: Ids) -> tuple[Mark, ...]:
    """Return the terms that mark a text from others, the surest first."""
    return tuple(marks(collection().essay_by_id[text], _essays(ids), _MOST_MARKS))


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def marking_terms(first: str, second: str) -> tuple[list[Key], list[Key]]:
    """Return the terms that most mark each of two texts, named by id, from the other."""
    texts = collection().essay_by_id
    return marking(texts[first], texts[second], MOST_TERMS)


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def against(first: str, second: str) -> "go.Figure":
    """Draw the terms of two texts against each other."""
    from lib.figures.scatter import Side, scatter  # noqa: PLC0415 - of this page alone

    one, other = (Side(essay.name, essay.head.colour, terms_of((essay.id,))) for essay in _essays((first, second)))
    return scatter(one, other, keyness(one.terms, other.terms))


@st.cache_resource(show_spinner=False)
def nearness_of_all() -> Near:
    """Return the nearness of every two texts of the collection."""
    return nearness(collection().essays, _MOST_NEAR)


@st.cache_resource(show_spinner=False)
def shapes_of_all() -> tuple[list[Shape], int]:
    """Return the shape of every text, and how many terms were drawn from each for its variety."""
    return shapes(collection().essays)


@st.cache_resource(show_spinner="Reading the terms in their places…")
def term_index() -> Index:
    """Return where each term stands in the sources attached; empty without sources or words.toml."""
    vocabulary = collection().vocabulary
    return index_terms(attached().texts, vocabulary) if vocabulary else {}


def count_all() -> Iterator[None]:
    """Work out what first visitors of the page on words see, step by step: all texts together, and each alone."""
    ids = tuple(collection().essay_by_id)
    for chosen in (ids, *((name,) for name in ids)):
        yield
        if terms_of(chosen).size:
            clouds(chosen)
            yield
            marks_of(chosen[0], ids)
            dispersion_of(chosen[0])
    yield
    nearness_of_all()
    yield
    shapes_of_all()
    yield
    term_index()
