"""Years that a phrase states without a number: “less than a decade” ten, “over a century” a hundred.

They only bear out a row that claims them. Nobody has to account for them, since such words mostly state no figure.
"""

import re
from fractions import Fraction

_STRETCHES = {"decade": 10, "century": 100}


def implied_years(phrase: str) -> frozenset[Fraction]:
    """Return the numbers of years that “a decade” or “a century” in a phrase stands for."""
    return frozenset(Fraction(_STRETCHES[word]) for word in re.findall(r"\ba (decade|century)\b", phrase.lower()))
