"""Records for tests, with everything filled in that a test doesn't care about."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from lib.corpus.charts import Chart
from lib.corpus.deck import Deck
from lib.corpus.evidence import Event, Statistic
from lib.corpus.records import Origin
from lib.corpus.rules.register import State

ORIGIN = Origin("corpus/essays/lamps/statistics.csv", 2)


def statistic(value: str, **fields: object) -> Statistic:
    given = {
        "id": f"lamps-{value.replace('/', '-').replace('.', '-').replace('-', 'm', value.startswith('-'))}",
        "section": "Opening",
        "measure": "Lamps",
        "entity": "Quay",
        "value": value,
        "unit": "count",
        "phrase": "three words here",
        "origin": ORIGIN,
    }
    return Statistic.model_validate(given | fields)


def event(start: str, **fields: object) -> Event:
    given = {
        "id": "lamps-event",
        "section": "Opening",
        "start": start,
        "title": "A lamp is lit",
        "phrase": "lit its first lamp",
        "origin": ORIGIN,
    }
    return Event.model_validate(given | fields)


def chart(kind: str, *ids: str, **fields: object) -> Chart:
    given = {
        "id": "lamps-chart",
        "section": "Opening",
        "kind": kind,
        "title": "Lamps go out",
        "subtitle": "Lamps, count",
        "alt": "Fewer lamps.",
        "statistics": ids,
        "origin": ORIGIN,
    }
    return Chart.model_validate(given | fields)


def deck_of(*views: str, **fields: str) -> Deck:
    """Return a deck of views; `fields` are those of each slide."""
    slides = [{"view": view, "origin": ORIGIN, **fields} for view in views]
    return Deck.model_validate({"id": "own", "title": "A lesson", "origin": ORIGIN, "slide": slides})


@dataclass(frozen=True)
class Standing:
    """A register of names by kind that stand in the files of one text."""

    names: Mapping[str, Set[str]]

    def state(self, name: str, kinds: Set[str] = frozenset()) -> State | None:
        return State.READ if name in self.like(name, kinds) else None

    def like(self, name: str, kinds: Iterable[str]) -> list[str]:
        wanted = set(kinds) or self.names.keys()
        return [known for kind in sorted(wanted) for known in sorted(self.names.get(kind, ()))]

    def is_taken(self, place: str) -> bool:
        return False

    def earlier(self, name: str) -> Origin | None:
        return None

    def sections(self, text: str) -> None:
        return None
