"""The terms of two texts against each other: how often in a thousand each text has them, on logarithmic scales."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2, sqrt

import plotly.graph_objects as go

from lib.analysis.words.frequency import Frequencies
from lib.analysis.words.keyness import FEWEST, Key
from lib.figures.style import HAIRLINE, INK, LABEL_SIZE, NEUTRAL, frame, identity, plain

_HEIGHT = 560
_NEVER = 1.2  # how far, in doublings, the place of “never” stands beyond the rarest share
_TICKS = (0.5, 1, 2, 5, 10, 20, 50)
_LEFT, _FOOT, _EDGE = 62, 52, 8  # margins, in pixels
_PLOT_WIDTH = 640  # in pixels, assumed: labels kept apart at this width are so at any greater
_PLOT_HEIGHT = _HEIGHT - _FOOT - _EDGE
_LETTER, _LINE = 7.8, 17  # of a label, in pixels
_DOT = 5
_MOST_LABELS = 40
_MOST_NAMED = 12  # terms of one place that are named when it is pointed at
_OPACITY = 0.75


@dataclass(frozen=True)
class Side:
    """One of two texts: its name, its identity colour and its terms."""

    name: str
    colour: int
    terms: Frequencies


@dataclass(frozen=True)
class _Point:
    """A place, and the terms that both texts have as often: the surest first."""

    keys: tuple[Key, ...]
    x: float
    y: float
    colour: str

    @property
    def label(self) -> str:
        more = len(self.keys) - 1
        return f"{self.keys[0].term} + {more}" if more else self.keys[0].term

    @property
    def weight(self) -> float:
        return abs(self.keys[0].evidence)


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
        One trace of points, each a place with all terms that have it, larger for more; `customdata` holds the first of
        them. What marks a text has its colour. Labels stand where they cover nothing: the surest first, then the most
        frequent.
    """
    places: defaultdict[tuple[int, int], list[Key]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (-abs(key.evidence), key.term)):
        if max(key.first, key.second) >= FEWEST:
            places[key.first, key.second].append(key)
    shares = {place: _shares(members[0], first, second) for place, members in places.items()}
    axes = [_axis(share[side] for share in shares.values()) for side in (0, 1)]
    points = [
        _Point(tuple(members), axes[0].at(one), axes[1].at(other), _colour(members[0], first, second))
        for members, (one, other) in zip(places.values(), shares.values(), strict=True)
    ]
    labelled = _labelled(points, axes)
    alike = {"opacity": _OPACITY}
    trace = go.Scatter(
        x=[point.x for point in points],
        y=[point.y for point in points],
        mode="markers+text",
        text=[plain(point.label) if point in labelled else "" for point in points],
        textposition=[labelled.get(point, "middle right") for point in points],
        textfont={"size": LABEL_SIZE, "color": [INK if point.colour == NEUTRAL else point.colour for point in points]},
        marker={
            "size": [_DOT * 2 * sqrt(1 + log2(len(point.keys))) for point in points],
            "color": [point.colour for point in points],
            **alike,
        },
        selected={"marker": alike},
        unselected={"marker": alike, "textfont": {}},
        customdata=[point.keys[0].term for point in points],
        hovertemplate=[_hover(point, first, second) for point in points],
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
        update(
            range=axis.span,
            title={"text": title},
            tickfont={"color": INK},
            showline=True,
            linecolor=HAIRLINE,
            **axis.ticks,
        )
    return figure


def _axis(shares: Iterable[float]) -> _Axis:
    present = [log2(share) for share in shares if share]
    return _Axis(min(present, default=0.0), max(present, default=0.0))


def _shares(key: Key, first: Side, second: Side) -> tuple[float, float]:
    return first.terms.share(key.term), second.terms.share(key.term)


def _hover(point: _Point, first: Side, second: Side) -> str:
    key, more = point.keys[0], len(point.keys) - _MOST_NAMED
    names = "<br>".join(plain(one.term) for one in point.keys[:_MOST_NAMED]) + (
        f"<br>and {more} more" if more > 0 else ""
    )
    return f"<b>{names}</b><br>{plain(first.name)}: {key.first}<br>{plain(second.name)}: {key.second}<extra></extra>"


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
    surest = sorted(points, key=lambda point: (-point.weight, point.label))
    frequent = sorted(points, key=lambda point: (-(point.keys[0].first + point.keys[0].second), point.label))
    labelled: dict[_Point, str] = {}
    for point in dict.fromkeys([*surest[: _MOST_LABELS // 2], *frequent[:_MOST_LABELS], *surest]):
        boxes = _around(*places[point], _LETTER * len(point.label))
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
