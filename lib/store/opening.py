"""Opening a collection: from the file compiled before, brought up to its plain files where they have changed.

The compiled file can be made again at any time, so that nothing about it stops the app: what can't be read is made
anew, and what can't be written is kept in memory.
"""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from lib.errors import AtlasError
from lib.store.changes import Changes, changes_since
from lib.store.location import compiled_file, sweep, working_file
from lib.store.reader import BROKEN
from lib.store.schema import TABLES
from lib.store.stored import StoredCollection

_HEADER, _PAGE_SIZE, _PAGE_COUNT = 100, slice(16, 18), slice(28, 32)
"""Bytes of SQLite's header, and where in them it says how long a file is (see its file format, 1.3)."""
_FAILS = (OSError, *BROKEN)


def load_collection(root: Path) -> StoredCollection:
    """Read and judge every file below `root`, and keep the result in memory alone.

    Raises:
        AtlasError: if there is no collection.toml that can be read, so that there is nothing to show.
    """
    return _sound(StoredCollection(_in_memory(root)))


def open_collection(root: Path) -> StoredCollection:
    """Open the collection below `root` as its files are now, reading those alone that have changed since last time.

    Raises:
        AtlasError: as `load_collection`.
    """
    root = root.resolve()
    connection = _opened(root)
    changes = _changes(connection, root) if connection else None
    if connection is None or changes is None or changes:
        connection = _compiled(root, changes)
    return _sound(StoredCollection(connection, remake=lambda: _compiled(root)))


def open_as_compiled(root: Path) -> StoredCollection | None:
    """Open the collection below `root` as it was compiled last, without a look at its files; None if it wasn't."""
    root = root.resolve()
    connection = _opened(root)
    if connection is None:
        return None
    with suppress(AtlasError):
        return _sound(StoredCollection(connection, remake=lambda: _compiled(root)))
    return None


def is_current(collection: StoredCollection, root: Path) -> bool:
    """Say whether a collection is as the files below `root` are now."""
    return not changes_since(collection.connection, root.resolve())


def _in_memory(root: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(TABLES)
    _compile(connection, root)
    return connection


def _compiled(root: Path, changes: Changes | None = None) -> sqlite3.Connection:
    """Compile aside and put the result in place, so that no other process sees half of it; in memory if that fails.

    Args:
        changes: what differs from the compiled file that there is; none to begin without one.
    """
    compiled = compiled_file(root)
    if compiled is None:
        return _in_memory(root)
    for known in dict.fromkeys((changes is not None, False)):
        working = working_file(compiled)
        try:
            _compile_aside(root, compiled, working, changes if known else None)
            os.replace(working, compiled)
        except _FAILS:
            with suppress(OSError):
                working.unlink(missing_ok=True)
        else:
            sweep(compiled, root)
            if connection := _opened(root):
                return connection
    return _in_memory(root)


def _compile_aside(root: Path, compiled: Path, working: Path, changes: Changes | None) -> None:
    working.parent.mkdir(parents=True, exist_ok=True)
    if changes is not None:
        shutil.copyfile(compiled, working)
    with closing(sqlite3.connect(working)) as connection:
        # Nobody else sees the file before it is whole, and one that fails is thrown away.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        if changes is None:
            connection.executescript(TABLES)
        _compile(connection, root, changes)
        connection.commit()
    working.chmod(0o444)


def _compile(connection: sqlite3.Connection, root: Path, changes: Changes | None = None) -> None:
    from lib.store.compiling import compile_into  # noqa: PLC0415 - what reads and judges isn't needed to open

    compile_into(connection, root, changes)


def _opened(root: Path) -> sqlite3.Connection | None:
    """Open the compiled file of a corpus to be read; None if there is none, or it isn't whole."""
    compiled = compiled_file(root)
    try:
        if compiled is None or not _is_whole(compiled):
            return None
        connection = sqlite3.connect(f"{compiled.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()[0]
    except (*_FAILS, TypeError):
        return None
    return connection


def _is_whole(compiled: Path) -> bool:
    with compiled.open("rb") as file:
        header = file.read(_HEADER)
    size = int.from_bytes(header[_PAGE_SIZE], "big")
    size = 65_536 if size == 1 else size
    count = int.from_bytes(header[_PAGE_COUNT], "big")
    return len(header) == _HEADER and size * count == compiled.stat().st_size > 0


def _changes(connection: sqlite3.Connection, root: Path) -> Changes | None:
    """Return what differs between a compiled file and the files now; None if it can't be read."""
    try:
        return changes_since(connection, root)
    except BROKEN:
        return None


def _sound(collection: StoredCollection) -> StoredCollection:
    if collection.head is None:
        raise AtlasError("; ".join(str(fault) for fault in collection.faults if "collection.toml" in fault.file))
    return collection
