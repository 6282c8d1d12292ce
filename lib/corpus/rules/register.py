"""What the rules of one unit ask of all the others: which ids stand in the files, and how sound they are."""

from collections.abc import Iterable, Sequence, Set
from enum import IntEnum
from typing import Protocol

from lib.corpus.records import Origin, texts_that_may_own

ANY: Set[str] = frozenset()
"""Kinds of names: all of them."""
TEXT = frozenset({"Essay"})
THEME = frozenset({"Theme"})
FIGURES = frozenset({"Statistic"})
TABLES = frozenset({"TableHead"})
EVENTS = frozenset({"Event"})
CHARTS = frozenset({"Chart"})
CLAIMS = frozenset({"Claim"})
ORDER = "order"
"""The kind of name that a place in the collection's order is."""


class State(IntEnum):
    """How far a name has got: it stands in the files, its record could be read, and no rule leaves the record out."""

    STANDS = 1
    READ = 2
    SOUND = 3


COUNTED = "counted terms"
"""The name that every text has whose terms have been counted, and its kind."""


def place_name(kind: str, order: int) -> str:
    """Return the name that a place is: no id has a space."""
    return f"{kind} {order}"


class Register(Protocol):
    """The names of a whole collection. A kind of name is that of the record that has it (“Statistic”)."""

    def state(self, name: str, kinds: Set[str] = ANY) -> State | None:
        """Return how far the soundest record of that name has got; None if no file has the name."""

    def is_taken(self, place: str) -> bool:
        """Say whether a unit beside the one that is judged has a place, as `place_name` names it."""

    def earlier(self, name: str) -> Origin | None:
        """Return where an earlier text, in the collection's order, has a record of that id; None if none has."""

    def sections(self, text: str) -> Sequence[str] | None:
        """Return the titles of a text's sections; None if it could not be read."""

    def like(self, name: str, kinds: Set[str]) -> Iterable[str]:
        """Return names of these kinds, among them what may have been meant by one that isn't known; never too many."""


def is_unread(name: str, register: Register) -> bool:
    """Say whether a name is that of a row of a text that could not be read, so that its rows have had no say."""
    return any(register.state(text, TEXT) == State.STANDS for text in texts_that_may_own(name))
