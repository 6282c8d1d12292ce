from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.words.frequency import frequencies
from lib.analysis.words.sentences import count_sentences
from lib.analysis.words.shape import lengths, shapes
from lib.corpus.essay import SentenceCount
from lib.sources.document import Paragraph, SourceText
from lib.store.opening import load_collection

SENTENCES = st.lists(st.integers(1, 60), min_size=1, max_size=80)


def with_sentences(essay, words: list[int]):
    counts = Counter(words)
    return replace(essay, sentences=tuple(SentenceCount("Opening", length, count) for length, count in counts.items()))


def test_sentences_are_counted_by_their_words_in_their_section():
    """Three of them, though full stops stand in an abbreviation and a sum; a dash alone is no word."""
    paragraphs = (
        Paragraph("The U.S. paid $1.5 million – twice. It was late.", "One", (1,) * 48),
        Paragraph("Was it?", "Two", (2,) * 7),
    )
    assert count_sentences(SourceText(paragraphs), "en") == [("One", 3, 1), ("One", 6, 1), ("Two", 2, 1)]


def test_the_lamps_by_hand(small: Path):
    """9, 9, 14, 15, 17 and 19 words."""
    (lamps,) = load_collection(small).essays
    found = lengths(lamps)
    assert found is not None
    assert found.sentences == 6
    assert (found.low, found.median, found.high, found.longest) == (9, 14, 17, 19)


def test_words_of_all_sentences_are_the_words_of_the_text(atlas):
    for essay in atlas.essays:
        assert sum(row.words * row.count for row in essay.sentences) == essay.head.words
        assert {row.section for row in essay.sentences} == {section.title for section in essay.head.section}


@given(SENTENCES)
def test_quarters_hold_as_many_sentences_as_they_say(atlas, words: list[int]):
    found = lengths(with_sentences(atlas.essays[0], words))
    assert found is not None
    assert found.low <= found.median <= found.high <= found.longest == max(words)
    for share, length in ((0.25, found.low), (0.5, found.median), (0.75, found.high)):
        assert sum(one <= length for one in words) >= share * len(words)
        assert sum(one < length for one in words) < share * len(words)


def test_uncounted_sentences_have_no_lengths(atlas):
    assert lengths(replace(atlas.essays[0], sentences=())) is None


def test_variety_is_drawn_alike_from_every_text(atlas):
    found, drawn = shapes(atlas.essays)
    assert 0 < drawn <= min(frequencies([essay]).size for essay in atlas.essays)
    assert all(shape.different is not None and 1 < shape.different < drawn for shape in found)
    assert shapes([replace(essay, terms=()) for essay in atlas.essays])[0][0].different is None


def test_a_text_said_twice_is_as_long_and_no_more_varied(atlas):
    essay = atlas.essays[-1]
    twice = replace(essay, terms=tuple(replace(row, count=2 * row.count) for row in essay.terms))
    (one, other), drawn = shapes([essay, twice])
    assert drawn > 0
    assert other.different == pytest.approx(one.different, rel=0.2)
    assert other.different <= one.different
