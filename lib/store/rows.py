"""Records as rows of the flat tables, by which pages count, filter and sort."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from lib.corpus.collection import Theme
from lib.corpus.comparison import Comparison
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay
from lib.corpus.evidence import Event, Statistic
from lib.corpus.rules.register import State
from lib.store.names import ENTRIES

Row = Sequence[Any]
_OF_TEXT = ("figure", "event", "claim", "chart", "doubt", "concern", "actor", "gloss")
_THEMED = {"text": ("text", "figure", "event"), "comparison": ("comparison",)}
"""The kinds of records in a unit that are about themes."""


def put_text_head(essay: Essay, connection: sqlite3.Connection) -> None:
    """Write what a text says of itself, which the rules of other texts ask for."""
    head = essay.head
    row = (
        essay.id, head.order, head.kind, essay.name, head.title, head.short_title, json.dumps(head.authors), head.year,
        head.colour, head.words, head.source.file, len(essay.terms), json.dumps([one.title for one in head.section]),
    )  # fmt: skip
    _insert(connection, "text", [row])


def put_text(essay: Essay, connection: sqlite3.Connection) -> None:
    """Write what is sound of a text, in place of what was there of it."""
    _forget_rows(essay.id, connection)
    _forget_themes("text", essay.id, connection)
    text = essay.id
    _insert(connection, "figure", [_figure(row, text) for row in essay.statistics])
    _insert(connection, "event", [_event(row, text) for row in essay.events])
    _insert(connection, "claim", [(text, row.id, row.section, row.kind) for row in essay.claims])
    _insert(connection, "chart", [(text, row.id, row.section, row.kind) for row in essay.charts])
    _insert(connection, "doubt", [(text, row.id, row.section, row.kind) for row in essay.discrepancies])
    own = f"{text}-"
    concerns = {
        (text, row.id, name) for row in essay.discrepancies for name in row.concerns if not name.startswith(own)
    }
    _insert(connection, "concern", sorted(concerns))
    _insert(connection, "actor", [(text, row.id, row.name, row.kind) for row in essay.actors])
    _insert(
        connection,
        "gloss",
        [(text, row.id, row.term, row.script, row.romanisation, row.language) for row in essay.glossary],
    )
    themed: list[tuple[str, str, Sequence[str]]] = [("text", text, essay.themes)]
    themed += [("figure", row.id, row.themes) for row in essay.statistics]
    themed += [("event", row.id, row.themes) for row in essay.events]
    _put_themes_of(text, themed, connection)


def put_comparison(comparison: Comparison, connection: sqlite3.Connection) -> None:
    """Write a sound comparison, with the texts it draws on."""
    row = (comparison.id, comparison.order, comparison.title, comparison.question)
    _insert(connection, "comparison", [row])
    texts = {side.text for side in comparison.side if side.text} | {quote.text for quote in comparison.quotes}
    asked = f"""
        SELECT unit.id FROM name JOIN unit ON number = name.unit
        WHERE name.id = ? AND name.kind IN {ENTRIES} AND state = {State.SOUND}"""
    for evidence in {name for grounded in comparison.grounds for name in grounded.evidence}:
        texts |= {text for (text,) in connection.execute(asked, (evidence,))}
    _insert(connection, "draws_on", [(comparison.id, text) for text in sorted(texts)])
    _put_themes_of(comparison.id, [("comparison", comparison.id, comparison.themes)], connection)


def put_deck(deck: Deck, connection: sqlite3.Connection) -> None:
    """Write a sound deck."""
    _insert(connection, "deck", [(deck.id, deck.order, deck.title, deck.minutes, len(deck.slide))])


def put_themes(themes: Iterable[Theme], connection: sqlite3.Connection) -> None:
    """Write the vocabulary of themes, in place of what was there."""
    connection.execute("DELETE FROM theme")
    rows = {theme.id: (theme.id, place, theme.label) for place, theme in enumerate(themes)}
    _insert(connection, "theme", list(rows.values()))
    connection.execute("DELETE FROM themed WHERE theme NOT IN (SELECT id FROM theme)")


def forget(kind: str, name: str, connection: sqlite3.Connection) -> None:
    """Take a text, comparison or deck out of the flat tables."""
    if kind == "text":
        _forget_rows(name, connection)
    if kind == "comparison":
        connection.execute("DELETE FROM draws_on WHERE comparison = ?", (name,))
    if kind in ("text", "comparison", "deck"):
        connection.execute(f"DELETE FROM {kind} WHERE id = ?", (name,))
        _forget_themes(kind, name, connection)


def _figure(row: Statistic, text: str) -> Row:
    period = row.period
    start, end = (period.start.iso(), period.end.iso()) if period else (None, None)
    high = None if row.value_high is None else float(row.value_high)
    return (
        text, row.id, row.section, row.measure, row.entity, float(row.value), high, row.unit, row.place, start, end,
        row.qualifier, row.voice, row.importance,
    )  # fmt: skip


def _event(row: Event, text: str) -> Row:
    period = row.period
    return text, row.id, row.section, period.start.iso(), period.end.iso(), row.place, row.voice, row.importance


def _put_themes_of(unit: str, themed: Iterable[tuple[str, str, Sequence[str]]], connection: sqlite3.Connection) -> None:
    """Write which of a unit's records are about which themes of the vocabulary.

    Args:
        themed: kind, id and themes of each record.
    """
    known = {theme for (theme,) in connection.execute("SELECT id FROM theme")}
    rows = [(kind, theme, unit, name) for kind, name, themes in themed for theme in themes if theme in known]
    _insert(connection, "themed", rows)


def _forget_rows(text: str, connection: sqlite3.Connection) -> None:
    for table in _OF_TEXT:
        connection.execute(f"DELETE FROM {table} WHERE text = ?", (text,))


def _forget_themes(kind: str, unit: str, connection: sqlite3.Connection) -> None:
    for one in _THEMED.get(kind, ()):
        asked = "DELETE FROM themed WHERE theme IN (SELECT id FROM theme) AND (kind, unit) = (?, ?)"
        connection.execute(asked, (one, unit))


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    if rows:
        connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
