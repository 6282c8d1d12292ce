"""Numbers that are part of a name: rules of `lib.numerals.excuses`."""

import re
from functools import lru_cache

from lib.numerals.surroundings import THINGS, UNIT, Surroundings

_LABEL = (
    r"(?:[Ss]ection|[Aa]rticle|[Cc]hapter|[Ff]igure|[Tt]able|[Aa]nnex|[Aa]ppendix|[Cc]lause|[Pp]aragraph|[Pp]hase"
    r"|[Pp]age|[Vv]olume|Part|Chart|Box|Title|Rule|Resolution|Stage|Step|Level|Type|Class|Category|Issue|Number|Route"
    r"|Highway|Version|[Ff]ig\.|[Vv]ol\.|[Nn]os?\.|pp?\.)"
)
_LABEL_BEFORE = re.compile(rf"\b{_LABEL}s? ")
_ITEM = re.compile(r"[0-9]+[a-z]?(?:, | and |[-–]| to )")
_CURRENCY = r"(?:USD|EUR|GBP|CNY|RMB|JPY|HKD|TWD|AUD|NZD|CAD|CHF|INR|US|Rs)"


def is_labelled(number: Surroundings) -> bool:
    """Section 12, article 4, Chapter Three, p. 7: the number of a part, not of things."""
    return number.numeral.start in _labelled(number.text)


@lru_cache(maxsize=8)  # the numbers of one text are judged one after another
def _labelled(text: str) -> frozenset[int]:
    """Return where what a label numbers may begin, and each item of a list of them: “articles 3, 5 and 7”."""
    places = set()
    for label in _LABEL_BEFORE.finditer(text):
        before: re.Match[str] | None = label
        while before:
            place = before.end()
            places |= {place, place + text.startswith("\n", place)}
            before = _ITEM.match(text, place)
    return frozenset(places)


def touches_letters(number: Surroundings) -> bool:
    """G20, 5G, H1N1, Covid-19: a letter, or a word and a hyphen, goes before, or a capital follows; not “20km”."""
    return number.written("[0-9].*") and (number.preceded("[A-Za-z]-?") or number.followed("[A-Z]"))


def follows_a_name(number: Surroundings) -> bool:
    """Boeing 747, Web 2.0: a capitalised word within the sentence goes before, and nothing that is counted follows."""
    if not number.written(r"[0-9]+(?:\.[0-9])?"):
        return False
    name = number.preceding(r"[^\s.!?:]\s+[\"“‘(]*([A-Z][\w’']*)\s")
    is_named = name is not None and not re.fullmatch(_CURRENCY, name[1])
    return is_named and not number.followed(rf"[ -]?{UNIT}| {THINGS}| [A-Z]")


def has_a_capital(number: Surroundings) -> bool:
    """Big Three, Five-Year Plan, “Four Seasons”: a number word with a capital within the sentence.

    Where it opens a quotation a sentence may begin, unless another capital follows.
    """
    if not number.written("[A-Z].*"):
        return False
    opens_quotation = number.preceded('["“‘(]') and not number.followed("[ -][A-Z]")
    return not (number.begins_sentence or opens_quotation)


def is_numbered_plan(number: Surroundings) -> bool:
    """The five of “third five-year plan”: a name in small letters too."""
    ordinal = r"\b(?:[0-9]+(?:st|nd|rd|th)|first|second|third|[a-z]+th) "
    return number.preceded(ordinal) and number.followed(r"-year plan\b")
