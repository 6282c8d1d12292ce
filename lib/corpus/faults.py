"""A fault of the corpus: where it is, what was found, what is expected."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


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


def not_one_of(found: str, known: Iterable[str], noun: str) -> str:
    """Say that `found` is not what `noun` names (“a unit”, “an id”), and which known one was probably meant."""
    names = sorted(known)
    close = get_close_matches(found, names, n=1, cutoff=0.5)
    if close:
        return f"“{found}” is not {noun}; did you mean “{close[0]}”?"
    expected = f"; expected one of {', '.join(names)}" if 0 < len(names) <= 20 else ""
    return f"“{found}” is not {noun}{expected}"
