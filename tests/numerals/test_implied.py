from fractions import Fraction

import pytest

from lib.numerals.implied import implied_values


@pytest.mark.parametrize(
    ("phrase", "unit", "value"),
    [
        ("there had been no report", "count", 0),
        ("a trio of towers", "count", 3),
        ("the largest importer of oil", "rank", 1),
        ("Orsk leads the islands in oil", "rank", 1),
        ("less than a decade after", "years", 10),
        ("within a week", "days", 7),
    ],
)
def test_implied(phrase: str, unit: str, value: int):
    assert Fraction(value) in implied_values(phrase, unit)


@pytest.mark.parametrize(
    ("phrase", "unit"), [("the west of the forest", "rank"), ("a decade of storms", "count"), ("many towers", "count")]
)
def test_not_implied(phrase: str, unit: str):
    assert implied_values(phrase, unit) == frozenset()
