"""What doesn't depend on the viewer: read or worked out once, kept for all, never changed."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import streamlit as st

from lib.analysis.evidence.attachment import attach
from lib.analysis.evidence.known import Exhibits, all_exhibits, all_grounds
from lib.analysis.evidence.passage import Passage, passage_of
from lib.analysis.words.keyness import Key, marking
from lib.corpus.lazily import Named
from lib.errors import SourceError
from lib.sources.attached import read_sources
from lib.sources.document import SourceText
from lib.store.opening import is_current, open_as_compiled, open_collection
from lib.store.stored import StoredCollection

MOST_TERMS = 12
"""How many terms mark a text from another, at most."""
_MOST_PAIRS, _MOST_PASSAGES = 256, 4096
_LARGE = 500
"""From how many texts on a collection is opened before its files are looked at, for that takes a second or more."""


def corpus() -> Path:
    """Return the folder of the collection: the one that `ESSAY_ATLAS_CORPUS` names, else the one shipped."""
    return Path(os.environ.get("ESSAY_ATLAS_CORPUS", Path(__file__).parent.parent.parent / "corpus"))


@st.cache_resource(show_spinner="Reading the collection…")
def collection() -> StoredCollection:
    """Open the collection as its files are; a large one as it was compiled last, until `catch_up`."""
    compiled = open_as_compiled(corpus())
    return compiled if compiled and len(compiled.essays) >= _LARGE else open_collection(corpus())


def catch_up() -> None:
    """Bring a collection that was opened as it was compiled last up to its files, if they have changed since."""
    if not is_current(collection(), corpus()):
        open_collection(corpus())
        st.cache_resource.clear()


def see_edits() -> None:
    """Where the server is set to show edits (`ESSAY_ATLAS_EDITING`), read what has changed in the files since."""
    if os.environ.get("ESSAY_ATLAS_EDITING"):
        catch_up()


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
def every_exhibit() -> Exhibits:
    """Return everything in the texts that a marker may open, under its id."""
    return all_exhibits(collection())


@st.cache_resource(show_spinner=False)
def every_ground() -> Exhibits:
    """Return all that may bear out what a slide says, under its id."""
    return all_grounds(collection())


@st.cache_resource(show_spinner=False, max_entries=_MOST_PAIRS)
def marking_terms(first: str, second: str) -> tuple[list[Key], list[Key]]:
    """Return the terms that most mark each of two texts, named by id, from the other."""
    texts = collection().essay_by_id
    return marking(texts[first], texts[second], MOST_TERMS)


@st.cache_resource(show_spinner=False)
def passages() -> Mapping[str, Passage]:
    """Return the paragraph behind each exhibit whose text has its source attached, under the exhibit's id."""
    known, texts = every_ground(), attached().texts

    @lru_cache(_MOST_PASSAGES)
    def found(name: str) -> Passage | None:
        exhibit = known.get(name) if texts else None
        if exhibit is None or exhibit.text not in texts:
            return None
        return passage_of(exhibit.locator, exhibit.section, texts[exhibit.text])

    def read(name: str) -> Passage:
        passage = found(name)
        if passage is None:
            raise KeyError(name)
        return passage

    return Named(lambda: [name for name in known if found(name)], found, read)
