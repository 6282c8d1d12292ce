"""Every number in a text, in digits or in words, with its value."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from lib.sources.number_words import SCALES, SHORT_SCALES, any_of
from lib.sources.numeral_forms import FORMS, Kind

_RANGE = re.compile(r"\s*(?:[-–]|to|or|and)\s*[$€£¥]?")
_SCALE_AT_END = re.compile(rf"(?:(?<=[ -])({any_of(SCALES)})|(?<=[0-9 ])({any_of(SHORT_SCALES)}))$", re.IGNORECASE)


@dataclass(frozen=True)
class Numeral:
    """A number in a text: characters `start` to `end`, and its value without sign, currency or percent.

    `shared` is its value under the scale word of the range it opens, or None: the 5 of "5 to 10 million" is also five million. The ends
    of a range are two numerals, since "from 67 to 22 percent" is none.
    """

    start: int
    end: int
    text: str
    value: Fraction
    kind: Kind
    shared: Fraction | None = None

    def equals(self, value: Fraction) -> bool:
        """Whether it can be read as this value."""
        return value in (self.value, self.shared)


def numerals(text: str) -> tuple[Numeral, ...]:
    """The numbers of a text in order, none within another. Vague plurals ("dozens", "hundreds of") are no numbers."""
    found = sorted(
        (match.start("n"), order, match) for order, form in enumerate(FORMS) for match in form.pattern.finditer(text)
    )
    kept: list[Numeral] = []
    for start, order, match in found:
        if not kept or start >= kept[-1].end:
            form = FORMS[order]
            kept.append(Numeral(start, match.end("n"), match["n"], form.value(match["n"]), form.kind))
    return tuple(_sharing_scales(text, kept))


def _sharing_scales(text: str, found: list[Numeral]) -> list[Numeral]:
    shared = [
        replace(opening, shared=opening.value * _scale(closing)) if _shares_scale(text, opening, closing) else opening
        for opening, closing in pairwise(found)
    ]
    return shared + found[-1:]


def _shares_scale(text: str, opening: Numeral, closing: Numeral) -> bool:
    is_range = _RANGE.fullmatch(text, opening.end, closing.start) is not None
    return is_range and _scale(opening) == 1 and _scale(closing) > 1 and opening.value < 1000


def _scale(numeral: Numeral) -> int:
    scale = _SCALE_AT_END.search(numeral.text)
    return (SCALES | SHORT_SCALES)[scale[0].lower()] if scale else 1
