"""Figures as a CSV file, each with the words that state it."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from lib.analysis.plain import plain_prose
from lib.analysis.wording import plain_number
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.corpus.evidence import Statistic

_COLUMNS = (
    "id", "section", "measure", "entity", "place", "value", "value_high", "unit", "period_start", "period_end",
    "qualifier", "attributed_to", "phrase", "prefix", "suffix", "computed_from", "note",
)  # fmt: skip
_FORMULA = re.compile(r"\s*[=+\-@]|[\t\r]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def statistics_csv(rows: Sequence[Statistic], essay: Essay, atlas: Collection) -> str:
    """Return rows of a text in the corpus's own columns, after the author and title they come from.

    References in a note are written out; a value is a decimal number, or a fraction where its decimals never end.
    """
    source = (", ".join(essay.head.authors), essay.head.title)
    written = (
        [*source, *(_cell(getattr(row, name)) for name in _COLUMNS[:-1]), plain_prose(row.note, atlas)] for row in rows
    )
    return table_csv(("author", "title", *_COLUMNS), written)


def as_file(table: str) -> bytes:
    """Return a CSV table as a file; its mark tells a spreadsheet that it is UTF-8."""
    return table.encode("utf-8-sig")


def table_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as CSV; a cell that a spreadsheet would take for a formula is quoted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([_safe(name) for name in header])
    writer.writerows([[_safe(cell) for cell in row] for row in rows])
    return out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return ";".join(value)
    if isinstance(value, Fraction):
        return plain_number(value)
    return "" if value is None else str(value)


def _safe(cell: str) -> str:
    """Keep a spreadsheet from reading text as a formula (OWASP, CSV injection); negative numbers stay numbers."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
