"""Numbers that state no figure, each with the general rule that says so.

A rule looks at the words around a number and must hold whatever the text is about. What no rule excuses is a figure until a person
says otherwise.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lib.sources.number_words import BELOW_100
from lib.sources.numerals import Numeral

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_TIME = rf"(?:in|since|by|until|till|before|after|during|throughout|circa|late|early|mid|recent|{_MONTH}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_ABOUT = r"(?:about|around|some|over|under|than|nearly|almost|least|most|roughly|approximately|only|up to|estimated|all)"
_UNIT = (
    r"(?:percent(?:age)?|per ?cent|%|people|persons|years?|months?|weeks?|days?|hours?|minutes?|dollars?|euros?|yuan|RMB|USD|tons?|tonnes?"
    r"|km2?|kilomet(?:er|re)s?|miles?|met(?:er|re)s?)(?!\w)"
)
_PLURAL = r"[a-z]+[a-rt-z]s\b(?!['’])"
_LABEL = (
    r"(?:Section|Article|Chapter|Part|Figure|Fig\.|Table|Chart|Box|Annex|Appendix|Title|Act|Rule|Resolution|Clause|Paragraph|Phase|Stage"
    r"|Step|Level|Type|Class|Category|Group|Volume|Vol\.|Issue|Number|No\.|Nos\.|Page|pp?\.|vol\.|no\.|Route|Highway|Version)"
)
_CURRENCY = r"(?:USD|EUR|GBP|CNY|RMB|JPY|HKD|TWD|AUD|NZD|CAD|CHF|INR|US|Rs)"


@dataclass(frozen=True)
class Surroundings:
    """A number with the text of its paragraph before and after it."""

    numeral: Numeral
    before: str
    after: str

    def preceded(self, pattern: str) -> bool:
        return re.search(rf"(?:{pattern})$", self.before) is not None

    def followed(self, pattern: str) -> bool:
        return re.match(pattern, self.after) is not None

    @property
    def begins_sentence(self) -> bool:
        return self.preceded(r"^\W*|[.!?:][\"”’)]*\s+[\"“‘(]*")


Rule = Callable[[Surroundings], bool]


def excused(numeral: Numeral, context: str) -> str | None:
    """The reason why a number is no figure, or None if it may be one.

    Args:
        numeral: a number of `context`.
        context: the paragraph, heading or cell that holds it.
    """
    around = Surroundings(numeral, context[: numeral.start], context[numeral.end :])
    return next((reason for reason, rule in RULES if rule(around)), None)


def is_ordinal(number: Surroundings) -> bool:
    """first, 20th, second-generation; not a "third" that is a share."""
    return number.numeral.kind == "ordinal"


def is_year(number: Surroundings) -> bool:
    """2001, 1990s, 2019-20: four plain digits from 1000 to 2100 that count nothing. "2001 firms" and "2000 people" count."""
    return _is_four_digits(number) and not _counts(number)


def is_end_of_year_range(number: Surroundings) -> bool:
    """The 20 of 2019-20 or 2019/20."""
    return re.fullmatch("[0-9]{2}", number.numeral.text) is not None and number.preceded(r"\b(?:1[0-9]|20)[0-9]{2}[-–/]")


def is_day(number: Surroundings) -> bool:
    """September 1; 1 September; 1-3 September; 2020-09-01."""
    if not re.fullmatch("[0-9]{1,2}", number.numeral.text):
        return False
    named = number.preceded(rf"\b{_MONTH} (?:[0-9]{{1,2}}(?:[-–]| and | to ))?") or number.followed(
        rf"(?:(?:[-–]| and | to )[0-9]{{1,2}})? (?:of )?{_MONTH}\b"
    )
    iso = number.preceded(r"\b[0-9]{4}-(?:[0-9]{2}-)?")
    return 1 <= number.numeral.value <= 31 and (named or iso)


def is_part_of_a_year(number: Surroundings) -> bool:
    """The second half of the decade; the first three quarters of 2020: a stretch of time, not a share."""
    return number.numeral.kind == "fraction" and number.preceded(r"\b(?:first|second|last|latter|past|next)(?: | [a-z]+ )")


def is_labelled(number: Surroundings) -> bool:
    """Section 301, Article 12, Section Three, p. 12: the number of a part, not of things."""
    return number.preceded(rf"\b{_LABEL}s? (?:[0-9]+[a-z]?(?:, | and |[-–]| to ))*")


def is_joined_to_letters(number: Surroundings) -> bool:
    """5G, G20, Covid-19, H1N1: letters touch the digits, or a word and a hyphen go before."""
    return number.numeral.text[0].isdigit() and (number.preceded(r"[A-Za-z]-?") or number.followed(r"[A-Za-z]"))


def is_in_a_name(number: Surroundings) -> bool:
    """Boeing 747, WTO 2.0: a capitalised word within the sentence goes before, and no thing that is counted follows."""
    if not re.fullmatch(r"[0-9]+(?:\.[0-9])?", number.numeral.text):
        return False
    name = re.search(r"(\S+\s+)?\b([A-Z][\w’']*) $", number.before)
    mid_sentence = name is not None and bool(name[1]) and not re.search(r"[.!?:][\"”’)]*\s+$", name[1])
    named = mid_sentence and name is not None and not re.fullmatch(_CURRENCY, name[2])
    return named and not number.followed(rf" ?(?:{_UNIT}|{_PLURAL}|[a-z]+ {_PLURAL}|[A-Z])")


def is_capitalised_word(number: Surroundings) -> bool:
    """Big Three, Five-Year Plan, Two Sessions: a number word with a capital within the sentence."""
    return number.numeral.text[0].isupper() and not number.begins_sentence


def is_one_as_pronoun(number: Surroundings) -> bool:
    """one another, one of the, no one, one-sided, at one point; not "one percent", "one year", "one in five"."""
    if number.numeral.text.lower() != "one":
        return False
    counts = number.followed(rf"[ -]{_UNIT}")
    is_share = number.followed(rf" (?:in|out of) (?:every )?(?:[0-9]+|{BELOW_100})\b")
    return not (counts or is_share)


def is_numbered_plan(number: Surroundings) -> bool:
    """The 14th five-year plan: a name, also in small letters."""
    return number.preceded(r"[0-9](?:st|nd|rd|th) |\b[a-z]+(?:th|first|second|third) ") and number.followed(r"-year plan\b")


def is_zero_in_a_compound(number: Surroundings) -> bool:
    """zero-sum, zero-tolerance: a kind, not a count."""
    return number.numeral.text.lower() == "zero" and number.followed(r"-[a-z]")


def is_list_marker(number: Surroundings) -> bool:
    """(1) or 1) before an item; 1. at the head of a line."""
    if not re.fullmatch("[0-9]{1,2}", number.numeral.text):
        return False
    return (number.followed(r"\)") and number.preceded(r"(?:^|[\s(])")) or (number.followed(r"\.\s") and number.preceded(r"(?m:^\s*)"))


def _is_four_digits(number: Surroundings) -> bool:
    plain = re.fullmatch("[0-9]{4}", number.numeral.text) is not None
    return plain and 1000 <= number.numeral.value <= 2100 and not number.preceded(r"[$€£¥] ?")


def _counts(number: Surroundings) -> bool:
    """Whether a unit follows, or things do and nothing before says that it is a time."""
    if number.followed(rf"[ -]?{_UNIT}"):
        return True
    things = number.followed(rf" (?:[a-z]+ )?{_PLURAL}")
    dated = number.preceded(rf"\b{_TIME}[ -]|\b[12][0-9]{{3}}(?: ?[-–/,] ?| and | or | to )|[’']s |\(")
    pointed_at = number.preceded(r"\b(?:the|its|their|his|her|this|that)(?: [a-z-]+)? ") and not number.preceded(rf"\b{_ABOUT} ")
    return things and not dated and not pointed_at


RULES: tuple[tuple[str, Rule], ...] = (
    ("ordinal", is_ordinal),
    ("year", is_year),
    ("year", is_end_of_year_range),
    ("date", is_day),
    ("part of a year", is_part_of_a_year),
    ("number of a part", is_labelled),
    ("part of a name", is_joined_to_letters),
    ("part of a name", is_in_a_name),
    ("part of a name", is_capitalised_word),
    ("part of a name", is_numbered_plan),
    ("“one” as a pronoun", is_one_as_pronoun),
    ("part of a compound", is_zero_in_a_compound),
    ("list marker", is_list_marker),
)
