from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.wording import (
    bare,
    in_words,
    number,
    opening_sentences,
    ordinal,
    plain_number,
    times,
    with_sign,
)
from tests.builders import statistic

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "fields", "words", "sign"),
    [
        ("80", {"unit": "percent", "qualifier": "almost"}, "almost 80%", "almost 80%"),
        ("80", {"unit": "percent", "qualifier": "about"}, "about 80%", "≈ 80%"),
        ("30", {"unit": "percent", "qualifier": "little over"}, "a little over 30%", "a little over 30%"),
        ("200000000000", {"unit": "USD", "qualifier": "more than"}, "more than $200 billion", "> $200 billion"),
        ("3080000", {"unit": "USD"}, "$3.08 million", "$3.08 million"),
        ("1500000000000", {"unit": "CNY"}, "¥1.5 trillion", "¥1.5 trillion"),
        ("38000", {"unit": "jobs"}, "38,000", "38,000"),
        ("5620000", {"unit": "people"}, "5.62 million", "5.62 million"),
        ("1234567", {}, "1,234,567", "1,234,567"),
        ("2/3", {"unit": "fraction"}, "two thirds", "two thirds"),
        ("1/2", {"unit": "fraction", "qualifier": "more than"}, "more than half", "> half"),
        ("1/4", {"unit": "fraction"}, "a quarter", "a quarter"),
        ("80", {"unit": "percent", "value_high": "100"}, "80–100%", "80–100%"),
        ("78000000000", {"unit": "USD", "value_high": "200000000000"}, "$78–200 billion", "$78–200 billion"),
        ("900000", {"unit": "people", "value_high": "1200000"}, "0.9–1.2 million", "0.9–1.2 million"),
        ("-4.59", {"unit": "percent"}, "−4.59%", "−4.59%"),
        ("290000", {"unit": "km2"}, "290,000 km²", "290,000 km²"),
        ("2", {"unit": "rank"}, "2nd", "2nd"),
        ("-20", {"unit": "percent", "value_high": "-10"}, "−20 to −10%", "−20 to −10%"),
        ("-5", {"unit": "USD", "value_high": "10"}, "−$5 to $10", "−$5 to $10"),
        ("3/2", {"unit": "fraction"}, "1.5", "1.5"),
        ("1", {"unit": "fraction"}, "1", "1"),
        ("1", {"unit": "years"}, "1 year", "1 year"),
        ("5", {"unit": "currency"}, "5", "5"),
        ("0.000000001", {"unit": "percent"}, "0.000000001%", "0.000000001%"),
        ("123456789012345678", {}, "123,456,789,012,345,678", "123,456,789,012,345,678"),
        ("6", {}, "six", "6"),
        ("6", {"qualifier": "at least", "unit": "people"}, "at least six", "≥ 6"),
        ("6", {"unit": "percent"}, "6%", "6%"),
        ("6", {"unit": "years"}, "6 years", "6 years"),
        ("10", {}, "10", "10"),
        ("45.50", {"unit": "percent", "qualifier": "at most"}, "at most 45.5%", "≤ 45.5%"),
    ],
)
def test_figures_are_written_as_people_write_them(value: str, fields: dict, words: str, sign: str):
    row = statistic(value, **fields)
    assert in_words(row).replace(NBSP, " ") == words
    assert with_sign(row).replace(NBSP, " ").replace("\N{NARROW NO-BREAK SPACE}", " ") == sign


def test_ordinals_in_the_teens_end_in_th():
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip


def test_a_figure_that_opens_a_sentence_has_a_capital():
    assert opening_sentences("", "almost 80%") == "Almost 80%"
    assert opening_sentences("It fell. ", "six") == "Six"
    assert opening_sentences("“It fell.” ", "six") == "Six"
    assert opening_sentences("and then ", "six") == "six"


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_a_number_is_never_rounded(digits: int, places: int):
    value = Fraction(digits, 10**places)
    written, _, word = number(value).partition(NBSP)
    scale = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[word]
    assert Fraction(written.replace(",", "")) * scale == value


@given(st.integers(1, 10**12))
def test_a_range_keeps_both_its_ends(low: int):
    row = statistic(str(low), value_high=str(low * 2))
    written, _, word = bare(row).partition(NBSP)
    assert written.count("–") == 1
    assert word in {"", "million", "billion", "trillion"}


@pytest.mark.parametrize(("doublings", "said"), [(1, "2.0"), (0, "1.0"), (3.3, "9.8"), (3.7, "13"), (7, "128")])
def test_doublings_are_said_as_times(doublings: float, said: str):
    assert times(doublings) == said


@pytest.mark.parametrize(
    ("value", "written"), [("387/5", "77.4"), ("27000000", "27000000"), ("2/3", "2/3"), ("-459/100", "-4.59")]
)
def test_a_number_for_a_spreadsheet(value: str, written: str):
    assert plain_number(Fraction(value)) == written
