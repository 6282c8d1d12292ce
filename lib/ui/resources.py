"""The collection that is served: opened once, kept for all, never changed; opened anew where its files have."""

import os
from pathlib import Path
from threading import Lock

import streamlit as st

from lib.store.opening import is_current, open_as_compiled, open_collection
from lib.store.stored import StoredCollection

_LARGE = 500
"""From how many texts on a collection is opened before its files are looked at, for that takes a second or more."""
_ANEW: list[StoredCollection] = []
"""A collection opened anew, until it takes the place of the one before."""
_ONE_AT_A_TIME = Lock()


def corpus() -> Path:
    """Return the folder of the collection: the one that `ESSAY_ATLAS_CORPUS` names, else the one shipped."""
    return Path(os.environ.get("ESSAY_ATLAS_CORPUS", Path(__file__).parent.parent.parent / "corpus"))


@st.cache_resource(show_spinner="Reading the collection…")
def collection() -> StoredCollection:
    """Open the collection as its files are; a large one as it was compiled last, until `catch_up`."""
    if _ANEW:
        return _ANEW.pop()
    compiled = open_as_compiled(corpus())
    return compiled if compiled and len(compiled.essays) >= _LARGE else open_collection(corpus())


def catch_up() -> None:
    """Bring a collection that was opened as it was compiled last up to its files, if they have changed since."""
    with _ONE_AT_A_TIME:
        if not is_current(collection(), corpus()):
            _ANEW[:] = [open_collection(corpus())]
            st.cache_resource.clear()
            collection()


def see_edits() -> None:
    """Where the server is set to show edits (`ESSAY_ATLAS_EDITING`), read what has changed in the files since."""
    if os.environ.get("ESSAY_ATLAS_EDITING"):
        catch_up()
