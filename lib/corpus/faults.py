"""A fault of the corpus: where it is, what was found, what is expected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from heapq import nsmallest
from itertools import islice

from rapidfuzz import fuzz, process

_MOST_QUOTED = 120  # characters of what was found that a message repeats
_FEW, _MANY = 64, 20_000  # names: so few are all compared closely, of so many none
_MOST_LISTED = 20
_ALIKE = 0.5


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one place.

    Attributes:
        file: path below the corpus folder's parent, with forward slashes.
        row: line of the file from 1; 0 for the file as a whole.
        column: column or key; empty for the row as a whole.
        message: what was found, what is expected, and a suggestion where there is one.
    """

    file: str
    row: int
    column: str
    message: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.row, self.column) if part)
        return f"{place}: {self.message}"


def shortened(text: str, most: int = _MOST_QUOTED) -> str:
    """Return what a message quotes, cut where it is long."""
    return text if len(text) <= most else f"{text[:most]}…"


def not_one_of(found: str, known: Iterable[str], noun: str) -> str:
    """Say that `found` is not what `noun` names (“a unit”, “an id”), and which known one was probably meant.

    What it costs is bounded, however many are known and however long each is.
    """
    names = list(islice(known, _MANY + 1))
    said = f"“{shortened(found)}” is not {shortened(noun)}"
    if meant := _meant(found, names):
        return f"{said}; did you mean “{shortened(meant)}”?"
    listed = ", ".join(map(shortened, sorted(names))) if len(names) <= _MOST_LISTED else ""
    return f"{said}; expected one of {listed}" if listed else said


def _meant(found: str, names: Sequence[str]) -> str:
    """Return the name most like what was found; empty if none is alike, or if a guess would take too long."""
    if len(found) > _MOST_QUOTED or len(names) > _MANY:
        return ""
    near = sorted(names) if len(names) <= _FEW else _nearest(found, names)
    return next(iter(get_close_matches(found, near, n=1, cutoff=_ALIKE)), "")


def _nearest(found: str, names: Sequence[str]) -> list[str]:
    """Return the first names of those that have most letters in common with what was found, in its order."""
    best = process.extractOne(found, names, scorer=fuzz.ratio, score_cutoff=100 * _ALIKE)
    if best is None:
        return []
    alike = process.extract(found, names, scorer=fuzz.ratio, score_cutoff=best[1], limit=None)
    return nsmallest(_FEW, (name for name, *_ in alike))


def printable(name: str) -> str:
    """Return a file's name in letters that can be shown and kept: a byte that is none is written out."""
    return name.encode(errors="surrogateescape").decode(errors="backslashreplace")
