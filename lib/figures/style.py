"""The look that all figures share.

Colours are placeholders that the page replaces by the theme's own, in light and in dark, so that one figure serves
both: `#000001` to `#000010` stand for the categorical palette, the others for the neutrals.
"""

import html
import textwrap
from collections.abc import Sequence

import plotly.graph_objects as go

from lib.corpus.evidence import Statistic

NEUTRAL = "#000036"
GROUND = "#000038"
INK = "#000037"
HAIRLINE = "rgba(128,128,128,0.35)"
TRACK = "rgba(128,128,128,0.14)"
LABEL_SIZE = 14
VALUE_SIZE = 15
LINE_HEIGHT = 18


def identity(colour: int) -> str:
    """Return the placeholder of an identity colour, 1 to 10."""
    return f"#{colour:06d}"


def series_colours(colour: int, count: int) -> list[str]:
    """Return colours for series: the text's own first, then a neutral, then others of the palette."""
    others = [identity(place) for place in range(1, 9) if place != colour]
    return [identity(colour), NEUTRAL, *others][:count]


def is_approximate(row: Statistic) -> bool:
    """Say whether a figure is drawn hatched or open: the text qualifies it, or gives it as a fraction in words."""
    return row.qualifier != "exact" or row.unit == "fraction"


def plain(text: str) -> str:
    """Escape text that plotly would otherwise read as markup."""
    return html.escape(text, quote=False)


def wrapped(text: str, width: int) -> list[str]:
    """Break a label into escaped lines of at most `width` characters."""
    return [plain(line) for line in textwrap.wrap(text, width)] or [""]


def frame(traces: Sequence[go.Bar | go.Scatter], height: int, **layout: object) -> go.Figure:
    """Return traces as a figure of the house: no grid, legend, zoom or toolbar noise; `height` in pixels."""
    figure = go.Figure(data=traces)
    figure.update_layout(
        height=height,
        margin={"l": 4, "r": 4, "t": 4, "b": 4},
        showlegend=False,
        dragmode=False,
        hovermode=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        bargap=0,
        font={"size": LABEL_SIZE, "color": INK},
        **layout,
    )
    figure.update_xaxes(fixedrange=True, showgrid=False, zeroline=False)
    figure.update_yaxes(fixedrange=True, showgrid=False, zeroline=False)
    return figure
