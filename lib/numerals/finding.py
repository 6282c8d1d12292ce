"""Every number in a text, in digits or in words, with its value."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from lib.numerals.forms import FORMS, Kind, in_small_letters, marks_of
from lib.numerals.words import SCALES, SHORT_SCALES, any_of

_MARKS = frozenset().union(*(form.marks for form in FORMS))
_RANGE = re.compile(r"\s*(?:[-–]|to|or|and)\s*[$€£¥]?")
_SCALE_AT_END = re.compile(rf"(?:(?<=[ -])({any_of(SCALES)})|(?<=[0-9 ])({any_of(SHORT_SCALES)}))$", re.IGNORECASE)
_YEARS = re.compile(r"[ -](?:an? )?(decade|centur(?:y|ie))s?\b")


@dataclass(frozen=True)
class Numeral:
    """A number in a text: characters `start` to `end`, and its value without sign, currency or percent.

    `also` is a second value it may be read as: the 5 of "5 to 10 million" is also five million, the two of "two
    decades" also twenty (years). The ends of a range are two numerals, since "fell from 60 to 20 percent" is no range.
    """

    start: int
    end: int
    text: str
    value: Fraction
    kind: Kind
    also: Fraction | None = None

    def equals(self, value: Fraction) -> bool:
        """Say whether it can be read as this value."""
        return value in (self.value, self.also)


def numerals(text: str) -> tuple[Numeral, ...]:
    """Find the numbers of a text in order, none within another.

    Vague plurals ("dozens", "hundreds of") are no numbers.
    """
    small = in_small_letters(text)
    marks = marks_of(small)
    if _MARKS.isdisjoint(marks):  # most of a collection's prose holds no number
        return ()
    found = sorted(
        (match.start("n"), order, match.end("n"))
        for order, form in enumerate(FORMS)
        if not form.marks.isdisjoint(marks)
        for match in form.pattern.finditer(small)
    )
    kept: list[Numeral] = []
    for start, order, end in found:
        if not kept or start >= kept[-1].end:
            form = FORMS[order]
            kept.append(Numeral(start, end, text[start:end], form.value(small[start:end]), form.kind))
    return tuple(_with_second_readings(text, kept))


def _with_second_readings(text: str, found: list[Numeral]) -> list[Numeral]:
    """Give the opening of a range the scale of its end, and a number of decades or centuries its years."""
    read: list[Numeral] = []
    for number in reversed(found):
        factor = _factor(text, number)
        if read and factor == 1 and number.value < 1000 and _RANGE.fullmatch(text, number.end, read[-1].start):
            factor = _factor(text, read[-1])
        has_scale = _SCALE_AT_END.search(number.text) is not None
        read.append(number if factor == 1 or has_scale else replace(number, also=number.value * factor))
    return read[::-1]


def _factor(text: str, number: Numeral) -> int:
    """Return what a number's scale word, or a word for a stretch of years after it, multiplies by; 1 without either."""
    if scale := _SCALE_AT_END.search(number.text):
        return (SCALES | SHORT_SCALES)[scale[0].lower()]
    if years := _YEARS.match(text, number.end):
        return 10 if years[1] == "decade" else 100
    return 1
