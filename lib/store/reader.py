"""Asking a compiled collection: one question at a time, whichever thread asks."""

import sqlite3
import zlib
from collections.abc import Callable
from threading import RLock
from typing import Any, TypeVar

from pydantic import ValidationError

from lib.store.census import Kind
from lib.store.omissions import without
from lib.store.records import unpack

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
            try:
                return ask()
            except (sqlite3.DatabaseError, zlib.error, ValidationError):
                if self._remake is None:
                    raise
                self.connection, self._remake = self._remake(), None
                return ask()
