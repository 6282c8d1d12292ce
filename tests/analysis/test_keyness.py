from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.keyness import keyness, log_likelihood, log_ratio, totals

SIZES = st.tuples(st.integers(60, 5000), st.integers(60, 5000))
COUNTS = st.tuples(st.integers(0, 50), st.integers(0, 50)).filter(any)


def test_log_likelihood_is_the_value_worked_by_hand():
    """20 of 1,000 against 5 of 1,000: 2 × (20 ln (20 / 12.5) + 5 ln (5 / 12.5))."""
    assert log_likelihood((20, 5), (1000, 1000)) == pytest.approx(9.6372, abs=1e-4)


def test_log_ratio_of_a_term_four_times_as_common_is_two():
    assert log_ratio((20, 5), (1000, 1000)) == 2
    assert log_ratio((8, 0), (1000, 1000)) == 4, "none is counted as half an occurrence"


@given(COUNTS, SIZES)
def test_swapping_the_texts_turns_the_sign_alone(counts: tuple, sizes: tuple):
    assert log_ratio(counts, sizes) == pytest.approx(-log_ratio(counts[::-1], sizes[::-1]))
    assert log_likelihood(counts, sizes) == pytest.approx(log_likelihood(counts[::-1], sizes[::-1]))


@given(st.integers(1, 50), st.integers(60, 5000), st.integers(1, 9))
def test_equal_shares_mark_nothing(count: int, size: int, times: int):
    assert log_likelihood((count, count * times), (size, size * times)) == pytest.approx(0, abs=1e-9)
    assert log_ratio((count, count * times), (size, size * times)) == pytest.approx(0)


def test_a_text_without_terms_is_refused():
    with pytest.raises(ValueError, match="without terms"):
        log_likelihood((0, 1), (0, 10))


def test_a_text_has_no_distinctive_terms_against_itself(atlas):
    essay = atlas.essays[0]
    assert {round(key.likelihood, 9) for key in keyness(essay, essay)} == {0}


def test_swapping_two_texts_turns_the_list_round(atlas):
    first, second = atlas.essays[:2]
    one, other = keyness(first, second), keyness(second, first)
    assert {key.term.casefold(): round(key.likelihood, 6) for key in one} == {
        key.term.casefold(): -round(key.likelihood, 6) for key in other
    }
    assert one[0].first > one[0].second
    assert one[-1].first < one[-1].second


def test_counts_by_section_add_up_to_the_text_s(atlas):
    for essay in atlas.essays:
        by_section = Counter({section.title: 0 for section in essay.head.section})
        for row in essay.terms:
            by_section[row.section] += row.count
        assert by_section.total() == totals(essay).total() > 0
