"""A chart of the corpus as a native chart of PowerPoint: its figures stand in the file's own sheet, to be edited."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.util import Pt

from lib.analysis.wording import with_sign
from lib.corpus.charts import Chart, Table
from lib.corpus.evidence import Statistic
from lib.corpus.rules.comparable import WHOLE, axis_value, by_series, name_of
from lib.figures.shades import Shades
from lib.figures.style import is_approximate

_LINES = ("slope", "line")
_LETTERS = Pt(16)
_DOT = 10  # points across
_GROUND = RGBColor(0xFF, 0xFF, 0xFF)
_ROOM = 1.3  # the axis is so much longer than its longest bar, for the figure at its end
Colours = Mapping[str, str]
"""Colours as RRGGBB, under the placeholders that figures are drawn in."""


@dataclass(frozen=True)
class Drawing:
    """What a chart is drawn from.

    Attributes:
        rows: its figures, in its order; none for a tally, which counts `table`.
        shades: the placeholder of each row's colour.
        name: of the figures, where the chart has one series.
    """

    chart: Chart
    rows: Sequence[Statistic]
    table: Table | None
    shades: Shades
    name: str = ""


Category = tuple[str, int]
"""The name of a place on the axis, and how often a series has had that name before."""


@dataclass(frozen=True)
class _Point:
    """A figure of a series: its place among the categories, its value, how it is written, and how it is drawn."""

    category: Category
    value: float
    text: str
    shade: str
    is_approximate: bool


def add_chart(shapes: Any, box: Sequence[int], drawing: Drawing, colours: Colours) -> Any:
    """Add a chart to the shapes of a slide and return its frame.

    A bar is horizontal, from zero, and bears its figure with its sign; what is approximate is hatched, or an open mark
    on a dashed line. A range has its lower end as its value and both ends in its label, and is approximate. Shares of a
    whole stand on an axis as long as the whole.

    Args:
        box: left, top, width and height, in EMU.
    """
    series = _series(drawing)
    is_line = drawing.chart.kind in _LINES
    categories = list(dict.fromkeys(point.category for points in series.values() for point in points))
    if is_line:
        order = _in_time(drawing.rows)
        categories.sort(key=lambda category: (order.index(category[0]), category[1]))
        for points in series.values():
            points.sort(key=lambda point: categories.index(point.category))
    data = CategoryChartData()
    data.categories = [_as_text(name) for name, _ in categories]
    for name, points in series.items():
        at = {point.category: point.value for point in points}
        data.add_series(_as_text(name or drawing.name), [at.get(category) for category in categories])
    kind = XL_CHART_TYPE.LINE_MARKERS if is_line else XL_CHART_TYPE.BAR_CLUSTERED
    frame = shapes.add_chart(kind, *box, data)
    values = [point.value for points in series.values() for point in points]
    if drawing.chart.kind == "parts":
        values.append(float(WHOLE) / _ROOM)
    _dress(frame.chart, values, is_line, has_legend=len(series) > 1)
    for one, points in zip(frame.chart.plots[0].series, series.values(), strict=True):
        _mark(one, points, categories, colours, is_line)
    return frame


def _series(drawing: Drawing) -> dict[str, list[_Point]]:
    chart, table = drawing.chart, drawing.table
    if table is not None:
        counted = Counter(table.column(chart.column)).most_common()
        shade = drawing.shades[table.id]
        return {chart.column: [_Point((name, 0), count, str(count), shade, False) for name, count in counted]}
    naming = "period" if chart.kind in _LINES else chart.label
    groups = by_series(drawing.rows, chart.series) if chart.series else {"": list(drawing.rows)}
    return {name: _points(members, naming, drawing.shades) for name, members in groups.items()}


def _as_text(name: str) -> str:
    """Return a name that the sheet behind a chart takes for neither a formula nor a link; what is added is not seen."""
    return f"\N{WORD JOINER}{name}" if _LIVE.match(name) else name


_LIVE = re.compile(r"[={]|(ftp|http)s?:|mailto:|(in|ex)ternal:")


def _in_time(rows: Sequence[Statistic]) -> list[str]:
    """Return the names of the periods in the order of time, the undated last."""
    dated = [(row.period.start, row.period.end, name_of(row, "period")) for row in rows if row.period]
    undated = [name_of(row, "period") for row in rows if not row.period]
    return list(dict.fromkeys([name for *_, name in sorted(dated)] + undated))


def _points(rows: Sequence[Statistic], naming: str, shades: Shades) -> list[_Point]:
    met: Counter[str] = Counter()
    points = []
    for row in rows:
        name = name_of(row, naming)
        value = axis_value(row.value, row.unit)
        is_open = is_approximate(row) or row.value_high is not None
        points.append(_Point((name, met[name]), value, with_sign(row), shades[row.id], is_open))
        met[name] += 1
    return points


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
    if is_line:
        # Periods of another series stand between two of one; its line goes on across them, as it does in the app.
        chart._chartSpace.chart.find(qn("c:dispBlanksAs")).set("val", "span")
    else:
        chart.category_axis.reverse_order = True  # else PowerPoint begins at the bottom
        chart.plots[0].gap_width, chart.plots[0].overlap = 60, -10


def _mark(
    series: Any, points: Sequence[_Point], categories: Sequence[Category], colours: Colours, is_line: bool
) -> None:
    """Colour the points of a series and write its figures beside them."""
    main = RGBColor.from_string(colours[points[0].shade])
    if is_line:
        series.smooth = False
        series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, _DOT
        series.format.line.color.rgb = main
        if any(point.is_approximate for point in points):
            series.format.line.dash_style = MSO_LINE.DASH
    else:
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = main
    for point in points:
        drawn = series.points[categories.index(point.category)]
        (_dot if is_line else _bar)(drawn, RGBColor.from_string(colours[point.shade]), point.is_approximate)
        label = drawn.data_label
        label.text_frame.text = point.text
        label.text_frame.word_wrap = False
        font = label.text_frame.paragraphs[0].runs[0].font
        font.size, font.bold = _LETTERS, True
        label.position = _beside(point, points) if is_line else XL_LABEL_POSITION.OUTSIDE_END


def _beside(point: _Point, points: Sequence[_Point]) -> XL_LABEL_POSITION:
    """Return where a figure stands clear of the line: outside at its ends, above between them."""
    if point is points[-1]:
        return XL_LABEL_POSITION.RIGHT
    return XL_LABEL_POSITION.LEFT if point is points[0] else XL_LABEL_POSITION.ABOVE


def _bar(drawn: Any, colour: RGBColor, is_hatched: bool) -> None:
    fill = drawn.format.fill
    if not is_hatched:
        fill.solid()
        fill.fore_color.rgb = colour
        return
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    fill.fore_color.rgb, fill.back_color.rgb = colour, _GROUND
    drawn.format.line.color.rgb = colour


def _dot(drawn: Any, colour: RGBColor, is_open: bool) -> None:
    marker = drawn.marker
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, _DOT
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = _GROUND if is_open else colour
    marker.format.line.color.rgb = colour
    marker.format.line.width, marker.format.line.dash_style = Pt(2), MSO_LINE.SOLID
