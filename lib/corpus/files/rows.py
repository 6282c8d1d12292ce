"""Rows of a CSV file, with the lines they begin on; a row that cannot be read hides no other."""

import csv
import io
from collections.abc import Sequence
from itertools import chain, islice

_MOST_BROKEN = 20
Row = tuple[int, list[str]]
"""The line, from 1, on which a row begins, and its cells."""


def read_rows(text: str) -> tuple[list[Row], list[tuple[int, str]]]:
    """Return the rows of a text, its header among them, and what is wrong with lines of it, as (line, message).

    After a row that is broken, reading begins again on the next line, but not over and over.
    """
    lines = io.StringIO(text, newline="").readlines()
    rows: list[Row] = []
    faults: list[tuple[int, str]] = []
    start = 0
    while start < len(lines) and len(faults) < _MOST_BROKEN:
        start = _read(lines, start, rows, faults)
    if start < len(lines):
        faults.append((start + 1, f"{_MOST_BROKEN} rows before are broken; from here on nothing was read"))
    return rows, faults


def _read(lines: Sequence[str], start: int, rows: list[Row], faults: list[tuple[int, str]]) -> int:
    """Read rows from a line on, up to one that is broken, and return the line after its first."""
    reader = csv.reader(chain(islice(lines, start, None), ["end"]))  # a row of its own, unless a cell is still open
    row = start
    try:
        for cells in reader:
            following = start + reader.line_num
            if following > len(lines) > row:
                faults.append((row + 1, "a quotation mark opens a cell and none closes it; expected two, or none"))
                return row + 1
            if row < len(lines):
                rows.append((row + 1, cells))
            row = following
    except csv.Error:
        most = f"{csv.field_size_limit():,}"
        faults.append((row + 1, f"a cell of more than {most} characters; is a quotation mark not closed?"))
        return row + 1
    return len(lines)
