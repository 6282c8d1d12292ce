"""The closed list of units, and which of them may share an axis."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Unit:
    """A unit of measure.

    Attributes:
        id: as written in the corpus.
        dimension: units of one dimension may share an axis once scaled.
        scale: what one of this unit is in the dimension's own unit (a half is 50 percent: scale 100).
        before, after: what is printed before and after the number ("$", "%").
    """

    id: str
    dimension: str
    scale: Fraction = Fraction(1)
    before: str = ""
    after: str = ""


def _plain(*ids: str) -> list[Unit]:
    return [Unit(name, name) for name in ids]


def _named(*ids: str) -> list[Unit]:
    return [Unit(name, name, after=f"\N{NO-BREAK SPACE}{name}") for name in ids]


UNITS: dict[str, Unit] = {
    unit.id: unit
    for unit in [
        Unit("percent", "percent", after="%"),
        Unit("fraction", "percent", scale=Fraction(100)),
        Unit("percentage points", "percentage points", after="\N{NO-BREAK SPACE}points"),
        *_plain("people", "count", "vehicles", "jobs", "rank", "currency", "ratio"),
        Unit("USD", "USD", before="$"),
        Unit("CNY", "CNY", before="¥"),
        Unit("EUR", "EUR", before="€"),
        Unit("km2", "km2", after="\N{NO-BREAK SPACE}km²"),
        *_named("km", "tonnes", "years", "months", "days", "hours", "nm", "GB", "barrels a day"),
        Unit("times", "times", after="×"),
    ]
}
