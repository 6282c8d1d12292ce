"""The forms in which English writes numbers.

Each form is a pattern whose group `n` is the number, a way to its value, and the marks that tell where it may stand.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from lib.numerals.words import (
    BELOW_100,
    CARDINALS,
    MULTIPLES,
    ORDINALS,
    PARTS,
    SCALE,
    SCALES,
    SHORT_SCALES,
    TENS,
    any_of,
    cardinal_value,
    ordinal_value,
)

Kind = Literal["cardinal", "ordinal", "fraction", "multiple"]

_DIGIT, _CURRENCY, _SHARES = "0123456789", "$€£¥", "¼½¾⅓⅔⅕⅛"
_MOST_DIGITS = 4000  # Python reads no more than 4,300 as a number; of a longer one the beginning is read
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_PART = any_of(PARTS)
_BEFORE_SHARE = r"\b(?:by|than|nearly|almost|about|around|over|under|roughly|least|most|only)"
_AFTER_SHARE = r"(?= (?:of|more|less|fewer|as|larger|smaller|higher|lower)\b)"


@dataclass(frozen=True)
class Form:
    """One way of writing numbers.

    Attributes:
        pattern: finds them in small letters (see `in_small_letters`).
        value: reads what the pattern's group `n` found.
        marks: words and signs of which every match holds one (see `marks_of`), so that a text without them needs no
            search.
    """

    kind: Kind
    pattern: re.Pattern[str]
    value: Callable[[str], Fraction]
    marks: frozenset[str]


def in_small_letters(text: str) -> str:
    """Return a text of the same length without capitals, each character in its place."""
    return text.replace("İ", "ı").lower()  # the one capital whose small letter is two characters


def marks_of(text: str) -> frozenset[str]:
    """Return the words and signs of a text in small letters by which forms are told."""
    return frozenset(_MARK.findall(text))


_MARK = re.compile(f"[a-z]+|[{_DIGIT}{_CURRENCY}{_SHARES}/]")


def _form(kind: Kind, marks: Iterable[str], pattern: str, value: Callable[[str], Fraction]) -> Form:
    return Form(kind, re.compile(pattern), value, frozenset(marks))


def _decimal(digits: str) -> Fraction:
    return Fraction(digits.replace(",", "")[:_MOST_DIGITS])


def _digits_value(text: str) -> Fraction:
    digits, scale = re.fullmatch(rf"({_DIGITS})[ -]?([a-z]*)", text).groups()  # type: ignore[union-attr]
    return _decimal(digits) * (SCALES | SHORT_SCALES).get(scale, 1)


def _share_value(text: str) -> Fraction:
    parts, part = re.split(r"[- ](?=[a-z]+$)", text)
    return (cardinal_value(parts) or Fraction(1)) / PARTS[part if part in PARTS else part[:-1]]


def _fold_value(text: str) -> Fraction:
    times = re.sub("-?fold$", "", text)
    return _decimal(times) if times.isdecimal() else cardinal_value(times)


def _sign_value(text: str) -> Fraction:
    return _decimal(text[:-1] or "0") + Fraction(unicodedata.numeric(text[-1])).limit_denominator(10)


# Where two forms begin at the same place, the one that stands first here is right.
FORMS = (
    # two thirds, three-quarters; one third; a third of, by a third (“a third issue” is an ordinal); 1/3; ½
    _form("fraction", (f"{part}s" for part in PARTS), rf"\b(?P<n>{BELOW_100}[- ]{_PART}s)\b", _share_value),
    _form("fraction", PARTS, rf"\b(?P<n>one[- ]{_PART})\b(?!-)", _share_value),
    _form("fraction", PARTS, rf"\b(?P<n>a {_PART})\b{_AFTER_SHARE}", _share_value),
    _form("fraction", PARTS, rf"{_BEFORE_SHARE} (?P<n>a {_PART})\b(?!-)", _share_value),
    _form("fraction", "/", r"(?<![0-9/])(?P<n>[1-9]/(?:[2-9]|10|100))(?![0-9/])", Fraction),
    _form("fraction", _SHARES, rf"(?P<n>(?:(?<![0-9])[0-9]+)?[{_SHARES}])", _sign_value),
    # two and a half million; two hundred and six, half a million; per million; a dozen; half
    _form("cardinal", ["half"], rf"\b(?P<n>{BELOW_100} and a half(?: {SCALE})?)\b", cardinal_value),
    _form(
        "cardinal",
        SCALES,
        rf"\b(?P<n>(?:{BELOW_100}|half an?|half|an?)(?:[- ]{SCALE})+(?:(?: and)? {BELOW_100}(?: {SCALE})*)*)\b",
        cardinal_value,
    ),
    _form("cardinal", SCALES, rf"\b(?:per|every|each) (?P<n>{SCALE}(?: {SCALE})*)\b", cardinal_value),
    _form("cardinal", ["dozen"], rf"\b(?P<n>(?:{BELOW_100}|half an?|half|an?)[- ]dozen)\b", cardinal_value),
    _form("fraction", ["half"], r"\b(?P<n>half)\b(?!-)", lambda _: Fraction(1, 2)),
    # tenfold, 10-fold; doubled
    _form(
        "multiple",
        ["fold", *(f"{times}fold" for times in CARDINALS)],
        rf"\b(?P<n>(?:{BELOW_100}|[0-9]+)-?fold)\b",
        _fold_value,
    ),
    _form("multiple", MULTIPLES, rf"\b(?P<n>{any_of(MULTIPLES)})\b(?!-)", lambda text: MULTIPLES[text]),
    # twenty-first; 20th
    _form("ordinal", ORDINALS, rf"\b(?P<n>(?:{any_of(TENS)}-)?{any_of(ORDINALS)})\b", ordinal_value),
    _form(
        "ordinal",
        ["st", "nd", "rd", "th"],
        r"(?<![0-9.,])(?P<n>[0-9]+(?:st|nd|rd|th))\b",
        lambda text: _decimal(text[:-2]),
    ),
    # sixteen, twenty-five
    _form("cardinal", CARDINALS, rf"\b(?P<n>{BELOW_100})\b", cardinal_value),
    # $5m; 30 million, $2.5bn, 12,000
    _form("cardinal", _CURRENCY, rf"[{_CURRENCY}] ?(?P<n>{_DIGITS}(?:k|m|b)\b)", _digits_value),
    _form("cardinal", _DIGIT, rf"(?P<n>{_DIGITS}(?:[ -]{SCALE}\b| ?(?:bn|mn|tn|trn)\b)?)", _digits_value),
)
