"""Compiling: the plain files read, judged and written to the tables, only as far as they have changed.

A unit is read when its files differ from those it was read from. It is judged when it was read, or when a name of
another unit by which it was judged has come to something else since: texts first, then comparisons, which need sound
texts, then decks, which need both.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from lib.corpus.rules.register import ORDER
from lib.store.census import Key, Kind, Unit, signature
from lib.store.changes import Changes, changes_since
from lib.store.faults import put_faults
from lib.store.judging import judge
from lib.store.names import ENTRIES
from lib.store.reading import read
from lib.store.records import pack, pack_list, unpack_list
from lib.store.rows import forget, put_text_head, put_themes
from lib.store.stored import StoredCollection

_STRATA: tuple[tuple[Kind, ...], ...] = (("collection", "text"), ("comparison",), ("deck",))
"""What is judged before what: nothing depends on how sound a later kind is."""
_UNIQUE = (*ENTRIES, ORDER)
"""Kinds of names that no two units should share."""
_NOTHING = pack_list([])

States = dict[str, object]
"""What names come to: the kinds of records that have each, how far these have got, and whose a row is."""


def compile_into(connection: sqlite3.Connection, root: Path, changes: Changes | None = None) -> None:
    """Bring the tables up to the files below a corpus folder.

    Args:
        changes: what is known to differ; looked for if not given.
    """
    changes = changes or changes_since(connection, root)
    is_first = connection.execute("SELECT 1 FROM unit LIMIT 1").fetchone() is None
    connection.executemany("UPDATE unit SET signature = ? WHERE (kind, id) = (?, ?)", changes.touched)
    before: States = {}
    changed = set(changes.gone)
    for key in changes.gone:
        before = _states(connection, _names_of(connection, key)) | before  # what was first is what was before
        _remove(connection, key)
    for unit, signed, held in changes.read:
        before = _read_in(connection, root, unit, (signed, held), is_first) | before
        changed.add(unit.key)
    _judge_all(connection, changed, before, is_first)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (_version(connection),))


def _read_in(
    connection: sqlite3.Connection, root: Path, unit: Unit, signed: tuple[bytes, bytes], is_first: bool
) -> States:
    """Read a unit and write it to the tables, unjudged; return what the names it has and had came to before."""
    found = read(root, unit)
    if signature(unit) != signed[0]:
        signed = (b"", b"")  # written while it was read: it is read again next time
    names = sorted({name for name, _, _ in found.names})
    before = {} if is_first else _states(connection, [*names, *_names_of(connection, unit.key)])
    if not is_first:
        _remove(connection, unit.key)
    packed = None if found.record is None else pack(unit.kind, found.record)
    number = connection.execute(
        "INSERT INTO unit (kind, id, signature, digest, record, names, relied_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*unit.key, *signed, packed, pack_list(names), _NOTHING),
    ).lastrowid
    rows = [(name, kind, number, state) for name, kind, state in found.names]
    connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", rows)
    put_faults(connection, number or 0, found.faults, is_judged=False)
    if unit.kind == "text" and found.record:
        put_text_head(found.record, connection)
    if unit.kind == "themes":
        put_themes(found.record or (), connection)
    return before


def _remove(connection: sqlite3.Connection, key: Key) -> None:
    asked = "SELECT number, names, relied_on FROM unit WHERE (kind, id) = (?, ?)"
    for number, names, relied_on in connection.execute(asked, key).fetchall():
        for table, column, packed in (("name", "id", names), ("reliance", "name", relied_on)):
            rows = [(name, number) for name in unpack_list(packed)]
            connection.executemany(f"DELETE FROM {table} WHERE {column} = ? AND unit = ?", rows)
        connection.execute("DELETE FROM fault WHERE unit = ?", (number,))
        connection.execute("DELETE FROM unit WHERE number = ?", (number,))
    forget(*key, connection)


def _judge_all(connection: sqlite3.Connection, changed: set[Key], before: States, is_first: bool) -> None:
    """Judge the units that have changed, and those that what has become of these concerns.

    Args:
        changed: read anew, or gone.
        before: what names came to before the change; all that are to be judged are added.
        is_first: whether every unit has changed, so that none is concerned besides.
    """
    judged: set[Key] = set()
    waiting = set(changed)
    for stratum in _STRATA:
        sound = StoredCollection(connection)  # a new one, for it keeps what it has read
        while True:
            todo = {key for key in waiting - judged if key[0] in stratum}
            for key in sorted(todo):
                if not is_first:
                    before |= _states(connection, (name for name in _names_of(connection, key) if name not in before))
                _judge(connection, key, sound)
            judged |= todo
            concerned = set() if is_first else _concerned(connection, before, judged | changed)
            if concerned <= waiting:
                break
            waiting |= concerned


def _judge(connection: sqlite3.Connection, key: Key, sound: StoredCollection) -> None:
    for (number,) in connection.execute("SELECT number FROM unit WHERE (kind, id) = (?, ?)", key).fetchall():
        judge(connection, number, sound)


def _names_of(connection: sqlite3.Connection, key: Key) -> list[str]:
    found = connection.execute("SELECT names FROM unit WHERE (kind, id) = (?, ?)", key).fetchone()
    return unpack_list(found[0]) if found else []


def _states(connection: sqlite3.Connection, names: Iterable[str]) -> States:
    asked = f"""
        SELECT DISTINCT name.kind, state, CASE WHEN name.kind IN {ENTRIES} THEN unit.id END
        FROM name JOIN unit ON number = unit WHERE name.id = ?"""
    return {name: frozenset(connection.execute(asked, (name,))) for name in dict.fromkeys(names)}


def _concerned(connection: sqlite3.Connection, before: Mapping[str, object], judged: Iterable[Key]) -> set[Key]:
    """Return the units that rely on a name that has come to something else, or that share one with what changed."""
    now = _states(connection, before)
    changed = [name for name in before if now[name] != before[name]]
    changed += [name for _, name in judged]  # what depends on a whole text or comparison names it
    found: set[Key] = set()
    relying = "SELECT unit.kind, unit.id FROM reliance JOIN unit ON number = unit WHERE name = ?"
    for name in dict.fromkeys(changed):
        found.update(connection.execute(relying, (name,)))
    for name in before:
        found.update(_sharing(connection, name))
    return found


def _sharing(connection: sqlite3.Connection, name: str) -> Sequence[Key]:
    asked = f"""
        SELECT unit.kind, unit.id FROM name JOIN unit ON number = name.unit
        WHERE name.id = ? AND name.kind IN {_UNIQUE}"""
    return connection.execute(asked, (name,)).fetchall()


def _version(connection: sqlite3.Connection) -> str:
    content = blake2b(digest_size=12)
    for kind, name, held in connection.execute("SELECT kind, id, digest FROM unit ORDER BY kind, id"):
        content.update(f"{kind}\0{name}\0".encode(errors="surrogateescape") + held)
    return content.hexdigest()
