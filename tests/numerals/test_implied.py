from fractions import Fraction

import pytest

from lib.numerals.implied import implied_years


@pytest.mark.parametrize(
    ("phrase", "years"),
    [
        ("less than a decade after", {10}),
        ("Over a century and a decade later", {10, 100}),
        ("two decades of growth", set()),
        ("the decade of storms", set()),
        ("a decadent age", set()),
    ],
)
def test_a_decade_is_ten_years(phrase: str, years: set[int]):
    assert implied_years(phrase) == {Fraction(count) for count in years}
