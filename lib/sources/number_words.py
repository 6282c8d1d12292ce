"""English words for numbers: their values, and patterns that find them."""

import re
from collections.abc import Iterable
from fractions import Fraction

ONES = dict(zip("zero one two three four five six seven eight nine".split(), range(10), strict=True))
TEENS = dict(
    zip(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(10, 20),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
CARDINALS = ONES | TEENS | TENS

SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12}

_LOW_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
    " seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: n for n, word in enumerate(_LOW_ORDINALS.split(), start=1)} | {
    tens.replace("ty", "tieth"): n for tens, n in TENS.items()
}

# What a whole is cut into. A half and a quarter are no ordinals, and a second is no part.
PARTS = {"half": 2, "quarter": 4, "hundredth": 100, "thousandth": 1000} | {word: n for word, n in ORDINALS.items() if n > 2}

MULTIPLES = {
    **dict.fromkeys(("twice", "double", "doubles", "doubled", "doubling"), Fraction(2)),
    **dict.fromkeys(("thrice", "triple", "triples", "tripled", "tripling"), Fraction(3)),
    **dict.fromkeys(("quadruple", "quadruples", "quadrupled", "quadrupling"), Fraction(4)),
    **dict.fromkeys(("halve", "halves", "halved", "halving"), Fraction(1, 2)),
}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any one of the words; a longer word is tried before one it begins with."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


BELOW_100 = rf"(?:{any_of(TENS)}(?:[- ]{any_of(ONES)})?|{any_of(TEENS)}|{any_of(ONES)})"
SCALE = any_of(SCALES)


def cardinal_value(words: str) -> Fraction:
    """The value of a number in words: "twenty-five", "two hundred and six", "a million", "half a million", "two dozen"."""
    total = group = Fraction(0)
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in ("hundred", "dozen"):
            group = (group or Fraction(1)) * (100 if word == "hundred" else 12)
        elif word in SCALES:
            total, group = total + (group or Fraction(1)) * SCALES[word], Fraction(0)
        elif word == "half":
            group += Fraction(1, 2)
        else:
            group += CARDINALS.get(word, 0)
    return total + group


def ordinal_value(words: str) -> Fraction:
    """The value of an ordinal in words: "third", "twenty-first"."""
    return Fraction(sum(ORDINALS.get(word, 0) + CARDINALS.get(word, 0) for word in words.lower().split("-")))
