"""Bars: one a figure, from zero, with the label above and the value at the end.

The vertical axis counts pixels from the top, so that labels of several lines find their place at any width, from a
phone to a projector.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from lib.analysis.wording import with_sign
from lib.corpus.evidence import Statistic
from lib.corpus.rules.comparable import WHOLE, axis_value, by_series, name_of
from lib.figures.shades import Shades
from lib.figures.style import (
    HAIRLINE,
    LABEL_SIZE,
    LINE_HEIGHT,
    TRACK,
    VALUE_SIZE,
    frame,
    is_approximate,
    plain,
    wrapped,
)

_BAR = 22
_LABEL_WIDTH = 46
_GAP = 14
_ROOM_FOR_VALUE = 1.42


@dataclass(frozen=True)
class Bar:
    """A bar to draw.

    Attributes:
        name: written above it; empty where the group's label says enough.
        length, high: from zero to `length`, and on to `high` where the figure is a range; in the axis's unit.
        text: what is written at its end.
        approximate: drawn hatched.
    """

    name: str
    length: float
    high: float | None
    text: str
    colour: str
    approximate: bool


@dataclass(frozen=True)
class Group:
    """A label and the bars under it."""

    label: str
    bars: tuple[Bar, ...]


def bars(rows: Sequence[Statistic], label: str, shades: Shades) -> go.Figure:
    """Draw one bar a row.

    Args:
        rows: of one measure and dimension, in the order drawn.
        label: the attribute that names a bar.
        shades: the colour of each row.

    Returns:
        Horizontal bars from zero. An approximate figure is hatched and bears its sign (“≈ 80%”); a range goes on
        hatched from its lower to its upper end.
    """
    return _draw([Group(name_of(row, label), (_bar(row, shades[row.id]),)) for row in rows])


def pairs(rows: Sequence[Statistic], label: str, series: str, shades: Shades) -> go.Figure:
    """Draw bars grouped by label; the name of its series stands above each bar."""
    groups = []
    for name, members in by_series(rows, label).items():
        drawn = [_bar(row, shades[row.id], name_of(row, series)) for row in members]
        groups.append(Group(name, tuple(drawn)))
    return _draw(groups)


def parts(rows: Sequence[Statistic], label: str, shades: Shades) -> go.Figure:
    """Draw shares of one whole, each against the whole's full length."""
    return _draw([Group(name_of(row, label), (_bar(row, shades[row.id]),)) for row in rows], whole=float(WHOLE))


def tally(counts: Sequence[tuple[str, int]], shade: str) -> go.Figure:
    """Draw how often each value of a table's column occurs."""
    return _draw([Group(name, (Bar("", count, None, f"<b>{count}</b>", shade, False),)) for name, count in counts])


def _bar(row: Statistic, colour: str, name: str = "") -> Bar:
    high = None if row.value_high is None else axis_value(row.value_high, row.unit)
    return Bar(
        name, axis_value(row.value, row.unit), high, f"<b>{plain(with_sign(row))}</b>", colour, is_approximate(row)
    )


def _draw(groups: Sequence[Group], whole: float | None = None) -> go.Figure:
    traces: list[go.Bar] = []
    notes: list[dict[str, object]] = []
    y = 0.0
    for group in groups:
        y = _write(group.label, y, notes, bold=any(bar.name for bar in group.bars))
        for bar in group.bars:
            if bar.name:
                y = _write(bar.name, y, notes)
            centre = y + _BAR / 2
            if whole:
                traces.append(_segment(0, whole, centre, TRACK))
            traces += _segments(bar, centre)
            notes.append(_value(bar, centre))
            y += _BAR + 4
        y += _GAP
    ends = [value for group in groups for bar in group.bars for value in (bar.length, bar.high or 0.0)]
    low, high = min(0.0, *ends), max(0.0, *ends)
    span = [low * _ROOM_FOR_VALUE, max(whole or 0.0, high * _ROOM_FOR_VALUE) or -low * 0.1]
    zero = {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"width": 1, "color": HAIRLINE},
    }
    return frame(
        traces,
        int(y) + 8,
        barmode="overlay",
        xaxis={"visible": False, "range": span},
        yaxis={"visible": False, "range": [y, 0]},
        annotations=notes,
        shapes=[zero],
    )


def _segments(bar: Bar, centre: float) -> list[go.Bar]:
    """Draw a bar from zero; a range goes on hatched from its end nearer zero to the other."""
    if bar.high is None:
        return [_segment(0, bar.length, centre, bar.colour, hatched=bar.approximate)]
    low, high = bar.length, bar.high
    near, far = (high, low) if high <= 0 else (low, high)
    spans_zero = low < 0 < high
    solid = [] if spans_zero else [_segment(0, near, centre, bar.colour, hatched=bar.approximate)]
    return [*solid, _segment(near, far - near, centre, bar.colour, hatched=True)]


def _segment(start: float, length: float, centre: float, colour: str, hatched: bool = False) -> go.Bar:
    pattern = (
        {"shape": "/", "fgcolor": colour, "bgcolor": "rgba(0,0,0,0)", "size": 7, "solidity": 0.45} if hatched else None
    )
    line = {"width": 1.5 if hatched else 0, "color": colour}
    return go.Bar(
        x=[length],
        y=[centre],
        base=[start],
        width=[_BAR],
        orientation="h",
        marker={"color": colour, "line": line, "pattern": pattern},
    )


def _write(label: str, y: float, notes: list[dict[str, object]], bold: bool = False) -> float:
    """Write a label at the left edge; return where its bar begins."""
    lines = wrapped(label, _LABEL_WIDTH)
    notes.append(_label("<br>".join(f"<b>{line}</b>" for line in lines) if bold else "<br>".join(lines), y))
    return y + LINE_HEIGHT * len(lines) + 4


def _label(text: str, y: float) -> dict[str, object]:
    return {
        "text": text, "x": 0, "xref": "paper", "xanchor": "left", "y": y, "yanchor": "top", "align": "left",
        "showarrow": False, "borderpad": 0, "font": {"size": LABEL_SIZE},
    }  # fmt: skip


def _value(bar: Bar, centre: float) -> dict[str, object]:
    end = bar.length if bar.high is None else bar.high
    side, shift = ("left", 8) if end >= 0 else ("right", -8)
    return {
        "text": bar.text, "x": end, "xanchor": side, "xshift": shift, "y": centre,
        "showarrow": False, "borderpad": 0, "font": {"size": VALUE_SIZE},
    }  # fmt: skip
