from hypothesis import given, settings
from hypothesis import strategies as st

from lib.analysis.words.frequency import Frequent, frequent
from lib.figures.cloud import NARROW, WIDE, Canvas
from lib.figures.placing import lay_out

TERMS = st.lists(
    st.tuples(st.text("abcdefgh ", min_size=1, max_size=14).map(str.strip).filter(bool), st.integers(1, 90)),
    min_size=1, max_size=30, unique_by=lambda row: row[0],
).map(lambda rows: sorted((Frequent(term, count, 1) for term, count in rows), key=lambda row: -row.count))  # fmt: skip


@settings(deadline=None, max_examples=25)
@given(TERMS)
def test_words_keep_apart_and_on_the_canvas_and_none_is_lost(terms: list[Frequent]):
    cloud = lay_out(terms, Canvas(300, 160, 12))
    assert sorted([*(word.frequent.term for word in cloud.words), *cloud.unfit]) == sorted(row.term for row in terms)
    for place, one in enumerate(cloud.words):
        assert one.left >= 0
        assert one.left + one.width <= 300
        assert 0 <= one.top <= one.baseline <= one.top + one.height <= 160
        for other in cloud.words[:place]:
            across = one.left < other.left + other.width and other.left < one.left + one.width
            down = one.top < other.top + other.height and other.top < one.top + one.height
            assert not (across and down), (one, other)


def test_four_times_as_frequent_is_twice_as_tall():
    big, small = lay_out([Frequent("lamp", 40, 1), Frequent("gas", 10, 1)], WIDE).words
    assert big.size == 2 * small.size


def test_the_same_terms_come_to_the_same_cloud(atlas):
    terms = frequent(atlas.essays, 60)
    assert lay_out(terms, WIDE) == lay_out(terms, WIDE)


def test_terms_that_find_no_room_are_named():
    terms = [Frequent(f"{'long' * 5}{letter}", 5, 1) for letter in "abcdefghij"]
    cloud = lay_out(terms, Canvas(200, 60, 14))
    assert cloud.unfit
    assert len(cloud.words) + len(cloud.unfit) == len(terms)


def test_characters_that_the_font_lacks_are_set_aside():
    cloud = lay_out([Frequent("lamp", 5, 1), Frequent("民族", 4, 1)], NARROW)
    assert [word.frequent.term for word in cloud.words] == ["lamp"]
    assert cloud.unlettered == ("民族",)
    assert lay_out([], WIDE).words == ()


def test_nearly_all_of_every_text_s_terms_are_drawn(atlas):
    for essay in atlas.essays:
        for canvas, most in ((WIDE, 60), (NARROW, 40)):
            terms = frequent([essay], most)
            assert len(lay_out(terms, canvas).words) >= 0.9 * len(terms)
