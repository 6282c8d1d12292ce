"""A number and the words around it, for the rules that judge by them."""

import re
from dataclasses import dataclass

from lib.numerals.finding import Numeral

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
    """A number with the text of its paragraph before and after it."""

    numeral: Numeral
    before: str
    after: str

    def written(self, pattern: str) -> bool:
        """Say whether the number itself is written so."""
        return re.fullmatch(pattern, self.numeral.text) is not None

    def preceded(self, pattern: str) -> bool:
        """Say whether a pattern matches just before the number."""
        return re.search(rf"(?:{pattern})$", self.before) is not None

    def followed(self, pattern: str) -> bool:
        """Say whether a pattern matches just after the number."""
        return re.match(pattern, self.after) is not None

    @property
    def begins_sentence(self) -> bool:
        """Whether a sentence begins with the number, maybe after a quotation mark."""
        return self.preceded(r"^\W*|[.!?:][\"”’)]*\s+[\"“‘(]*")
