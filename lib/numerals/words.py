"""English words for numbers: their values, and patterns that find them."""

import re
from collections.abc import Iterable
from fractions import Fraction

ONES = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
TEENS = {
    **{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16},
    **{"seventeen": 17, "eighteen": 18, "nineteen": 19},
}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
CARDINALS = ONES | TEENS | TENS

SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12}

_IRREGULAR = {
    **{"one": "first", "two": "second", "three": "third", "five": "fifth"},
    **{"eight": "eighth", "nine": "ninth", "twelve": "twelfth"},
}
ORDINALS = {
    **{_IRREGULAR.get(word, f"{word}th"): value for word, value in (ONES | TEENS).items() if value > 0},
    **{word.replace("ty", "tieth"): value for word, value in TENS.items()},
}

# What a whole is cut into. A half and a quarter are no ordinals, and a second is no part.
PARTS = {word: value for word, value in ORDINALS.items() if value > 2} | {"half": 2, "quarter": 4, "hundredth": 100}

MULTIPLES = {
    **dict.fromkeys(("twice", "double", "doubles", "doubled", "doubling"), Fraction(2)),
    **dict.fromkeys(("thrice", "triple", "triples", "tripled", "tripling"), Fraction(3)),
    **dict.fromkeys(("quadruple", "quadruples", "quadrupled", "quadrupling"), Fraction(4)),
    **dict.fromkeys(("halve", "halved", "halving"), Fraction(1, 2)),
}


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any one of the words; a longer word is tried before one it begins with."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


BELOW_100 = rf"(?:{any_of(TENS)}(?:[- ]{any_of(ONES)})?|{any_of(TEENS)}|{any_of(ONES)})"
SCALE = any_of(SCALES)


def cardinal_value(words: str) -> Fraction:
    """Return the value of a number in words: "twenty-five", "two hundred and six", "half a million", "two dozen"."""
    total = group = Fraction(0)
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in {"hundred", "dozen"}:
            group = (group or Fraction(1)) * (100 if word == "hundred" else 12)
        elif word in SCALES:
            total, group = total + (group or Fraction(1)) * SCALES[word], Fraction(0)
        elif word == "half":
            group += Fraction(1, 2)
        else:
            group += CARDINALS.get(word, 0)
    return total + group


def ordinal_value(words: str) -> Fraction:
    """Return the value of an ordinal in words: "third", "twenty-first"."""
    return Fraction(sum(ORDINALS.get(word, 0) + CARDINALS.get(word, 0) for word in words.lower().split("-")))
