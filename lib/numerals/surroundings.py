"""A number and the words around it, for the rules that judge by them."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from lib.numerals.finding import Numeral

REACH = 200
"""How many characters before a number may say what it is, so that a text of many numbers isn't read for each."""

UNIT = (
    r"(?:percent(?:age)?|per ?cent|%|people|persons|men|women|children|years?|months?|weeks?|days?|hours?|minutes?"
    r"|dollars?|euros?|yuan|RMB|USD|tons?|tonnes?|km2?|kilomet(?:er|re)s?|miles?|met(?:er|re)s?)(?!\w)"
)
_NO_NOUN = (
    r"(?!(?:was|has|does|its|his|this|thus|always|towards|whereas|perhaps|versus|lies|sees|brings|comes|begins|gives"
    r"|makes|takes|wants|stands|remains|follows|becomes)\b)"
)
THINGS = rf"(?:[a-z]+ )?{_NO_NOUN}[a-z]+[a-rt-z]s\b(?!['’])"  # a plural noun, maybe after another word


@dataclass(frozen=True)
class Surroundings:
    """A number in the text of its paragraph."""

    numeral: Numeral
    text: str

    def written(self, pattern: str) -> bool:
        """Say whether the number itself is written so."""
        return re.fullmatch(pattern, self.numeral.text) is not None

    def preceding(self, pattern: str) -> re.Match[str] | None:
        """Return the match of a pattern that ends just before the number, within `REACH`."""
        start = self.numeral.start
        return re.compile(rf"(?:{pattern})$").search(self.text, max(0, start - REACH), start)

    def preceded(self, pattern: str) -> bool:
        """Say whether a pattern matches just before the number."""
        return self.preceding(pattern) is not None

    def followed(self, pattern: str) -> bool:
        """Say whether a pattern matches just after the number."""
        return re.compile(pattern).match(self.text, self.numeral.end) is not None

    @property
    def begins_sentence(self) -> bool:
        """Whether a sentence begins with the number, maybe after a quotation mark."""
        return self.preceded(r"^\W*|[.!?:][\"”’)]*\s+[\"“‘(]*")

    @property
    def is_outside_brackets(self) -> bool:
        """Whether every bracket that opens before the number is closed before it."""
        places, still_open = _brackets(self.text)
        return still_open[bisect_left(places, self.numeral.start)] == 0


@lru_cache(maxsize=8)  # the numbers of one text are judged one after another
def _brackets(text: str) -> tuple[list[int], list[int]]:
    """Return where round brackets stand, and how many are open at the start and after each."""
    found = list(re.finditer("[()]", text))
    opened = (1 if bracket[0] == "(" else -1 for bracket in found)
    return [bracket.start() for bracket in found], list(accumulate(opened, initial=0))
