"""The faults of a compiled collection, unit by unit."""

import sqlite3
from collections.abc import Iterable

from lib.corpus.faults import Fault
from lib.store.reader import Reader


def put_faults(connection: sqlite3.Connection, number: int, faults: Iterable[Fault], is_judged: bool) -> None:
    """Write what is wrong with a unit, in place of what was found the same way before: in reading it, or by judging."""
    connection.execute("DELETE FROM fault WHERE (unit, judged) = (?, ?)", (number, is_judged))
    rows = {(number, is_judged, fault.file, fault.row, fault.column, fault.message) for fault in faults}
    connection.executemany("INSERT INTO fault VALUES (?, ?, ?, ?, ?, ?)", sorted(rows))


def read_faults(reader: Reader) -> tuple[Fault, ...]:
    """Return everything wrong with the files, in file order."""
    asked = 'SELECT DISTINCT file, row, "column", message FROM fault ORDER BY file, row, "column", message'
    return tuple(Fault(*found) for found in reader.rows(asked))
