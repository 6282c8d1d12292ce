"""A word cloud as places for live text, which the page writes there (lib.figures.placing finds them)."""

from dataclasses import dataclass

from lib.analysis.words.frequency import Frequent


@dataclass(frozen=True)
class Canvas:
    """The room that a cloud is laid out in: its width and height, and the least size of a word, in pixels."""

    width: int
    height: int
    smallest: int


WIDE = Canvas(700, 440, 13)
NARROW = Canvas(358, 460, 14)


@dataclass(frozen=True)
class Placed:
    """A word of a cloud, in pixels of the canvas.

    Attributes:
        left, top, width, height: the box that is the word's alone.
        baseline: of its letters.
        size: of its letters.
    """

    frequent: Frequent
    left: int
    top: int
    width: int
    height: int
    baseline: int
    size: int


@dataclass(frozen=True)
class Cloud:
    """Words in their places, the most frequent first.

    The height of letters goes with the square root of the count, down to the canvas's least, so that four times the
    occurrences are letters twice as tall.

    Attributes:
        unfit: terms for which no room was left.
        unlettered: terms with characters that the measuring font lacks.
    """

    canvas: Canvas
    words: tuple[Placed, ...]
    unfit: tuple[str, ...]
    unlettered: tuple[str, ...]
