"""A chart of the corpus as a native chart of PowerPoint: its figures stand in the file's own sheet, to be edited."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.util import Pt

from lib.analysis.wording import with_sign
from lib.corpus.charts import Chart, Table
from lib.corpus.comparable import axis_value, by_series, name_of
from lib.corpus.evidence import Statistic
from lib.figures.shades import Shades
from lib.figures.style import is_approximate

_LINES = ("slope", "line")
_LETTERS = Pt(16)
_PALER = 0.45  # how much lighter than its colour an approximate figure is
_ROOM = 1.3  # the axis is so much longer than its longest bar, for the figure at its end
Colours = Mapping[str, str]
"""Colours as RRGGBB, under the placeholders that figures are drawn in."""


@dataclass(frozen=True)
class Drawing:
    """What a chart is drawn from.

    Attributes:
        rows: its figures, in its order; none for a tally, which counts `table`.
        shades: the placeholder of each row's colour.
    """

    chart: Chart
    rows: Sequence[Statistic]
    table: Table | None
    shades: Shades


@dataclass(frozen=True)
class _Point:
    """A figure of a series: its place among the categories, its value, how it is written, and how it is drawn."""

    category: str
    value: float
    text: str
    shade: str
    is_approximate: bool


def add_chart(shapes: Any, box: Sequence[int], drawing: Drawing, colours: Colours) -> Any:
    """Add a chart to the shapes of a slide and return its frame.

    A bar is horizontal, from zero, and bears its figure with its sign; what is approximate is paler. A range has its
    lower end as its value, and both ends in its label.

    Args:
        box: left, top, width and height, in EMU.
    """
    series = _series(drawing)
    is_line = drawing.chart.kind in _LINES
    named = list(dict.fromkeys(point.category for points in series.values() for point in points))
    categories = _in_time(drawing.rows) if is_line else named
    data = CategoryChartData()
    data.categories = categories
    for name, points in series.items():
        at = {point.category: point.value for point in points}
        data.add_series(name or drawing.chart.subtitle, [at.get(category) for category in categories])
    kind = XL_CHART_TYPE.LINE_MARKERS if is_line else XL_CHART_TYPE.BAR_CLUSTERED
    frame = shapes.add_chart(kind, *box, data)
    values = [point.value for points in series.values() for point in points]
    _dress(frame.chart, values, is_line, has_legend=len(series) > 1)
    for one, points in zip(frame.chart.plots[0].series, series.values(), strict=True):
        _mark(one, points, categories, colours, is_line)
    return frame


def _series(drawing: Drawing) -> dict[str, list[_Point]]:
    chart, table = drawing.chart, drawing.table
    if table is not None:
        counted = Counter(table.column(chart.column)).most_common()
        shade = drawing.shades[table.id]
        return {chart.column: [_Point(name, count, str(count), shade, False) for name, count in counted]}
    naming = "period" if chart.kind in _LINES else chart.label
    groups = by_series(drawing.rows, chart.series) if chart.series else {"": list(drawing.rows)}
    return {name: [_point(row, naming, drawing.shades[row.id]) for row in members] for name, members in groups.items()}


def _in_time(rows: Sequence[Statistic]) -> list[str]:
    """Return the names of the periods in the order of time, the undated last."""
    dated = [(row.period.start, row.period.end, name_of(row, "period")) for row in rows if row.period]
    undated = [name_of(row, "period") for row in rows if not row.period]
    return list(dict.fromkeys([name for *_, name in sorted(dated)] + undated))


def _point(row: Statistic, naming: str, shade: str) -> _Point:
    return _Point(name_of(row, naming), axis_value(row.value, row.unit), with_sign(row), shade, is_approximate(row))


def _dress(chart: Any, values: Sequence[float], is_line: bool, has_legend: bool) -> None:
    """Set a chart as the house does: no grid, no axis of numbers, the figures on the marks."""
    chart.font.size = _LETTERS
    chart.has_title = False
    chart.has_legend = has_legend
    if has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = min(0.0, min(values) * _ROOM)
    chart.value_axis.maximum_scale = max(0.0, max(values) * _ROOM) or None
    chart.category_axis.format.line.color.rgb = RGBColor(0x80, 0x80, 0x80)
    if not is_line:
        chart.category_axis.reverse_order = True  # else PowerPoint begins at the bottom
        chart.plots[0].gap_width, chart.plots[0].overlap = 60, -10


def _mark(series: Any, points: Sequence[_Point], categories: Sequence[str], colours: Colours, is_line: bool) -> None:
    """Colour the points of a series and write its figures beside them."""
    main = RGBColor.from_string(colours[points[0].shade])
    if is_line:
        series.smooth = False
        series.format.line.color.rgb = main
    else:
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = main
    for point in points:
        drawn = series.points[categories.index(point.category)]
        fill = drawn.marker.format.fill if is_line else drawn.format.fill
        fill.solid()
        fill.fore_color.rgb = RGBColor.from_string(colours[point.shade])
        if point.is_approximate:
            fill.fore_color.brightness = _PALER
        label = drawn.data_label
        label.text_frame.text = point.text
        label.text_frame.word_wrap = False
        font = label.text_frame.paragraphs[0].runs[0].font
        font.size, font.bold = _LETTERS, True
        label.position = XL_LABEL_POSITION.ABOVE if is_line else XL_LABEL_POSITION.OUTSIDE_END
