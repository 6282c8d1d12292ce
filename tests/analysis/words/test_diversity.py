from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.words.diversity import expected_terms

COUNTS = st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.integers(1, 9), min_size=1)


def test_two_drawn_from_four_by_hand():
    """Of a a b b, two drawn are of two kinds in 4 of 6 ways: 1 × 2/6 + 2 × 4/6."""
    assert expected_terms({"a": 2, "b": 2}, 2) == pytest.approx(10 / 6)


def test_a_term_said_over_and_over_is_one_term():
    assert expected_terms({"a": 50}, 7) == 1


@given(COUNTS)
def test_drawing_everything_finds_every_term(counts: dict):
    assert expected_terms(counts, sum(counts.values())) == pytest.approx(len(counts))
    assert expected_terms(counts, 1) == pytest.approx(1)


@given(COUNTS, st.integers(2, 5))
def test_saying_everything_twice_makes_a_text_no_more_varied(counts: dict, drawn: int):
    twice = {term: 2 * count for term, count in counts.items()}
    if drawn <= sum(counts.values()):
        assert expected_terms(twice, drawn) <= expected_terms(counts, drawn) + 1e-9


def test_more_than_there_is_cannot_be_drawn():
    with pytest.raises(ValueError, match="cannot be drawn"):
        expected_terms(Counter(a=2), 3)
