"""Which colour each figure of a chart has: its text's, or that of the side of a comparison that cites it."""

from collections.abc import Mapping, Sequence

from lib.corpus.charts import Chart
from lib.corpus.evidence import Statistic
from lib.corpus.rules.comparable import by_series
from lib.figures.style import NEUTRAL, identity, series_colours

Shades = Mapping[str, str]
"""The colour of each row, or of the table that a tally counts, under its id."""


def of_text(chart: Chart, rows: Sequence[Statistic], colour: int) -> Shades:
    """Return a text's shades: its identity colour for all, or a colour a series."""
    if chart.table:
        return {chart.table: identity(colour)}
    series = by_series(rows, chart.series)
    named = zip(series.values(), series_colours(colour, len(series)), strict=True)
    return {row.id: shade for members, shade in named for row in members}


def of_sides(chart: Chart, rows: Sequence[Statistic], colours: Mapping[str, int]) -> Shades:
    """Return the shades of sides; what no side alone cites is neutral.

    Args:
        colours: the colour of the side that cites a row or table, under the row's id.
    """
    ids = [chart.table] if chart.table else [row.id for row in rows]
    return {name: identity(colours[name]) if name in colours else NEUTRAL for name in ids}
