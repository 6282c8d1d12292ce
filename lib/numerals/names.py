"""Numbers that are part of a name: rules of `lib.numerals.excuses`."""

import re

from lib.numerals.surroundings import THINGS, UNIT, Surroundings

_LABEL = (
    r"(?:[Ss]ection|[Aa]rticle|[Cc]hapter|[Ff]igure|[Tt]able|[Aa]nnex|[Aa]ppendix|[Cc]lause|[Pp]aragraph|[Pp]hase"
    r"|[Pp]age|[Vv]olume|Part|Chart|Box|Title|Rule|Resolution|Stage|Step|Level|Type|Class|Category|Issue|Number|Route"
    r"|Highway|Version|[Ff]ig\.|[Vv]ol\.|[Nn]os?\.|pp?\.)"
)
_CURRENCY = r"(?:USD|EUR|GBP|CNY|RMB|JPY|HKD|TWD|AUD|NZD|CAD|CHF|INR|US|Rs)"


def is_labelled(number: Surroundings) -> bool:
    """Section 12, article 4, Chapter Three, p. 7: the number of a part, not of things."""
    return number.preceded(rf"\b{_LABEL}s? (?:[0-9]+[a-z]?(?:, | and |[-–]| to ))*")


def touches_letters(number: Surroundings) -> bool:
    """G20, 5G, H1N1, Covid-19: a letter, or a word and a hyphen, goes before, or a capital follows; not “20km”."""
    return number.written("[0-9].*") and (number.preceded("[A-Za-z]-?") or number.followed("[A-Z]"))


def follows_a_name(number: Surroundings) -> bool:
    """Boeing 747, Web 2.0: a capitalised word within the sentence goes before, and nothing that is counted follows."""
    name = re.search(r"\S*[^\s.!?:]\s+[\"“‘(]*([A-Z][\w’']*)\s$", number.before)
    is_named = name is not None and not re.fullmatch(_CURRENCY, name[1]) and number.written(r"[0-9]+(?:\.[0-9])?")
    return is_named and not number.followed(rf"[ -]?{UNIT}| {THINGS}| [A-Z]")


def has_a_capital(number: Surroundings) -> bool:
    """Big Three, Five-Year Plan, “Four Seasons”: a number word with a capital within the sentence.

    Where it opens a quotation a sentence may begin, unless another capital follows.
    """
    may_begin = number.begins_sentence or (number.preceded('["“‘(]') and not number.followed("[ -][A-Z]"))
    return number.written("[A-Z].*") and not may_begin


def is_numbered_plan(number: Surroundings) -> bool:
    """The five of “third five-year plan”: a name in small letters too."""
    ordinal = r"\b(?:[0-9]+(?:st|nd|rd|th)|first|second|third|[a-z]+th) "
    return number.preceded(ordinal) and number.followed(r"-year plan\b")
