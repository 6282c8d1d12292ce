"""Finding words in raw lines by their letters alone.

Line breaks, hyphens, footnote marks and punctuation all fall away, so words are found however the page has cut them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lib.sources.pages import Line


def letters(text: str) -> str:
    """The letters of a text in order; case is kept."""
    return "".join(filter(str.isalpha, text))


@dataclass(frozen=True)
class Spot:
    """A character of the raw lines: index in the list of lines, and column."""

    line: int
    column: int


def opening_spot(lines: Sequence[Line], first_letter: Spot, words: str) -> Spot:
    """Where `words`, whose first letter stands at a spot, begin: back over a quotation mark or over figures that open them."""
    figures = words.strip()[: words.strip().find(letters(words)[:1])].count(" ")
    before = lines[first_letter.line].text[: first_letter.column]
    opening = before.split(" ")[-1 - figures :]
    return Spot(first_letter.line, first_letter.column - len(" ".join(opening)))


class Skeleton:
    """The letters of a run of lines, each with its spot."""

    def __init__(self, lines: Sequence[Line]) -> None:
        spots = [
            (char, Spot(index, column))
            for index, line in enumerate(lines)
            for column, char in enumerate(line.text)
            if char.isalpha()
        ]
        self.text = "".join(char for char, _ in spots)
        self.spots = [spot for _, spot in spots]

    def find(self, words: str, after: int = 0) -> list[tuple[int, int]]:
        """Every place (start, end) of `text` from `after` on that holds the letters of `words`; any case if none in this case."""
        wanted = letters(words)
        return _occurrences(wanted, self.text, after) or _occurrences(wanted.casefold(), _lowered(self.text), after)


def _lowered(text: str) -> str:
    """In lower case, character for character (a few letters lengthen when lowered; they stay)."""
    return "".join(low if len(low := char.casefold()) == 1 else char for char in text)


def _occurrences(wanted: str, text: str, after: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = text.find(wanted, after) if wanted else -1
    while start >= 0:
        found.append((start, start + len(wanted)))
        start = text.find(wanted, start + 1)
    return found
