"""Values that a phrase states without a number: "no report" 0, "the largest importer" rank 1, "a decade" ten years.

They only bear out a row that claims them. Nobody has to account for them, since such words mostly state no figure.
"""

import re
from fractions import Fraction

_COUNTS = {
    0: r"no|none|without",
    2: r"both|pair|couple|duo|twin|dual",
    3: r"trio|trinity|triad",
    4: r"quartet",
}
_STRETCHES = {  # what “a …” is in a unit of time
    "years": {"year": 1, "decade": 10, "century": 100, "millennium": 1000},
    "months": {"month": 1, "quarter": 3},
    "days": {"day": 1, "week": 7, "fortnight": 14},
    "hours": {"hour": 1},
}
_SUPERLATIVE = (
    r"\b(?!(?:rest|west|east|test|interest|west|forest|request|protest|invest|contest|latest|harvest)\b)\w{3,}est\b"
)
_FOREMOST = rf"{_SUPERLATIVE}|\b(?:most|top|lead(?:s|ing|er)?|led)\b"


def implied_values(phrase: str, unit: str) -> frozenset[Fraction]:
    """Return the values in a unit of the corpus that a phrase implies in words."""
    if unit == "rank":
        return frozenset({Fraction(1)} if re.search(_FOREMOST, phrase, re.IGNORECASE) else ())
    if unit in _STRETCHES:
        words = re.findall(r"\b(?:an?|one) (\w+)", phrase.lower())
        return frozenset(Fraction(_STRETCHES[unit][word]) for word in words if word in _STRETCHES[unit])
    return frozenset(
        Fraction(n) for n, words in _COUNTS.items() if re.search(rf"\b(?:{words})\b", phrase, re.IGNORECASE)
    )
