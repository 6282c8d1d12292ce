from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.chronology import decade, in_order, moment, when_said
from lib.corpus.qualifiers import When
from tests.builders import event


@pytest.mark.parametrize(
    ("start", "fields", "said"),
    [
        ("1901", {}, "1901"),
        ("1980", {"end": "1989"}, "1980s"),
        ("1990", {"end": "1999", "when": "late"}, "late 1990s"),
        ("1980", {"end": "1990"}, "1980–1990"),
        ("1301", {"end": "1400"}, "14th century"),
        ("1301", {"end": "1500", "when": "by"}, "by 14th–15th centuries"),
        ("2020", {"when": "summer"}, "summer 2020"),
        ("2020-05", {"when": "before"}, "before May 2020"),
    ],
)
def test_time_is_told_as_precisely_as_the_text_tells_it(start: str, fields: dict, said: str):
    assert when_said(event(start, **fields)) == said


def test_parts_of_a_decade_and_sides_of_a_date_stand_in_order():
    ordered = [
        event("1990", end="1999"),
        event("1990", end="1999", when="early"),
        event("1990", end="1999", when="mid"),
        event("1998", when="before"),
        event("1998"),
        event("1998", when="since"),
        event("1998", when="spring"),
        event("1990", end="1999", when="late"),
        event("1998-05-20"),
        event("1998-06"),
        event("1998", when="autumn"),
        event("1998", when="winter"),
        event("1998", when="after"),
        event("1999", when="until"),
        event("1999"),
        event("1999", when="winter"),
        event("1990", end="1999", when="after"),
        event("2001"),
    ]
    for shuffled in (ordered[::-1], ordered[::2] + ordered[1::2]):
        assert [when_said(one) for one in in_order(shuffled)] == [when_said(one) for one in ordered]


def test_of_two_that_begin_together_the_shorter_stands_first():
    assert [when_said(one) for one in in_order([event("1990", end="1992"), event("1990")])] == ["1990", "1990–1992"]


@given(st.integers(1200, 2020), st.integers(0, 99), st.sampled_from(get_args(When)))
def test_an_event_is_placed_within_its_own_span(start: int, years: int, when: str):
    one = event(str(start), end=str(start + years), when=when)
    assert start <= moment(one)[0] <= start + years + 1
    assert decade(one) == start // 10 * 10
