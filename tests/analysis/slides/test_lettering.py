import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.slides.lettering import line_count, width


def test_a_chinese_character_is_as_wide_as_two_letters():
    assert width("民族") == width("mzmz") == 2.0


@pytest.mark.parametrize(
    ("text", "across", "lines"),
    [
        ("", 10, 1),
        ("four four", 4.5, 1),
        ("four four", 4.4, 2),
        ("one\ntwo", 10, 2),
        ("abcdefghij", 2.5, 2),
        ("民族區域自治", 3, 2),
        ("民族 minzu", 2.4, 3),
    ],
)
def test_lines_worked_by_hand(text: str, across: float, lines: int):
    assert line_count(text, across) == lines


@given(st.text(alphabet="ab 民族\n", max_size=60), st.floats(2, 30))
def test_a_narrower_column_never_takes_fewer_lines(text: str, across: float):
    assert line_count(text, across) <= line_count(text, across / 2)


@given(st.text(alphabet="ab 民族", max_size=60), st.floats(2, 30))
def test_the_lines_hold_the_text(text: str, across: float):
    assert line_count(text, across) * across >= width(text.strip()) / 2
