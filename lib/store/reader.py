"""Asking a compiled collection: one question at a time, whichever thread asks."""

import sqlite3
import zlib
from collections.abc import Callable
from threading import Lock, RLock
from typing import Any, TypeVar

from lib.store.census import Kind
from lib.store.omissions import without
from lib.store.records import unpack

BROKEN = (sqlite3.Error, zlib.error, ValueError)
"""What is raised where something was read that nobody wrote: pydantic and json raise kinds of ValueError."""
Row = tuple[Any, ...]
T = TypeVar("T")


class Reader:
    """Reads rows and records over one connection, which may be shared by threads.

    Args:
        remake: returns a connection to the same content made anew; asked once, if what is read proves broken.
    """

    def __init__(self, connection: sqlite3.Connection, remake: Callable[[], sqlite3.Connection] | None = None) -> None:
        self.connection = connection
        self._remake = remake
        self._lock = RLock()
        self._replacing = Lock()

    def rows(self, asked: str, *values: object) -> list[Row]:
        """Return every row that a question has for an answer."""
        return self._answered(lambda: self.connection.execute(asked, values).fetchall())

    def column(self, asked: str, *values: object) -> tuple[Any, ...]:
        """Return the first value of every row."""
        return tuple(row[0] for row in self.rows(asked, *values))

    def value(self, asked: str, *values: object) -> Any:
        """Return the first value of the first row; None if there is no row."""
        return next(iter(self.column(asked, *values)), None)

    def record(self, kind: Kind, name: str) -> Any:
        """Return the record of a unit as it is shown; None if it has none."""
        asked = "SELECT record, omitted FROM unit WHERE (kind, id) = (?, ?)"

        def read() -> Any:
            packed, omitted = self.connection.execute(asked, (kind, name)).fetchone() or (None, "")
            record = None if packed is None else unpack(kind, packed)
            return without(record, omitted) if record and kind == "text" else record

        return self._answered(read)

    def _answered(self, ask: Callable[[], T]) -> T:
        with self._lock:
            connection = self.connection
            try:
                return ask()
            except BROKEN:
                if connection is self.connection and self._remake is None:
                    raise
        self._replace(connection)  # not under the lock: others may hold what making it anew needs, and wait here
        with self._lock:
            return ask()

    def _replace(self, broken: sqlite3.Connection) -> None:
        with self._replacing:
            if self.connection is broken and self._remake is not None:
                connection, self._remake = self._remake(), None
                with self._lock:
                    self.connection = connection
