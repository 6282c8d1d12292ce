"""What is worked out at great cost from what it depends on alone, kept beside the compiled collection.

A result is found again by a hash of all that it was worked out from, so that nothing kept here is ever out of date.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from hashlib import blake2b

from lib.store.location import cache_folder

_MOST = 2000
"""How many results are kept; the oldest make room."""
_TABLE = "CREATE TABLE IF NOT EXISTS memo (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, result BLOB NOT NULL)"
_FAILS = (OSError, sqlite3.Error)


def remembered(depends_on: str, work_out: Callable[[], bytes]) -> bytes:
    """Return a result worked out before from the same, or else work it out; it is kept if there is a place for it.

    Args:
        depends_on: all that the result depends on, the version of what works it out among it.
    """
    key = blake2b(depends_on.encode(), digest_size=16).digest()
    with suppress(*_FAILS), closing(_opened()) as memo:
        if found := memo.execute("SELECT result FROM memo WHERE key = ?", (key,)).fetchone():
            return bytes(found[0])
    result = work_out()
    with suppress(*_FAILS), closing(_opened()) as memo, memo:
        memo.execute("INSERT OR IGNORE INTO memo (key, result) VALUES (?, ?)", (key, result))
        memo.execute("DELETE FROM memo WHERE number <= (SELECT max(number) FROM memo) - ?", (_MOST,))
    return result


def _opened() -> sqlite3.Connection:
    folder = cache_folder()
    if folder is None:
        raise OSError("no folder for caches")
    folder.mkdir(parents=True, exist_ok=True)
    memo = sqlite3.connect(folder / "worked-out.sqlite", timeout=1)
    try:
        memo.execute(_TABLE)
    except sqlite3.DatabaseError:
        memo.close()
        raise
    return memo
