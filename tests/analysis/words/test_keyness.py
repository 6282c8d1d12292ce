from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.words.frequency import frequencies
from lib.analysis.words.keyness import FEWEST, SURE, keyness, log_likelihood, log_ratio, marking, marks
from lib.corpus.essay import TermCount

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


def text(essay, **counts: int):
    section = essay.head.section[0].title
    return replace(essay, terms=tuple(TermCount(term, section, count) for term, count in counts.items()))


@given(COUNTS, SIZES)
def test_a_term_marks_the_text_in_which_its_share_is_larger(atlas, counts: tuple, sizes: tuple):
    first, second = (
        text(atlas.essays[0], term=count, rest=size - count) for count, size in zip(counts, sizes, strict=True)
    )
    (key,) = [key for key in keyness(frequencies([first]), frequencies([second])) if key.term == "term"]
    difference = counts[0] / sizes[0] - counts[1] / sizes[1]
    assert key.evidence * difference >= 0
    assert abs(key.evidence) == pytest.approx(log_likelihood(counts, sizes))


def test_each_text_is_marked_by_what_is_surely_its_own_and_not_rare(atlas):
    first = text(atlas.essays[0], lamp=40, gas=10, once=2, rest=948)
    second = text(atlas.essays[0], mill=30, gas=9, rest=961)
    ours, theirs = marking(first, second, 5)
    assert [(key.term, key.first, key.second) for key in ours] == [("lamp", 40, 0)]
    assert [(key.term, key.first, key.second) for key in theirs] == [("mill", 0, 30)]
    assert marking(first, text(atlas.essays[0]), 5) == ([], [])


@given(st.integers(1, 50), st.integers(60, 5000), st.integers(1, 9))
def test_equal_shares_mark_nothing(count: int, size: int, times: int):
    assert log_likelihood((count, count * times), (size, size * times)) == pytest.approx(0, abs=1e-9)
    assert log_ratio((count, count * times), (size, size * times)) == pytest.approx(0)


def test_a_text_without_terms_is_refused():
    with pytest.raises(ValueError, match="without terms"):
        log_likelihood((0, 1), (0, 10))


def test_a_text_has_no_distinctive_terms_against_itself(atlas):
    own = frequencies([atlas.essays[0]])
    assert {round(key.evidence, 9) for key in keyness(own, own)} == {0}
    assert marks(atlas.essays[0], [atlas.essays[0]], 9) == [], "alone in its collection, it has no others"


def test_swapping_two_texts_turns_the_list_round(atlas):
    first, second = (frequencies([essay]) for essay in atlas.essays[:2])
    one, other = keyness(first, second), keyness(second, first)
    assert {key.term.casefold(): round(key.evidence, 6) for key in one} == {
        key.term.casefold(): -round(key.evidence, 6) for key in other
    }
    assert one[0].first > one[0].second
    assert one[-1].first < one[-1].second


def test_a_text_against_the_rest_by_hand(atlas):
    """20 of 1,000 against 5 of 1,000 in the other two together."""
    first = text(atlas.essays[0], lamp=20, rest=980)
    others = [
        replace(text(atlas.essays[0], lamp=count, rest=rest), id=name)
        for name, count, rest in (("b", 2, 498), ("c", 3, 497))
    ]
    (mark,) = marks(first, [first, *others], 9)
    assert (mark.key.term, mark.key.first, mark.key.second, mark.sections) == ("lamp", 20, 5, 1)
    assert mark.key.evidence == pytest.approx(9.6372, abs=1e-4)
    assert mark.key.ratio == 2


@pytest.mark.parametrize(("count", "is_sure"), [(8, False), (9, True)])
def test_where_the_line_is_drawn(atlas, count: int, is_sure: bool):
    """8 of 1,000 against 1 of 1,000: 2 × (8 ln (8 / 4.5) + 1 ln (1 / 4.5)) = 6.2; with 9 it is 7.4. The line: 6.63."""
    first, second = text(atlas.essays[0], lamp=count, rest=1000 - count), text(atlas.essays[0], lamp=1, rest=999)
    (key,) = [key for key in keyness(frequencies([first]), frequencies([second])) if key.term == "lamp"]
    assert key.is_sure is is_sure


def test_what_marks_a_text_is_surely_its_own(atlas):
    for essay in atlas.essays:
        found = marks(essay, atlas.essays, 20)
        assert found
        assert all(mark.key.evidence >= SURE and mark.key.first >= FEWEST for mark in found)
        assert all(1 <= mark.sections <= len(essay.head.section) for mark in found)


def test_counts_by_section_add_up_to_the_text_s(atlas):
    for essay in atlas.essays:
        by_section = Counter({section.title: 0 for section in essay.head.section})
        for row in essay.terms:
            by_section[row.section] += row.count
        assert by_section.total() == frequencies([essay]).size > 0
