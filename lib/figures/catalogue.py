"""The kinds of chart, and the function that draws each."""

from collections import Counter
from collections.abc import Sequence

import plotly.graph_objects as go

from lib.corpus.charts import Chart, Table
from lib.corpus.evidence import Statistic
from lib.corpus.rules.comparable import objections
from lib.errors import FigureError
from lib.figures import bars, change
from lib.figures.shades import Shades


def draw(
    chart: Chart, rows: Sequence[Statistic], table: Table | None, shades: Shades, high: int = change.HEIGHT
) -> go.Figure:
    """Draw a chart of the corpus.

    Args:
        chart: what to draw.
        rows: its figures, in its order.
        table: the printed table that a tally counts, else None.
        shades: the colour of each row, or of the table.
        high: of a slope or line, in pixels; bars are as high as they need.

    Raises:
        FigureError: if the rows may not share the chart, or a tally has no table.
    """
    if refused := objections(chart, rows):
        raise FigureError(f"{chart.id}: {'; '.join(refused)}")
    match chart.kind:
        case "bars":
            return bars.bars(rows, chart.label, shades)
        case "pairs":
            return bars.pairs(rows, chart.label, chart.series, shades)
        case "parts":
            return bars.parts(rows, chart.label, shades)
        case "slope":
            return change.slope(rows, chart.series, shades, high)
        case "line":
            return change.line(rows, chart.series, shades, high)
        case "tally":
            if table is None:
                raise FigureError(f"{chart.id}: a tally needs its table")
            return bars.tally(Counter(table.column(chart.column)).most_common(), shades[table.id])
