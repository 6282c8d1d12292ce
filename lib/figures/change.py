"""Change over time: a slope between two figures, a line through three or more.

A slope's two dates are categories, never a time scale: two points say nothing about the years between. A line's dates
are on a scale, and its points are always visible.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from lib.analysis.wording import with_sign
from lib.corpus.evidence import Statistic
from lib.corpus.period import PartialDate
from lib.corpus.rules.comparable import axis_value, by_series
from lib.errors import FigureError
from lib.figures.shades import Shades
from lib.figures.style import (
    GROUND,
    HAIRLINE,
    LABEL_SIZE,
    LINE_HEIGHT,
    VALUE_SIZE,
    frame,
    is_approximate,
    plain,
    wrapped,
)

HEIGHT = 280
"""Of a figure, where nothing asks for another; in pixels."""
_FOOT = 34
_NAME_WIDTH = 14
_ROOM_LEFT, _ROOM_RIGHT = 0.32, 0.42  # of the width, for values and names
_UNDATED = "undated"


@dataclass(frozen=True)
class Axis:
    """Where the figures stand from left to right.

    Attributes:
        at: the place of each row, under its id.
        ticks: the place of each period, under its name.
    """

    at: Mapping[str, float]
    ticks: Mapping[str, float]

    @property
    def span(self) -> list[float]:
        """The ends of the axis, with room beside the figures."""
        first, last = min(self.at.values()), max(self.at.values())
        unit = (last - first or 1.0) / (1 - _ROOM_LEFT - _ROOM_RIGHT)
        return [first - _ROOM_LEFT * unit, last + _ROOM_RIGHT * unit]


def slope(rows: Sequence[Statistic], series: str, shades: Shades, high: int = HEIGHT) -> go.Figure:
    """Join the two figures of each series.

    Args:
        rows: of one measure and dimension, two a series; an undated figure stands at the right edge.
        series: the attribute that names a series, or empty for one.
        shades: the colour of each row; a series has that of its first.
        high: in pixels.

    Returns:
        Two markers a series, joined; open markers and a dashed join where a figure is approximate. x: the periods as
        categories.
    """
    names = [str(period) for period in sorted({row.period for row in rows if row.period})]
    if any(row.period is None for row in rows):
        names.append(_UNDATED)
    ticks = {name: float(place) for place, name in enumerate(names)}
    at = {row.id: ticks[str(row.period) if row.period else _UNDATED] for row in rows}
    return _draw(rows, series, shades, Axis(at, ticks), high)


def line(rows: Sequence[Statistic], series: str, shades: Shades, high: int = HEIGHT) -> go.Figure:
    """Draw three figures or more a series on a scale of time; every point is marked, and the value written beside it.

    A figure for a span of time stands in its middle.
    """
    at = {row.id: _year(row) for row in rows}
    return _draw(rows, series, shades, Axis(at, {str(row.period): at[row.id] for row in rows}), high)


def _year(row: Statistic) -> float:
    if row.period is None:
        raise FigureError(f"{row.id} has no date")
    return (_decimal_year(row.period.start) + _decimal_year(row.period.end)) / 2


def _decimal_year(date: PartialDate) -> float:
    return date.year + (max(date.month, 1) - 1) / 12 + (max(date.day, 1) - 1) / 365


def _draw(rows: Sequence[Statistic], series: str, shades: Shades, axis: Axis, high: int) -> go.Figure:
    groups = by_series(rows, series)
    values = [_height(row) for row in rows]
    bottom, top = min(*values, 0.0) * 1.12, max(*values, 0.0) * 1.12
    traces, notes = [], []
    lowest_name = float("inf")
    unit_per_pixel = (top - bottom) / (high - _FOOT)
    for name, points in sorted(groups.items(), key=lambda group: -_height(group[1][-1])):
        shade = shades[points[0].id]
        ordered = sorted(points, key=lambda row: axis.at[row.id])
        traces.append(_joined(ordered, axis, shade))
        notes += [_value(row, axis.at[row.id], _side(place, len(ordered))) for place, row in enumerate(ordered)]
        if len(groups) > 1:
            lines = wrapped(name, _NAME_WIDTH)
            under = min(_height(ordered[-1]) - 11 * unit_per_pixel, lowest_name)
            notes.append(_name(lines, axis.at[ordered[-1].id], under))
            lowest_name = under - (LINE_HEIGHT * len(lines) + 22) * unit_per_pixel
    xaxis = {
        "range": axis.span,
        "tickvals": list(axis.ticks.values()),
        "ticktext": [plain(name) for name in axis.ticks],
        "showline": True,
        "linecolor": HAIRLINE,
    }
    return frame(traces, high, xaxis=xaxis, yaxis={"visible": False, "range": [bottom, top]}, annotations=notes)


def _height(row: Statistic) -> float:
    return axis_value(row.value, row.unit)


def _joined(points: Sequence[Statistic], axis: Axis, colour: str) -> go.Scatter:
    is_open = [is_approximate(row) for row in points]
    return go.Scatter(
        x=[axis.at[row.id] for row in points],
        y=[_height(row) for row in points],
        mode="lines+markers",
        line={"color": colour, "width": 2.5, "dash": "dash" if any(is_open) else "solid"},
        marker={
            "size": 11,
            "color": [GROUND if hollow else colour for hollow in is_open],
            "line": {"color": colour, "width": 2.5},
        },
        cliponaxis=False,
    )


def _side(place: int, count: int) -> dict[str, object]:
    """Say where a value stands beside its mark: outside at the ends, above between them."""
    if place == 0:
        return {"xanchor": "right", "xshift": -12}
    return {"xanchor": "left", "xshift": 12} if place == count - 1 else {"xanchor": "center", "yshift": 18}


def _value(row: Statistic, x: float, side: dict[str, object]) -> dict[str, object]:
    text = f"<b>{plain(with_sign(row))}</b>"
    return {"text": text, "x": x, "y": _height(row), "showarrow": False, "font": {"size": VALUE_SIZE}, **side}


def _name(lines: Sequence[str], x: float, y: float) -> dict[str, object]:
    """Write a series' name under its last value."""
    return {
        "text": "<br>".join(lines), "x": x, "y": y, "xanchor": "left", "yanchor": "top", "xshift": 12, "align": "left",
        "showarrow": False, "font": {"size": LABEL_SIZE},
    }  # fmt: skip
