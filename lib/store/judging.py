"""Judging one unit by the rules, and writing down what of it is shown."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from lib.corpus.essay import Essay
from lib.corpus.rules.comparisons import judge_comparison
from lib.corpus.rules.decks import judge_deck
from lib.corpus.rules.findings import Finding
from lib.corpus.rules.head import judge_head
from lib.corpus.rules.register import State
from lib.corpus.rules.texts import judge_text, sound_text
from lib.store.census import Kind
from lib.store.faults import put_faults
from lib.store.names import UnitRegister
from lib.store.omissions import omissions
from lib.store.reading import names_of_text
from lib.store.records import pack_list, unpack, unpack_list
from lib.store.rows import forget, put_comparison, put_deck, put_text
from lib.store.stored import StoredCollection


def judge(connection: sqlite3.Connection, number: int, sound: StoredCollection) -> None:
    """Apply the rules to a unit as it was read.

    Args:
        sound: the collection, of which the kinds judged before this one are asked for.
    """
    asked = "SELECT kind, id, record, names FROM unit WHERE number = ?"
    kind, name, packed, names = connection.execute(asked, (number,)).fetchone()
    if packed is None:
        return
    record = unpack(kind, packed)
    register = UnitRegister(connection, number, name, unpack_list(names) if kind == "text" else ())
    found = _found(kind, record, register, sound)
    if kind == "text":
        _show_text(connection, number, record, found, register)
    elif kind != "collection":
        _show(connection, number, record, found)
    put_faults(connection, number, (fault for fault, _ in found), is_judged=True)
    _put_reliance(connection, number, register.relied_on)


def _found(kind: Kind, record: Any, register: UnitRegister, sound: StoredCollection) -> list[Finding]:
    if kind == "text":
        return judge_text(record, register)
    if kind == "comparison":
        return judge_comparison(record, register)
    if kind == "deck":
        return list(judge_deck(record, sound, register))
    return list(judge_head(record, register))


def _show_text(
    connection: sqlite3.Connection, number: int, essay: Essay, found: Sequence[Finding], register: UnitRegister
) -> None:
    is_faulty = found or connection.execute("SELECT 1 FROM fault WHERE unit = ? LIMIT 1", (number,)).fetchone()
    sound = sound_text(essay, (record for _, record in found), register) if is_faulty else essay
    connection.execute("UPDATE unit SET omitted = ? WHERE number = ?", (omissions(essay, sound), number))
    if is_faulty:
        rows = [(State.READ, name, kind, number) for name, kind in names_of_text(essay)]
        connection.executemany("UPDATE name SET state = ? WHERE (id, kind, unit) = (?, ?, ?)", rows)
    rows = [(State.SOUND, name, kind, number) for name, kind in names_of_text(sound)]
    connection.executemany("UPDATE name SET state = ? WHERE (id, kind, unit) = (?, ?, ?)", rows)
    put_text(sound, connection)


def _show(connection: sqlite3.Connection, number: int, record: Any, found: Sequence[Finding]) -> None:
    """Show a comparison or deck, unless a finding leaves it out."""
    kind = type(record).__name__
    forget(kind.lower(), record.id, connection)
    is_sound = not any(unsound for _, unsound in found)
    if is_sound:
        (put_comparison if kind == "Comparison" else put_deck)(record, connection)
    state = State.SOUND if is_sound else State.READ
    connection.execute("UPDATE name SET state = ? WHERE (id, kind, unit) = (?, ?, ?)", (state, record.id, kind, number))


def _put_reliance(connection: sqlite3.Connection, number: int, names: set[str]) -> None:
    before = unpack_list(connection.execute("SELECT relied_on FROM unit WHERE number = ?", (number,)).fetchone()[0])
    connection.executemany("DELETE FROM reliance WHERE (name, unit) = (?, ?)", [(name, number) for name in before])
    connection.executemany("INSERT INTO reliance VALUES (?, ?)", [(name, number) for name in sorted(names)])
    connection.execute("UPDATE unit SET relied_on = ? WHERE number = ?", (pack_list(sorted(names)), number))
