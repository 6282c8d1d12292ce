from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.words.frequency import Frequencies, folded, frequencies, frequent, longer_with
from lib.corpus.essay import TermCount


def text(essay, name: str, *counts: tuple[str, str, int]):
    return replace(essay, id=name, terms=tuple(TermCount(*row) for row in counts))


@pytest.mark.parametrize(
    ("term", "under"),
    [("Trade", "trade"), ("US", "US"), ("US law", "US law"), ("Data Privacy", "data privacy"), ("民族", "民族")],
)
def test_case_is_folded_save_in_abbreviations(term: str, under: str):
    assert folded(term) == under


def test_counts_of_two_texts_by_hand(atlas):
    one = text(atlas.essays[0], "one", ("Lamp", "A", 2), ("Lamp", "B", 1), ("gas", "A", 1))
    other = text(atlas.essays[0], "other", ("lamp", "A", 5), ("oil", "A", 1))
    together = frequencies([one, other])
    assert together.counts == {"lamp": 8, "gas": 1, "oil": 1}
    assert next(iter(together.counts)) == "lamp", "the most frequent comes first"
    assert together.written["lamp"] == "lamp", "as the text that has it most writes it"
    assert together.size == 10
    assert together.share("lamp") == 800
    assert together.share("tar") == 0
    assert [(row.term, row.count, row.texts) for row in frequent([one, other], 2)] == [("lamp", 8, 2)]


def test_terms_of_one_count_stand_or_fall_together(atlas):
    rows = [("a", "A", 5), ("b", "A", 3), ("c", "A", 3), ("d", "A", 2), ("e", "A", 1)]
    one = text(atlas.essays[0], "one", *rows)
    assert [[row.term for row in frequent([one], most)] for most in (0, 1, 2, 3, 4, 9)] == [
        [], ["a"], ["a"], ["a", "b", "c"], ["a", "b", "c", "d"], ["a", "b", "c", "d"],
    ]  # fmt: skip


def test_texts_without_terms_have_no_shares():
    assert Frequencies({}, {}).share("lamp") == 0.0
    assert frequent([], 5) == []


def test_a_word_within_longer_terms_is_found_there(atlas):
    one = text(atlas.essays[0], "one", ("law", "A", 2), ("data privacy law", "A", 3), ("lawsuit", "A", 1))
    assert longer_with("Law", frequencies([one])) == [("data privacy law", 3)]


def test_counts_of_all_are_the_sum_of_each(atlas):
    together = frequencies(atlas.essays)
    assert together.size == sum(row.count for essay in atlas.essays for row in essay.terms)
    each = [frequencies([essay]).counts for essay in atlas.essays]
    assert all(count == sum(own.get(term, 0) for own in each) for term, count in together.counts.items())


@given(st.text("aBc- Ö", min_size=1))
def test_folding_twice_changes_nothing_more(term: str):
    assert folded(folded(term)) == folded(term)
