"""The names of a collection as its tables have them: what the rules ask of other units."""

import json
import sqlite3
from collections.abc import Iterable, Sequence, Set

from lib.corpus.essay import Essay
from lib.corpus.records import Origin
from lib.corpus.rules.register import ANY, ORDER, State
from lib.store.reader import Reader
from lib.store.records import unpack

ENTRIES = ("Statistic", "Event", "Claim", "Chart", "TableHead", "Discrepancy")
"""The kinds of records whose ids are unique in the collection."""
_MOST_LIKE = 400
_FEW = {"Theme": "SELECT id FROM theme", "Essay": "SELECT id FROM text", "Comparison": "SELECT id FROM comparison"}


class UnitRegister:
    """The register that one unit is judged by (see lib.corpus.rules.register.Register).

    Args:
        text: the id of the text that is judged, with which the ids of its rows begin; and
        own: all names in it. An actor or term of its own may be called what a theme or another text is.

    Attributes:
        relied_on: the names of other units that had a say so far.
    """

    def __init__(self, connection: sqlite3.Connection, number: int, text: str, own: Iterable[str]) -> None:
        self.relied_on: set[str] = set()
        self._connection = connection
        self._number = number
        self._own = frozenset(own)
        self._begins = f"{text}-"
        self._found: dict[str, list[tuple[str, int]]] = {}
        self._twice: dict[str, int] | None = None

    def state(self, name: str, kinds: Set[str] = ANY) -> State | None:
        """Return how far the soundest record of that name has got; None if no file has the name."""
        if name not in self._found:
            asked = self._connection.execute("SELECT kind, state FROM name WHERE id = ?", (name,))
            self._found[name] = asked.fetchall()
            if not (name in self._own and name.startswith(self._begins)):
                self.relied_on.add(name)
        states = [state for kind, state in self._found[name] if not kinds or kind in kinds]
        return State(max(states)) if states else None

    def is_taken(self, place: str) -> bool:
        """Say whether a unit beside this one has a place in the order."""
        asked = "SELECT 1 FROM name WHERE (id, kind) = (?, ?) AND unit != ? LIMIT 1"
        return self._connection.execute(asked, (place, ORDER, self._number)).fetchone() is not None

    def earlier(self, name: str) -> Origin | None:
        """Return where an earlier text has a record of that id; None if none has."""
        if self._twice is None:
            self._twice = self._names_of_earlier_texts()
        if name not in self._twice:
            return None
        asked = "SELECT record FROM unit WHERE number = ?"
        text: Essay = unpack("text", self._connection.execute(asked, (self._twice[name],)).fetchone()[0])
        return next(entry.origin for entry in text.entries if entry.id == name)

    def _names_of_earlier_texts(self) -> dict[str, int]:
        """Return which of this text's ids earlier ones have, each with the first of them; hardly ever any."""
        asked = f"""
            SELECT own.value, unit.number FROM json_each(?) AS own JOIN name ON name.id = own.value
            JOIN unit ON unit.number = name.unit JOIN text AS there ON there.id = unit.id
            JOIN unit AS self ON self.number = ? JOIN text AS here ON here.id = self.id
            WHERE name.kind IN {ENTRIES} AND name.state >= {State.READ} AND name.unit != self.number
            AND (there.place, there.id) < (here.place, here.id) ORDER BY there.place DESC, there.id DESC"""
        return dict(self._connection.execute(asked, (json.dumps(sorted(self._own)), self._number)).fetchall())

    def sections(self, text: str) -> Sequence[str] | None:
        """Return the titles of a text's sections; None if it could not be read."""
        self.relied_on.add(text)
        found = self._connection.execute("SELECT sections FROM text WHERE id = ?", (text,)).fetchone()
        return list(json.loads(found[0])) if found else None

    def like(self, name: str, kinds: Iterable[str]) -> list[str]:
        """Return names of these kinds, among them what may have been meant by one that isn't known."""
        return names_like(Reader(self._connection), name, kinds, State.STANDS)


def names_like(reader: Reader, name: str, kinds: Iterable[str], least: State) -> list[str]:
    """Return names of some kinds that have got so far: first those that begin alike, then others, some hundred at most.

    Args:
        kinds: of records; none for any.
    """
    wanted = sorted(kinds)
    if wanted and _FEW.keys() >= set(wanted):
        return [found for kind in wanted for found in reader.column(_FEW[kind])]
    marks = ", ".join("?" * len(wanted))
    asked = f"SELECT DISTINCT id FROM name WHERE state >= ? {f'AND kind IN ({marks})' if wanted else ''}"
    begins = name.split("-", maxsplit=1)[0]
    alike = reader.column(
        f"{asked} AND id >= ? AND id < ? LIMIT {_MOST_LIKE}", least, *wanted, begins, f"{begins}\U0010ffff"
    )
    others = reader.column(f"{asked} LIMIT {_MOST_LIKE}", least, *wanted)
    return list(dict.fromkeys((*alike, *others)))
