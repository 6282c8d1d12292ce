"""Accounting for every number of a text.

Each is claimed by a row of the corpus, set aside by it, or excused by a general rule.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lib.corpus.records import Locator
from lib.numerals.excuses import excused
from lib.numerals.finding import Numeral, numerals
from lib.numerals.implied import implied_years
from lib.sources.document import SourceText
from lib.sources.locating import Place, locate

AROUND = 40  # characters shown on either side of a number


@dataclass(frozen=True)
class Claim:
    """The values a row states, in its unit, and the words that state them. `row` names the row in messages.

    A range has two values; an event none, since dates are excused. The words count only under the heading `section`.
    """

    row: str
    locator: Locator
    values: tuple[Fraction, ...]
    unit: str = ""
    section: str = ""


@dataclass(frozen=True)
class Unclaimed:
    """A number nobody accounts for, with its raw line, the words around it and its section ("" in a float)."""

    numeral: Numeral
    line: int
    around: str
    section: str


@dataclass(frozen=True)
class Mismatched:
    """A row whose phrase does not hold its value; `numbers` are those it holds."""

    claim: Claim
    value: Fraction
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Account:
    """What the numbers of a text come to. If both are empty, every number is accounted for."""

    unclaimed: tuple[Unclaimed, ...]
    mismatched: tuple[Mismatched, ...]


def account(text: SourceText, claims: Sequence[Claim], setaside: Sequence[Locator], cells: Iterable[str]) -> Account:
    """Account for the numbers of the running text and of the floats.

    A claim takes the numbers in its phrase that equal its values, and no others; a phrase set aside takes all in it.
    The numbers of a float are taken by equal ones in `cells`, the cells of the text's printed tables. A phrase that is
    not found takes nothing and is not reported here: that is for whoever locates it.
    """
    written = [numerals(paragraph.text) for paragraph in text.paragraphs]
    taken: set[tuple[int, int]] = set()
    mismatched: list[Mismatched] = []
    for claim in claims:
        for place in _own_places(text, claim):
            held = _within(written, place)
            taken.update((place.paragraph, n.start) for n in held if any(_states(n, v, claim) for v in claim.values))
            mismatched += _mismatches(claim, held)
    for locator in setaside:
        taken.update((place.paragraph, n.start) for place in locate(text, locator) for n in _within(written, place))
    unclaimed = (*_unclaimed_in_paragraphs(text, written, taken), *_unclaimed_in_floats(text, cells))
    return Account(unclaimed, tuple(mismatched))


def _own_places(text: SourceText, claim: Claim) -> list[Place]:
    return [place for place in locate(text, claim.locator) if claim.section in ("", place.section)]


def _within(written: Sequence[Sequence[Numeral]], place: Place) -> list[Numeral]:
    return [number for number in written[place.paragraph] if place.start <= number.start and number.end <= place.end]


def _states(number: Numeral, value: Fraction, claim: Claim) -> bool:
    """Say whether a number states a value of a claim; a share in words ("two thirds") may state it in percent."""
    is_share = claim.unit == "percent" and number.kind == "fraction"
    return number.equals(value) or (is_share and number.equals(value / 100))


def _mismatches(claim: Claim, held: Sequence[Numeral]) -> Iterator[Mismatched]:
    implied = implied_years(claim.locator.exact) if claim.unit == "years" else frozenset()
    for value in claim.values:
        if value not in implied and not any(_states(number, value, claim) for number in held):
            yield Mismatched(claim, value, tuple(number.text for number in held))


def _unclaimed_in_paragraphs(
    text: SourceText, written: Sequence[Sequence[Numeral]], taken: set[tuple[int, int]]
) -> Iterator[Unclaimed]:
    for index, paragraph in enumerate(text.paragraphs):
        for number in written[index]:
            if (index, number.start) not in taken and excused(number, paragraph.text) is None:
                line = text.line_at(index, number.start)
                yield Unclaimed(number, line, _around(paragraph.text, number), paragraph.section)


def _unclaimed_in_floats(text: SourceText, cells: Iterable[str]) -> Iterator[Unclaimed]:
    """Yield the numbers of floats that no cell holds; what looks like a name before one is the label of its row."""
    stated = {number.value for cell in cells for number in numerals(cell)}
    for block in text.floats:
        for number in numerals(block.text):
            if number.value not in stated and excused(number, block.text) in {None, "part of a name"}:
                yield Unclaimed(number, block.line_at(number.start), _around(block.text, number), "")


def _around(text: str, number: Numeral) -> str:
    """Return the whole words around a number, on one line."""
    start = text.rfind(" ", 0, max(0, number.start - AROUND)) + 1
    end = text.find(" ", number.end + AROUND)
    return " ".join(text[start : end if end >= 0 else len(text)].split())
