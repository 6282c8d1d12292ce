"""Which figures may share a chart.

One measure and one dimension to an axis. Two points of a series are a change between two dates; a line needs three.
Parts of a whole hold at one time and fit into it. The corpus check and the figures both ask here, so that a chart
refused by one is refused by the other.
"""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from lib.corpus.charts import Chart, Naming
from lib.corpus.evidence import Statistic
from lib.corpus.units import UNITS

WHOLE = Fraction(100)
"""A whole, in percent; rounding in a source may pass it by a point."""


MOST_SERIES = 4


def name_of(row: Statistic, naming: Naming | str) -> str:
    """Return what names a row's bar, point or series; “undated” for a period that the source doesn't give."""
    if naming == "period":
        return str(row.period) if row.period else "undated"
    if naming == "attributed_to":
        return row.attributed_to or "the author"
    return str(getattr(row, naming)) if naming else ""


def by_series(rows: Sequence[Statistic], series: Naming | str) -> dict[str, list[Statistic]]:
    """Group rows by what names their series, in order of first appearance."""
    groups: defaultdict[str, list[Statistic]] = defaultdict(list)
    for row in rows:
        groups[name_of(row, series)].append(row)
    return dict(groups)


def axis_value(value: Fraction, unit: str) -> float:
    """Return a value in the own unit of its dimension: two thirds are 66.7 percent."""
    return float(value * UNITS[unit].scale)


def objections(chart: Chart, rows: Sequence[Statistic]) -> list[str]:
    """Say why rows may not be drawn as the chart asks; empty if they may."""
    found = [*_one_axis(rows), *_unsaid(chart, rows)]
    groups = by_series(rows, chart.series)
    if len(groups) > MOST_SERIES:
        found.append(f"{len(groups)} series; expected at most {MOST_SERIES}, each with a name and colour of its own")
    if chart.kind in ("slope", "line"):
        for name, points in groups.items():
            found += _points_in_time(chart.kind, name or "the series", points)
    elif chart.kind == "pairs":
        found += _distinct([(name_of(row, chart.label), name_of(row, chart.series)) for row in rows])
    elif chart.kind == "parts":
        found += _one_whole(rows)
    if chart.kind in ("bars", "parts"):
        found += _distinct([(name_of(row, chart.label),) for row in rows])
    return found


def _one_axis(rows: Sequence[Statistic]) -> list[str]:
    found = []
    for noun, names in (
        ("measures", {row.measure for row in rows}),
        ("units", {UNITS[row.unit].dimension for row in rows}),
    ):
        if len(names) > 1:
            found.append(
                f"rows of different {noun} may not share an axis: {', '.join(f'“{name}”' for name in sorted(names))}"
            )
    return found


def _unsaid(chart: Chart, rows: Sequence[Statistic]) -> list[str]:
    """Refuse to hide what differs between marks: it is named on them, or said in the caveat."""
    said = {chart.label, chart.series, *(("period",) if chart.kind in ("slope", "line") else ())}
    found = []
    for naming in ("entity", "place", "period", "attributed_to"):
        if naming not in said and not chart.caveat and len({name_of(row, naming) for row in rows}) > 1:
            found.append(f"the rows differ in {naming}, which names no mark; say so in the caveat")
    return found


def _points_in_time(kind: str, name: str, points: Sequence[Statistic]) -> list[str]:
    found = []
    if kind == "slope" and len(points) != 2:
        found.append(f"a slope joins two figures a series; “{name}” has {len(points)}")
    if kind == "line" and len(points) < 3:
        found.append(f"a line needs three figures a series or more; “{name}” has {len(points)}")
    if len({row.attributed_to for row in points}) > 1:
        found.append(f"“{name}” would join figures of different sources")
    if len({row.period for row in points}) < len(points):
        found.append(f"“{name}” has two figures of one period")
    if any(row.value_high is not None for row in points):
        found.append(f"“{name}” has a range, which has no one place on a {kind}; draw bars")
    if kind == "line" and any(row.period is None for row in points):
        found.append(f"“{name}” has an undated figure, which has no place on a line")
    return found


def _distinct(names: Sequence[tuple[str, ...]]) -> list[str]:
    twice = sorted({name for name in names if names.count(name) > 1})
    return [f"two marks would bear one name: “{' · '.join(name)}”" for name in twice]


def _one_whole(rows: Sequence[Statistic]) -> list[str]:
    if any(UNITS[row.unit].dimension != "percent" for row in rows):
        return ["parts of a whole are percent or fractions"]
    found = []
    if any(row.value < 0 for row in rows):
        found.append("a part of a whole is not below zero")
    if len({row.period for row in rows}) > 1:
        found.append("parts of a whole hold at one time; these rows have several periods")
    total = sum(((row.value_high or row.value) * UNITS[row.unit].scale for row in rows), Fraction(0))
    if total > WHOLE + 1:
        found.append(f"parts add up to {float(total):g} percent, more than a whole")
    return found
