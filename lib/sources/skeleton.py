"""Finding words in raw lines by their letters alone.

Line breaks, hyphens, footnote marks and punctuation all fall away, so words are found however the page has cut them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lib.sources.pages import Line


@dataclass(frozen=True)
class Spot:
    """A character of a run of lines: index of the line in the run, and column."""

    line: int
    column: int


class Skeleton:
    """The letters of a run of lines.

    Attributes:
        text: the letters, case kept.
        spots: where each stands.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.spots = [
            Spot(index, column)
            for index, line in enumerate(lines)
            for column, char in enumerate(line.text)
            if char.isalpha()
        ]
        self.text = "".join(letters(line.text) for line in lines)

    def find(self, words: str, after: int = 0) -> list[tuple[int, int]]:
        """Return every place (start, end) in `text` of the letters of `words`; in any case if not found as written."""
        wanted = letters(words)
        return _occurrences(wanted, self.text, after) or _occurrences(_lowered(wanted), _lowered(self.text), after)

    def begins_line(self, place: int) -> bool:
        """Whether the letter at a place is the first of its line."""
        return place == 0 or self.spots[place - 1].line < self.spots[place].line

    def ends_line(self, place: int) -> bool:
        """Whether the letter before a place is the last of its line."""
        return place == len(self.spots) or self.spots[place].line > self.spots[place - 1].line


def letters(text: str) -> str:
    """Return the letters of a text in order."""
    return "".join(filter(str.isalpha, text))


def opening_spot(lines: Sequence[Line], first_letter: Spot, words: str) -> Spot:
    """Return where `words` begin whose first letter stands at a spot: back over quotation marks or figures."""
    figures = words.strip()[: words.strip().find(letters(words)[:1])].count(" ")
    before = lines[first_letter.line].text[: first_letter.column]
    opening = " ".join(before.split(" ")[-1 - figures :])
    return Spot(first_letter.line, first_letter.column - len(opening))


def _occurrences(wanted: str, text: str, after: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = text.find(wanted, after) if wanted else -1
    while start >= 0:
        found.append((start, start + len(wanted)))
        start = text.find(wanted, start + 1)
    return found


def _lowered(text: str) -> str:
    """Lower a text character for character; the few letters that lengthen stay as they are."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
