"""The terms of two texts against each other: how often in a thousand each text has them, on logarithmic scales."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2

import plotly.graph_objects as go

from lib.analysis.frequency import Frequencies, folded
from lib.analysis.keyness import FEWEST, Key
from lib.figures.style import HAIRLINE, INK, NEUTRAL, frame, identity, plain

_HEIGHT = 560
_NEVER = 1.2  # how far, in doublings, the place of “never” stands beyond the rarest share
_TICKS = (0.5, 1, 2, 5, 10, 20, 50)
_LEFT, _FOOT, _EDGE = 62, 52, 8  # margins, in pixels
_PLOT_WIDTH = 640  # in pixels, assumed: labels kept apart at this width are so at any greater
_PLOT_HEIGHT = _HEIGHT - _FOOT - _EDGE
_LETTER, _LINE = 7.2, 16  # of a label, in pixels
_DOT = 5
_MOST_LABELS = 40


@dataclass(frozen=True)
class Side:
    """One of two texts: its name, its identity colour and its terms."""

    name: str
    colour: int
    terms: Frequencies


@dataclass(frozen=True)
class _Point:
    key: Key
    x: float
    y: float
    colour: str


@dataclass(frozen=True)
class _Box:
    """A rectangle of the plot, in pixels from its lower left corner."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def is_inside(self) -> bool:
        return self.left > 0 and self.right < _PLOT_WIDTH and self.bottom > _LINE and self.top < _PLOT_HEIGHT - _LINE

    def meets(self, other: "_Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top


@dataclass(frozen=True)
class _Axis:
    """A scale of shares: doublings apart, with a place for “never” at its beginning."""

    least: float
    greatest: float

    def at(self, share: float) -> float:
        return log2(share) if share else self.least - _NEVER

    @property
    def span(self) -> list[float]:
        return [self.least - _NEVER - 0.8, self.greatest + 0.9]

    @property
    def ticks(self) -> dict[str, object]:
        shown = [tick for tick in _TICKS if self.least <= log2(tick) <= self.greatest]
        return {
            "tickvals": [self.at(0), *map(log2, shown)],
            "ticktext": ["never", *(f"{tick:g}" for tick in shown)],
        }


def scatter(first: Side, second: Side, keys: Sequence[Key]) -> go.Figure:
    """Draw the terms that either text has `FEWEST` times or more.

    Args:
        first: the text along the horizontal axis; second: along the vertical one.
        keys: the terms of both, that most marking the first at the beginning.

    Returns:
        One trace of points; `customdata` holds each one's term. A term that surely marks a text has its colour. Labels
        stand where they don't cover each other: the surest first, then the most frequent.
    """
    chosen = [key for key in keys if max(key.first, key.second) >= FEWEST]
    shares = {key: (first.terms.share(folded(key.term)), second.terms.share(folded(key.term))) for key in chosen}
    axes = [_axis(share[side] for share in shares.values()) for side in (0, 1)]
    points = [
        _Point(key, axes[0].at(shares[key][0]), axes[1].at(shares[key][1]), _colour(key, first, second))
        for key in chosen
    ]
    labelled = _labelled(points, axes)
    trace = go.Scatter(
        x=[point.x for point in points],
        y=[point.y for point in points],
        mode="markers+text",
        text=[plain(point.key.term) if point in labelled else "" for point in points],
        textposition=[labelled.get(point, "middle right") for point in points],
        textfont={"size": 13, "color": [point.colour if point.colour != NEUTRAL else INK for point in points]},
        marker={"size": 8, "color": [point.colour for point in points], "opacity": 0.75},
        customdata=[point.key.term for point in points],
        hovertemplate=[
            f"<b>{plain(point.key.term)}</b><br>{plain(first.name)}: {point.key.first}"
            f"<br>{plain(second.name)}: {point.key.second}<extra></extra>"
            for point in points
        ],
    )
    figure = frame([trace], _HEIGHT, hoverdistance=12)
    figure.update_layout(
        hovermode="closest",
        margin={"l": _LEFT, "r": _EDGE, "t": _EDGE, "b": _FOOT},
        annotations=_corners(first, second),
        shapes=[_alike(axes)],
    )
    titles = (f"in a thousand terms of {plain(side.name)}" for side in (first, second))
    for axis, title, update in zip(axes, titles, (figure.update_xaxes, figure.update_yaxes), strict=True):
        update(range=axis.span, title={"text": title}, showline=True, linecolor=HAIRLINE, **axis.ticks)
    return figure


def _axis(shares: Iterable[float]) -> _Axis:
    present = [log2(share) for share in shares if share]
    return _Axis(min(present, default=0.0), max(present, default=0.0))


def _colour(key: Key, first: Side, second: Side) -> str:
    if not key.is_sure:
        return NEUTRAL
    return identity(first.colour if key.evidence > 0 else second.colour)


def _labelled(points: Sequence[_Point], axes: Sequence[_Axis]) -> dict[_Point, str]:
    """Return the points whose labels cover neither a point nor another label, each with the side its label is on.

    Room is counted in pixels of the assumed width.
    """
    across, down = (axis.span[1] - axis.span[0] for axis in axes)
    places = {
        point: ((point.x - axes[0].span[0]) / across * _PLOT_WIDTH, (point.y - axes[1].span[0]) / down * _PLOT_HEIGHT)
        for point in points
    }
    taken = [_Box(x - _DOT, x + _DOT, y - _DOT, y + _DOT) for x, y in places.values()]
    surest = sorted(points, key=lambda point: (-abs(point.key.evidence), point.key.term))
    frequent = sorted(points, key=lambda point: (-(point.key.first + point.key.second), point.key.term))
    labelled: dict[_Point, str] = {}
    for point in dict.fromkeys([*surest[: _MOST_LABELS // 2], *frequent[:_MOST_LABELS], *surest]):
        boxes = _around(*places[point], _LETTER * len(point.key.term))
        free = ((side, box) for side, box in boxes.items() if box.is_inside and not any(map(box.meets, taken)))
        if found := next(free, None):
            labelled[point], box = found
            taken.append(box)
        if len(labelled) == _MOST_LABELS:
            break
    return labelled


def _around(x: float, y: float, width: float) -> dict[str, _Box]:
    """Return the boxes that a label of a width may fill, under what plotly calls its place, the best first."""
    half, line = width / 2, _LINE / 2
    gap = _DOT + 1
    return {
        "middle right": _Box(x + gap, x + gap + width, y - line, y + line),
        "top center": _Box(x - half, x + half, y + gap, y + gap + _LINE),
        "bottom center": _Box(x - half, x + half, y - gap - _LINE, y - gap),
        "middle left": _Box(x - gap - width, x - gap, y - line, y + line),
    }


def _alike(axes: Sequence[_Axis]) -> dict[str, object]:
    """Return the line on which both texts have a term alike."""
    ends = [max(axis.least for axis in axes), min(axis.greatest for axis in axes)]
    return {"type": "line", "x0": ends[0], "y0": ends[0], "x1": ends[1], "y1": ends[1], "line": {"color": HAIRLINE}}


def _corners(first: Side, second: Side) -> list[dict[str, object]]:
    said = [
        (0.99, 0.01, "right", "bottom", f"more in {plain(first.name)}"),
        (0.01, 0.99, "left", "top", f"more in {plain(second.name)}"),
        (0.99, 0.99, "right", "top", "much in both"),
    ]
    return [
        {"text": f"<i>{text}</i>", "x": x, "y": y, "xref": "paper", "yref": "paper", "xanchor": xanchor,
         "yanchor": yanchor, "showarrow": False, "font": {"size": 14, "color": NEUTRAL}}
        for x, y, xanchor, yanchor, text in said
    ]  # fmt: skip
