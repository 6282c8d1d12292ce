"""Questions about many records at once, answered from the flat tables: lists, counts, what texts have in common."""

from collections import Counter
from collections.abc import Mapping
from typing import get_args

from lib.corpus.argument import BETWEEN_TEXTS
from lib.corpus.collection import Kinship, Label, Themed
from lib.corpus.evidence import Voice
from lib.corpus.rules.register import State
from lib.store.names import ENTRIES
from lib.store.reader import Reader

ALL = {kind: f"SELECT id FROM {kind} ORDER BY place, id" for kind in ("text", "comparison", "deck")}
"""The question for the ids of all texts, comparisons or decks, in the collection's order."""
_HOLDINGS = ("figure", "event", "actor", "claim", "chart", "doubt")
_ODDS = f"""
    SELECT concern.text AS one, owner.id AS other, concern.doubt AS doubt FROM concern
    CROSS JOIN doubt ON (doubt.text, doubt.id) = (concern.text, concern.doubt) AND doubt.kind IN {BETWEEN_TEXTS}
    CROSS JOIN name ON name.id = concern.name AND name.kind IN {ENTRIES} AND name.state = {State.SOUND}
    CROSS JOIN unit AS owner ON owner.number = name.unit AND owner.kind = 'text'
    WHERE owner.id != concern.text"""


def ids_about(reader: Reader, kind: Themed, themes: frozenset[str]) -> tuple[str, ...]:
    """Return the ids of a kind that are about every theme of `themes`, in order; all of them for none."""
    if not themes:
        return reader.column(ALL[kind])
    asked = f"SELECT id FROM {kind} WHERE id IN ({_about(themes)}) ORDER BY place, id"
    return reader.column(asked, kind, *themes, len(themes))


def counts_by_theme(reader: Reader, kind: Themed, themes: frozenset[str]) -> Mapping[str, int]:
    """Return how many of a kind are about every theme of `themes` and one more, under that one, where there are any."""
    asked = "SELECT theme, count(*) FROM themed WHERE kind = ?"
    values: list[object] = [kind]
    if themes:
        asked += f" AND id IN ({_about(themes)})"
        values += [kind, *themes, len(themes)]
    return dict(reader.rows(f"{asked} GROUP BY theme", *values))


def comparisons_drawing_on(reader: Reader, texts: frozenset[str]) -> tuple[str, ...]:
    """Return the ids of the comparisons that draw on each of some texts, in order."""
    marks = ", ".join("?" * len(texts))
    asked = f"""
        SELECT c.id FROM draws_on JOIN comparison AS c ON c.id = comparison
        WHERE text IN ({marks}) GROUP BY c.id HAVING count(*) = ? ORDER BY c.place, c.id"""
    return reader.column(asked, *texts, len(texts))


def texts_drawn_on(reader: Reader, comparison: str) -> tuple[str, ...]:
    """Return the ids of the texts that a comparison draws on, in order."""
    return reader.column(
        "SELECT id FROM draws_on JOIN text ON id = text WHERE comparison = ? ORDER BY place, id", comparison
    )


def labels(reader: Reader) -> dict[str, Label]:
    """Return what a list needs of each text, under its id, in the collection's order."""
    rows = reader.rows("SELECT id, name, short_title, kind, colour FROM text ORDER BY place, id")
    return {row[0]: Label(*row) for row in rows}


def place_in_kind(reader: Reader, text: str) -> tuple[int, int]:
    """Return the place of a text, from 1, among those of its kind, and how many these are."""
    asked = """
        SELECT sum((other.place, other.id) <= (here.place, here.id)), count(*)
        FROM text AS here JOIN text AS other ON other.kind = here.kind WHERE here.id = ?"""
    place, count = reader.rows(asked, text)[0]
    return place, count


def totals(reader: Reader) -> tuple[int, ...]:
    """Return how many figures, events, people and places, claims, charts and doubts all texts have together."""
    return tuple(reader.value(f"SELECT count(*) FROM {table}") for table in _HOLDINGS)


def voices(reader: Reader) -> dict[str, int]:
    """Return how many figures each voice states, none left out."""
    return dict.fromkeys(get_args(Voice), 0) | dict(reader.rows("SELECT voice, count(*) FROM figure GROUP BY voice"))


def kinship(reader: Reader, text: str) -> dict[str, Kinship]:
    """Return what each other text has in common with one, under its id, where it has anything."""
    asked_odds = f"""
        SELECT CASE one WHEN ?1 THEN other ELSE one END, count(DISTINCT one || ' ' || doubt) FROM ({_ODDS})
        WHERE one = ?1 OR other = ?1 GROUP BY 1"""
    asked_names = """
        SELECT text, count(*) FROM actor WHERE text != ?1 AND id IN (SELECT id FROM actor WHERE text = ?1)
        GROUP BY text"""
    odds: Counter[str] = Counter(dict(reader.rows(asked_odds, text)))
    names: Counter[str] = Counter(dict(reader.rows(asked_names, text)))
    return {other: Kinship(odds[other], names[other]) for other in odds | names}


def texts_at_odds(reader: Reader) -> tuple[tuple[str, str], ...]:
    """Return the pairs of texts with the most doubts between them, the earlier text first; none without a doubt."""
    asked = f"""
        SELECT min(a.place), a.id, b.id, count(DISTINCT one || ' ' || doubt) AS odds FROM ({_ODDS})
        JOIN text AS a ON a.id IN (one, other) JOIN text AS b ON b.id IN (one, other)
        WHERE (a.place, a.id) < (b.place, b.id) GROUP BY a.id, b.id ORDER BY odds DESC, a.place, b.place"""
    rows = reader.rows(asked)
    return tuple((first, second) for _, first, second, odds in rows if odds == rows[0][3])


def _about(themes: frozenset[str]) -> str:
    """Return the question for the ids of a kind that are about every theme of some."""
    marks = ", ".join("?" * len(themes))
    return f"SELECT id FROM themed WHERE kind = ? AND theme IN ({marks}) GROUP BY id HAVING count(*) = ?"
