"""Rows of a CSV file: each is read on its line, and a broken one hides no other."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.corpus.files import rows as module
from lib.corpus.files.rows import read_rows

CELLS = st.text(alphabet="ab \",\n\u2028\x85'", max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=8))
def test_sound_rows_are_read_as_they_were_written(written: list[list[str]]):
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(written)
    rows, faults = read_rows(out.getvalue())
    assert [cells for _, cells in rows] == written
    assert faults == []
    starts = [1 + sum(1 + sum(cell.count("\n") for cell in row) for row in written[:n]) for n in range(len(written))]
    assert [row for row, _ in rows] == starts


@given(st.integers(0, 8), st.integers(0, 2))
def test_a_quotation_mark_that_is_never_closed_hides_no_other_row(broken: int, place: int):
    lines = [[f"{row}a", "b", "c"] for row in range(9)]
    lines[broken][place] = '"' + lines[broken][place]
    rows, faults = read_rows("\n".join(map(",".join, lines)) + "\n")
    assert [row for row, _ in rows] == [row for row in range(1, 10) if row != broken + 1]
    assert faults == [(broken + 1, "a quotation mark opens a cell and none closes it; expected two, or none")]


@given(st.integers(0, 8), st.booleans())
def test_a_cell_beyond_measure_hides_no_other_row(broken: int, is_quoted: bool):
    lines = [f"{row},b" for row in range(9)]
    lines[broken] = f'"{"x" * 140_000}",b' if is_quoted else f"{'x' * 140_000},b"
    rows, faults = read_rows("\n".join(lines))
    assert [row for row, _ in rows] == [row for row in range(1, 10) if row != broken + 1]
    assert faults == [(broken + 1, "a cell of more than 131,072 characters; is a quotation mark not closed?")]


def test_a_quotation_mark_within_a_cell_opens_nothing():
    assert read_rows('lamps,5" pipe\nwicks,6" pipe') == ([(1, ["lamps", '5" pipe']), (2, ["wicks", '6" pipe'])], [])


@pytest.mark.parametrize("line", ['"x","\n', ',"\n', '"\n', 'x""",\n', f"{'x' * 140_000}\n"])
def test_rows_that_are_all_broken_are_not_read_over_and_over(monkeypatch, line: str):
    given = []

    def counted(lines, *rest, **options):
        return csv.reader((given.append(1) or line for line in lines), *rest, **options)

    counts = []
    monkeypatch.setattr(module, "csv", type("", (), {**vars(csv), "reader": staticmethod(counted)}))
    for many in (101, 202):
        given.clear()
        read_rows(line * many)
        counts.append(len(given))
    assert counts[1] <= 2.2 * counts[0]
    assert counts[1] <= 60 * 202


def test_who_breaks_row_after_row_is_told_that_the_rest_was_not_read():
    rows, faults = read_rows('"x","\n' * 50)
    assert rows == []
    assert len(faults) == 21
    assert faults[-1] == (21, "20 rows before are broken; from here on nothing was read")
