"""What a comparison says at a glance: who leads where, on which dimensions the sides differ, and from which texts."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lib.corpus.argument import Discrepancy
from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.corpus.comparison import Cell, Comparison, Dimension, Side
from lib.corpus.essay import Essay
from lib.corpus.prose import REFERENCE

SIDE_COLOURS = (9, 10, 8, 5, 4, 6, 1)
"""The identity colours of sides, in order of choice."""

_GISTS_OF = 4  # sides at most whose gists fit in a box of the strip


@dataclass(frozen=True)
class Glimpse:
    """One line of what a dimension comes to.

    Attributes:
        side: whose line it is, if one side's alone.
        word: how the side is ahead (“leads”); empty where it isn't.
    """

    said: str
    side: Side | None = None
    word: str = ""


def leaders(dimension: Dimension, sides: Sequence[Side]) -> tuple[Side, ...]:
    """Return the sides that the author puts ahead on a dimension, in order."""
    return tuple(side for side in sides if dimension.of(side.id).leads)


def silent_sides(dimension: Dimension, sides: Sequence[Side]) -> tuple[Side, ...]:
    """Return the sides of which the texts say nothing on a dimension, in order."""
    return tuple(side for side in sides if dimension.of(side.id).silent)


def differs(dimension: Dimension) -> bool:
    """Say whether the texts tell the sides apart on a dimension: one leads, or two of them speak and aren't alike."""
    speaking = sum(not cell.silent for cell in dimension.cell)
    return any(cell.leads for cell in dimension.cell) or (speaking > 1 and not dimension.alike)


def glimpses(dimension: Dimension, sides: Sequence[Side]) -> list[Glimpse]:
    """Return what a dimension comes to in a line or few: who leads; else that sides are alike, or what each is found.

    Where the sides are too many for their gists to be read at a glance, only a silence is named.
    """
    if dimension.ranking:
        return [Glimpse(side.name, side, dimension.ranking.word) for side in leaders(dimension, sides)]
    if len(sides) <= _GISTS_OF and not dimension.alike:
        return [Glimpse(dimension.of(side.id).gist or "silent", side) for side in sides]
    mute = silent_sides(dimension, sides)
    texts, others = ([side.name for side in mute if bool(side.text) is is_text] for is_text in (True, False))
    said = ["alike"] if dimension.alike else []
    said += [f"{', '.join(texts)} silent"] if texts else []
    said += [f"silent on {', '.join(others)}"] if others else []
    return [Glimpse("; ".join(said) or "each has its say")]


def tally(comparison: Comparison) -> list[tuple[Side, int]]:
    """Return on how many dimensions each side is ahead, in order; empty where none is on any."""
    ahead = Counter(cell.side for cell in comparison.cells if cell.leads)
    return [(side, ahead[side.id]) for side in comparison.side] if ahead else []


def doubts_about(comparison: Comparison, collection: Collection) -> dict[Cell, list[Discrepancy]]:
    """Return the doubts of the texts that concern a row on which a cell rests, under the cell."""
    concerned: defaultdict[str, list[Discrepancy]] = defaultdict(list)
    for essay in collection.texts_of[comparison.id]:
        for doubt in essay.discrepancies:
            for name in doubt.concerns:
                concerned[name].append(doubt)
    found: dict[Cell, list[Discrepancy]] = {}
    for cell in comparison.cells:
        rests_on = (*cell.evidence, *REFERENCE.findall(cell.finding))
        doubts = {doubt.id: doubt for name in rests_on for doubt in concerned[name]}
        if doubts:
            found[cell] = list(doubts.values())
    return found


def side_colours(comparison: Comparison, collection: Collection) -> dict[str, int]:
    """Return the identity colour of each side, under its id: a text's own, else one that no text drawn on wears."""
    worn = {essay.head.colour for essay in collection.texts_of[comparison.id]}
    free = iter([*(colour for colour in SIDE_COLOURS if colour not in worn), *SIDE_COLOURS])
    texts = collection.essay_by_id
    return {side.id: texts[side.text].head.colour if side.text else next(free) for side in comparison.side}


def cited_by(comparison: Comparison) -> dict[str, str]:
    """Return the one side whose cells cite a row or table, under the row's id; what several cite is no side's own."""
    sides: defaultdict[str, set[str]] = defaultdict(set)
    for cell in comparison.cells:
        for name in (*cell.evidence, *REFERENCE.findall(cell.finding)):
            sides[name].add(cell.side)
    return {name: next(iter(citing)) for name, citing in sides.items() if len(citing) == 1}


def of_text(essay: Essay, collection: Collection) -> tuple[Comparison, ...]:
    """Return the comparisons that draw on a text, in order."""
    return tuple(collection.comparisons_of(essay.id))


def key_of(comparison: Comparison, chart: Chart, collection: Collection) -> list[tuple[str, int | None]]:
    """Return which sides a chart's figures belong to, each with its colour; None for what no side alone cites."""
    cited, colours = cited_by(comparison), side_colours(comparison, collection)
    owners = [cited.get(name) for name in (chart.statistics or (chart.table,))]
    named: list[tuple[str, int | None]] = [
        (side.name, colours[side.id]) for side in comparison.side if side.id in owners
    ]
    return [*named, ("not one side’s own", None)] if None in owners else named
