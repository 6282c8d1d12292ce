"""How much room text takes, about, where no browser lays it out. Lengths are in em: the size of its letters."""

import re
from unicodedata import east_asian_width

_NARROW, _WIDE = 0.5, 1.0
"""How wide a letter of a reading face is on average, and a Chinese character."""
_PIECES = re.compile(r"[⺀-鿿豈-﫿＀-￯]|[^\s⺀-鿿豈-﫿＀-￯]+|\s+")


def width(text: str) -> float:
    """Return how wide a text is on one line."""
    return sum(_WIDE if east_asian_width(letter) in "WF" else _NARROW for letter in text)


def line_count(text: str, across: float) -> int:
    """Return how many lines a text takes in a column so wide; a line breaks at a space or a Chinese character."""
    return sum(_lines_of(paragraph, across) for paragraph in text.split("\n"))


def _lines_of(paragraph: str, across: float) -> int:
    count, used = 1, 0.0
    for piece in _PIECES.findall(paragraph):
        wide = width(piece)
        if used + wide > across and used and not piece.isspace():
            count, used = count + 1, 0.0
        used += wide
        while used > across and not piece.isspace():  # one word longer than the line
            count, used = count + 1, used - across
    return count
