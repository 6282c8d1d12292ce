"""How text is set on a slide of PowerPoint, and how much room it takes there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pptx.dml.color import RGBColor

from lib.analysis.slides.lettering import line_count

INK, SOFT = RGBColor(0x1E, 0x23, 0x29), RGBColor(0x45, 0x4E, 0x57)
_LINE = 1.22  # of a letter's size
_WIDER = 1.08  # than reading faces: a reader may lack ours, and see one that is wider
_BOLD = 1.14
_LARGER = 1.3  # than they are given, where a slide has room for it
_SMALLEST = 8  # points; what doesn't fit in these is told by `check`


@dataclass(frozen=True)
class Letters:
    """How text is set: its size in points, its weight, face and colour."""

    points: int
    is_bold: bool = False
    is_serif: bool = False
    colour: RGBColor = INK

    def high(self, text: str, across: float) -> float:
        """Return about how high a text stands in a column so wide; both in inches."""
        size = self.points / 72
        wide = size * _WIDER * (_BOLD if self.is_bold else 1)
        return line_count(text, across / wide) * size * _LINE

    def scaled(self, share: float) -> "Letters":
        """Return the same, larger or smaller; but never too small to be read on paper."""
        return replace(self, points=max(_SMALLEST, int(self.points * share)))

    def fitted(self, text: str, across: float, room: float) -> "Letters":
        """Return the same, smaller by so much that a text fits into the room, in inches."""
        letters = self
        while letters.points > _SMALLEST and letters.high(text, across) > room:
            letters = replace(letters, points=letters.points - 1)
        return letters


Lines = Sequence[tuple[str, Letters]]
"""Paragraphs of a box, each with how it is set."""


@dataclass(frozen=True)
class Row:
    """Boxes beside each other, and how high the highest of them stands, in inches."""

    boxes: Sequence[Lines]
    high: float


def set_alike(rows: Sequence[Sequence[Lines]], across: float, room: float) -> list[Row]:
    """Return rows of boxes with their letters as large as fits below each other, all changed alike.

    Args:
        across: the width of each box, in inches.
        room: the height of all rows together, in inches.
    """
    for share in (_LARGER - step / 40 for step in range(40)):
        sized = [_sized(row, share, across) for row in rows]
        if sum(row.high for row in sized) <= room:
            break
    return sized


def _sized(row: Sequence[Lines], share: float, across: float) -> Row:
    boxes = [[(text, letters.scaled(share)) for text, letters in box] for box in row]
    return Row(boxes, max(sum(letters.high(text, across) for text, letters in box) for box in boxes))
