from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.numerals.finding import numerals


def values(text: str) -> list[Fraction]:
    return [number.value for number in numerals(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48 lamps", [48]),
        ("12,500 lamps and 1,250,000 wicks", [12500, 1250000]),
        ("4.75 metres", [Fraction("4.75")]),
        ("30 to 90 percent", [30, 90]),
        ("4-5% of keepers", [4, 5]),
        ("30 million crowns", [30_000_000]),
        ("a $2.5bn loan", [2_500_000_000]),
        ("a £5m loan", [5_000_000]),
        ("1.5 trillion crowns", [1_500_000_000_000]),
        ("seventeen keepers, twenty-four lamps", [17, 24]),
        ("two hundred and six", [206]),
        ("three thousand four hundred", [3400]),
        ("a hundred, half a million, two and a half million", [100, 500_000, 2_500_000]),
        ("a dozen, two dozen, half a dozen", [12, 24, 6]),
        ("3/4 of it, ½ and 2½", [Fraction(3, 4), Fraction(1, 2), Fraction(5, 2)]),
        ("the 20th, the forty-first, the twelfth", [20, 41, 12]),
        ("doubled, tripled, halved, tenfold, 10-fold", [2, 3, Fraction(1, 2), 10, 10]),
        ("per million lamps", [1_000_000]),
        ("zero", [0]),
    ],
)
def test_values(text: str, expected: list[Fraction]):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("two thirds of the lamps", Fraction(2, 3)),
        ("three-quarters of them", Fraction(3, 4)),
        ("nearly one-fifth of all", Fraction(1, 5)),
        ("a third of the lamps", Fraction(1, 3)),
        ("it fell by a quarter", Fraction(1, 4)),
        ("more than half the lamps", Fraction(1, 2)),
    ],
)
def test_shares(text: str, share: Fraction):
    (number,) = numerals(text)
    assert (number.value, number.kind) == (share, "fraction")


@pytest.mark.parametrize("text", ["a third lamp", "a fifth attempt", "the third of May", "third-party lamps"])
def test_an_ordinal_is_no_share(text: str):
    assert numerals(text)[0].kind == "ordinal"


@pytest.mark.parametrize(
    "text",
    ["dozens of lamps", "hundreds of keepers", "several million", "tens of thousands", "often, tent, someone, halfway"],
)
def test_vague_words_are_no_numbers(text: str):
    assert numerals(text) == ()


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("5 to 10 million", 5_000_000),
        ("between 5 and 10 million", 5_000_000),
        ("from $5 to $10 billion", 5_000_000_000),
        ("two decades", 20),
        ("half a century", 50),
        ("three to four decades", 30),
    ],
)
def test_second_readings(text: str, also: int):
    first = numerals(text)[0]
    assert first.equals(Fraction(also))
    assert first.equals(first.value)
    assert not first.equals(first.value + 1)


def test_a_number_with_its_own_scale_shares_no_other():
    assert [number.also for number in numerals("5 thousand to 10 million")] == [None, None]


def test_places_are_those_of_the_words():
    text = "Some sixteen lamps, 2.5 million wicks."
    assert [text[number.start : number.end] for number in numerals(text)] == ["sixteen", "2.5 million"]


@given(st.integers(min_value=0, max_value=10**12))
def test_any_whole_number_in_digits_is_read(number: int):
    assert values(f"They counted {number} lamps.") == [number]
    assert values(f"They counted {number:,} lamps.") == [number]


@given(st.text(alphabet="0123456789., -$%abhmnot½/", max_size=40))
def test_numbers_ascend_and_never_overlap(text: str):
    found = numerals(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(text[number.start : number.end] == number.text for number in found)
