"""Change over time: a slope between two figures, a line through three or more.

A slope's two dates are categories, never a time scale: two points say nothing about the years between. A line's dates are on a scale,
and its points are always visible.
"""

from collections.abc import Sequence

import plotly.graph_objects as go

from lib.analysis.wording import with_sign
from lib.corpus.comparable import axis_value, by_series
from lib.corpus.evidence import Statistic
from lib.corpus.period import PartialDate
from lib.figures.style import GROUND, HAIRLINE, LINE_HEIGHT, VALUE_SIZE, frame, plain, series_colours, wrapped

_HEIGHT = 280
_FOOT = 34
_NAME_WIDTH = 14
_ROOM_LEFT, _ROOM_RIGHT = 0.27, 0.36  # of the width, for values and names
_UNDATED = "undated"


def slope(rows: Sequence[Statistic], series: str, colour: int) -> go.Figure:
    """Join the two figures of each series.

    Args:
        rows: of one measure and dimension, two a series; an undated figure stands at the right edge.
        series: the attribute that names a series, or empty for one.
        colour: identity colour, 1 to 8.

    Returns:
        Two markers a series, joined; open markers and a dashed join where a figure is approximate. x: the periods as categories.
    """
    dates = sorted({row.period for row in rows if row.period})
    places = {str(period): place for place, period in enumerate(dates)}
    if any(row.period is None for row in rows):
        places[_UNDATED] = len(places)
    at = {row.id: float(places[str(row.period) if row.period else _UNDATED]) for row in rows}
    return _draw(rows, series, colour, at, list(places.items()), _span(0, len(places) - 1))


def line(rows: Sequence[Statistic], series: str, colour: int) -> go.Figure:
    """Draw three figures or more a series on a scale of time; every point is marked, and the value written beside it.

    A figure for a span of time stands in its middle.
    """
    at = {row.id: _year(row) for row in rows}
    first, last = min(at.values()), max(at.values())
    ticks = {str(row.period): at[row.id] for row in rows}
    return _draw(rows, series, colour, at, list(ticks.items()), _span(first, last))


def _span(first: float, last: float) -> list[float]:
    """Return an axis from `first` to `last` with room beside it."""
    unit = (last - first or 1.0) / (1 - _ROOM_LEFT - _ROOM_RIGHT)
    return [first - _ROOM_LEFT * unit, last + _ROOM_RIGHT * unit]


def _year(row: Statistic) -> float:
    if row.period is None:
        raise ValueError(f"{row.id} has no date")
    return (_decimal_year(row.period.start) + _decimal_year(row.period.end)) / 2


def _decimal_year(date: PartialDate) -> float:
    return date.year + (max(date.month, 1) - 1) / 12 + (max(date.day, 1) - 1) / 365


def _draw(
    rows: Sequence[Statistic],
    series: str,
    colour: int,
    at: dict[str, float],
    ticks: list[tuple[str, float]],
    span: list[float],
) -> go.Figure:
    groups = by_series(rows, series)
    colours = series_colours(colour, len(groups))
    values = [axis_value(row.value, row.unit) for row in rows]
    top = max(*values, 0.0) * 1.12
    bottom = min(*values, 0.0) * 1.12
    traces, notes, names = [], [], []
    for (name, points), shade in zip(groups.items(), colours, strict=True):
        ordered = sorted(points, key=lambda row: at[row.id])
        traces.append(_joined(ordered, at, shade))
        notes += [
            _value(row, at[row.id], first=place == 0, last=place == len(ordered) - 1)
            for place, row in enumerate(ordered)
        ]
        names.append((axis_value(ordered[-1].value, ordered[-1].unit), at[ordered[-1].id], name, shade))
    if len(groups) > 1:
        notes += _names(names, (top - bottom) / (_HEIGHT - _FOOT))
    axis = {
        "range": span,
        "tickvals": [x for _, x in ticks],
        "ticktext": [plain(text) for text, _ in ticks],
        "showline": True,
        "linecolor": HAIRLINE,
    }
    return frame(traces, _HEIGHT, xaxis=axis, yaxis={"visible": False, "range": [bottom, top]}, annotations=notes)


def _joined(points: Sequence[Statistic], at: dict[str, float], colour: str) -> go.Scatter:
    open_marks = [row.qualifier != "exact" for row in points]
    return go.Scatter(
        x=[at[row.id] for row in points],
        y=[axis_value(row.value, row.unit) for row in points],
        mode="lines+markers",
        line={"color": colour, "width": 2.5, "dash": "dash" if any(open_marks) else "solid"},
        marker={
            "size": 11,
            "color": [GROUND if is_open else colour for is_open in open_marks],
            "line": {"color": colour, "width": 2.5},
        },
        cliponaxis=False,
    )


def _value(row: Statistic, x: float, first: bool, last: bool) -> dict[str, object]:
    side = (
        {"xanchor": "right", "xshift": -12}
        if first
        else {"xanchor": "left", "xshift": 12}
        if last
        else {"xanchor": "center", "yshift": 18}
    )
    text = f"<b>{plain(with_sign(row))}</b>"
    return {
        "text": text,
        "x": x,
        "y": axis_value(row.value, row.unit),
        "showarrow": False,
        "font": {"size": VALUE_SIZE},
        **side,
    }


def _names(ends: Sequence[tuple[float, float, str, str]], unit_per_pixel: float) -> list[dict[str, object]]:
    """Write each series' name under its last value, pushed down where it would cover another's."""
    notes: list[dict[str, object]] = []
    lowest = float("inf")
    for y, x, name, colour in sorted(ends, reverse=True):
        lines = wrapped(name, _NAME_WIDTH)
        top = min(y - 11 * unit_per_pixel, lowest)
        lowest = top - (LINE_HEIGHT * len(lines) + 22) * unit_per_pixel
        notes.append(
            {
                "text": "<br>".join(lines),
                "x": x,
                "y": top,
                "xanchor": "left",
                "yanchor": "top",
                "xshift": 12,
                "align": "left",
                "showarrow": False,
                "font": {"color": colour, "size": 13},
            }  # fmt: skip
        )
    return notes
