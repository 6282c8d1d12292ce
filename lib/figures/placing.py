"""Finding each word of a cloud a place. The only module that imports wordcloud, which is heavy.

The package's own drawing keeps the ink of its own font apart; ours keeps boxes apart, so that the page may set the
words in its own face. They are measured in DejaVu Sans, which matplotlib brings along and which is wider and taller
than that face.
"""

from collections.abc import Sequence
from functools import cache
from math import ceil, sqrt
from pathlib import Path
from random import Random

import numpy as np
from matplotlib import get_data_path
from matplotlib.ft2font import FT2Font
from PIL import ImageFont
from wordcloud.wordcloud import IntegralOccupancyMap

from lib.analysis.words.frequency import Frequent
from lib.figures.cloud import Canvas, Cloud, Placed

_FONT = str(Path(get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf")
_SEED = 8
_TRIES = 3  # the package sometimes passes over a free place
_LARGEST = (0.2, 0.18, 0.16, 0.14, 0.12, 0.1)  # of the canvas's height; the first that lets every word fit
_GAP = 5


def lay_out(terms: Sequence[Frequent], canvas: Canvas) -> Cloud:
    """Lay terms out as a cloud, the most frequent first; the same terms always come to the same cloud."""
    lettered = [row for row in terms if set(map(ord, row.term)) <= _letters()]
    words: list[Placed] = []
    for share in _LARGEST:
        words = _place(lettered, canvas, int(share * canvas.height))
        if len(words) == len(lettered):
            break
    placed = {word.frequent for word in words}
    unfit = (row.term for row in lettered if row not in placed)
    return Cloud(canvas, tuple(words), tuple(unfit), tuple(row.term for row in terms if row not in lettered))


def _place(terms: Sequence[Frequent], canvas: Canvas, largest: int) -> list[Placed]:
    random = Random(_SEED)
    free = IntegralOccupancyMap(canvas.height, canvas.width, None)
    ink = np.zeros((canvas.height, canvas.width), dtype=np.uint32)
    placed = []
    for row in terms:
        size = max(canvas.smallest, round(largest * sqrt(row.count / terms[0].count)))
        left, above, right, below = _font(size).getbbox(row.term, anchor="ls")
        width, height = ceil(right - min(left, 0)) + _GAP, ceil(below - above) + _GAP
        places = (free.sample_position(height, width, random) for _ in range(_TRIES))
        if found := next((place for place in places if place), None):
            y, x = (place + 1 for place in found)  # what it found free begins one below and beside
            ink[y : y + height, x : x + width] = 1
            free.update(ink, y, x)
            placed.append(Placed(row, x, y, width, height, y + ceil(-above), size))
    return placed


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONT, size)


@cache
def _letters() -> frozenset[int]:
    return frozenset(FT2Font(_FONT).get_charmap())
