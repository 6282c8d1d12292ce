"""What a comparison says at a glance: who leads where, on which dimensions the sides differ, and from which texts."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from lib.analysis.filters import with_themes
from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison, Dimension, Side
from lib.corpus.prose import REFERENCE

SIDE_COLOURS = (9, 10, 8, 5, 4, 6, 1)
"""The identity colours of sides, in order of choice."""

Outcome = Literal["leads", "differ", "alike", "silent"]


def leaders(dimension: Dimension, sides: Sequence[Side]) -> tuple[Side, ...]:
    """Return the sides that the author puts ahead on a dimension, in order."""
    return tuple(side for side in sides if dimension.of(side.id).leads)


def silent_sides(dimension: Dimension, sides: Sequence[Side]) -> tuple[Side, ...]:
    """Return the sides of which the texts say nothing on a dimension, in order."""
    return tuple(side for side in sides if dimension.of(side.id).silent)


def outcome(dimension: Dimension) -> Outcome:
    """Return what a dimension comes to.

    A side that leads comes first, for an author can rank sides and be silent on one; a silence comes before a
    difference, for what isn't said differs from nothing.
    """
    if any(cell.leads for cell in dimension.cell):
        return "leads"
    if any(cell.silent for cell in dimension.cell):
        return "silent"
    return "alike" if dimension.alike else "differ"


def differs(dimension: Dimension) -> bool:
    """Say whether the texts tell the sides apart on a dimension: one leads, or two of them speak and aren't alike."""
    speaking = sum(not cell.silent for cell in dimension.cell)
    return any(cell.leads for cell in dimension.cell) or (speaking > 1 and not dimension.alike)


def leads_by_side(comparison: Comparison) -> dict[str, int]:
    """Return on how many dimensions each side leads, under its id."""
    return {side.id: sum(dimension.of(side.id).leads for dimension in comparison.dimension) for side in comparison.side}


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


def on_themes(collection: Collection, themes: Sequence[str]) -> tuple[Comparison, ...]:
    """Return the comparisons that draw on a text with every theme of `themes`; all of them for none."""
    chosen = {essay.id for essay in with_themes(collection.essays, themes)}
    return tuple(
        comparison
        for comparison in collection.comparisons
        if not themes or any(essay.id in chosen for essay in collection.texts_of[comparison.id])
    )


def key_of(comparison: Comparison, chart: Chart, collection: Collection) -> list[tuple[str, int | None]]:
    """Return which sides a chart's figures belong to, each with its colour; None for what no side alone cites."""
    cited, colours = cited_by(comparison), side_colours(comparison, collection)
    owners = [cited.get(name) for name in (chart.statistics or (chart.table,))]
    named: list[tuple[str, int | None]] = [
        (side.name, colours[side.id]) for side in comparison.side if side.id in owners
    ]
    return [*named, ("neither side’s alone", None)] if None in owners else named
