"""HTML that doesn't depend on the viewer: rendered at the first wish for it, kept under what it depends on."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from sys import getsizeof
from threading import Lock

import streamlit as st

from lib.corpus.collection import Collection

ROOM = 64_000_000
"""Bytes that may be kept: every page of some dozen texts, or those in use of a large collection."""


@dataclass(frozen=True)
class Fragment:
    """A piece of a page, which Streamlit takes as it is; a plain string it would unindent line by line."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


class Kept:
    """Fragments under their keys, in so many bytes: those not wished for the longest make room. Safe among threads."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._taken = 0
        self._fragments: OrderedDict[Hashable, Fragment] = OrderedDict()
        self._weights: dict[Hashable, int] = {}
        self._turns: dict[Hashable, Lock] = {}
        self._lock = Lock()

    @property
    def taken(self) -> int:
        """How many bytes the fragments and their keys take, at most."""
        return self._taken

    def get(self, key: Hashable, make: Callable[[], str]) -> Fragment:
        """Return the fragment under a key; at the first wish it is made, once, while others who wish for it wait."""
        with self._lock:
            if found := self._found(key):
                return found
            turn = self._turns.setdefault(key, Lock())
        with turn:
            with self._lock:
                if found := self._found(key):
                    return found
            try:
                made = Fragment(make())
                with self._lock:
                    self._put(key, made)
            finally:
                with self._lock:
                    self._turns.pop(key, None)
        return made

    def _found(self, key: Hashable) -> Fragment | None:
        found = self._fragments.get(key)
        if found:
            self._fragments.move_to_end(key)
        return found

    def _put(self, key: Hashable, made: Fragment) -> None:
        weight = _weight((key, made.html))
        if not made.html.isascii():  # once it was sent, the string keeps its bytes too
            weight += len(made.html.encode())
        if weight > self._room or key in self._fragments:
            return
        self._fragments[key] = made
        self._weights[key] = weight
        self._taken += weight
        while self._taken > self._room:
            oldest, _ = self._fragments.popitem(last=False)
            self._taken -= self._weights.pop(oldest)


def _weight(value: object) -> int:
    """Return how many bytes a value takes, with what stands in it where it is a tuple."""
    return getsizeof(value) + (sum(map(_weight, value)) if isinstance(value, tuple) else 0)


def version_of(atlas: Collection) -> Hashable:
    """Return what tells one state of a collection from another; what is made of one is not shown for another."""
    return atlas.version


@st.cache_resource(show_spinner=False)
def kept_html() -> Kept:
    """Return what this server keeps; it goes with the collection, where that is read anew."""
    return Kept(ROOM)
