import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.export.letters import Letters, set_alike

TEXT, NAME = Letters(20), Letters(16, is_bold=True)
PIECES = st.lists(st.text("word ", min_size=1, max_size=200), min_size=1, max_size=4)


def test_a_line_is_as_high_as_its_letters_and_wraps_where_it_is_full():
    assert Letters(72).high("m", 10) == pytest.approx(1.22)
    assert Letters(72).high("mm mm", 1.1) == pytest.approx(2 * 1.22)
    assert Letters(72, is_bold=True).high("mm", 1.1) > Letters(72).high("mm", 1.1)


def test_letters_grow_into_the_room_by_a_third_at_most():
    (row,) = set_alike([[[("word", TEXT)]]], 5, 100)
    assert row.boxes[0][0][1].points == 26


def test_letters_of_paper_are_the_least():
    (row,) = set_alike([[[("word " * 500, TEXT)]]], 1, 0.5)
    assert row.boxes[0][0][1].points == 8


def test_a_row_is_as_high_as_its_highest_box():
    (row,) = set_alike([[[("one", TEXT)], [("one", TEXT), ("two", TEXT)]]], 5, 100)
    assert row.high == pytest.approx(2 * Letters(26).high("one", 5))


@given(PIECES, st.floats(1, 12), st.floats(0.5, 6))
def test_what_was_alike_stays_alike_and_fits_unless_it_is_as_small_as_may_be(
    texts: list[str], across: float, room: float
):
    rows = set_alike([[[("Name", NAME), (text, TEXT)]] for text in texts], across, room)
    for place in (0, 1):
        assert len({box[place][1].points for row in rows for box in row.boxes}) == 1
    smallest = rows[0].boxes[0][1][1].points
    assert sum(row.high for row in rows) <= room or smallest == 8
