"""The source texts that this server was given, and the paragraphs in them that evidence stands in."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import streamlit as st

from lib.analysis.evidence.attachment import attach
from lib.analysis.evidence.passage import Passage, passage_of
from lib.corpus.lazily import Named
from lib.errors import SourceError
from lib.sources.attached import read_sources
from lib.sources.document import SourceText
from lib.ui.exhibits import every_ground
from lib.ui.resources import collection

_MOST_PASSAGES = 4096


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
