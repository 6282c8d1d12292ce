"""A raw file as numbered lines that know where a page begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum


class PageEdge(Enum):
    """How sure it is that a line begins a page."""

    NONE = 0
    LIKELY = 1  # the line begins with one space, which is what a text taken from a PDF leaves of a form feed
    SURE = 2  # a form feed, or a running head just above


@dataclass(frozen=True)
class Line:
    """A line without its outer white space. `number` counts from 1 in the raw file."""

    number: int
    text: str
    edge: PageEdge = PageEdge.NONE

    @property
    def blank(self) -> bool:
        return not self.text

    @property
    def begins_page(self) -> bool:
        return self.edge is not PageEdge.NONE

    def blanked(self) -> "Line":
        """An empty line in its place, so that neighbours still stand apart."""
        return replace(self, text="", edge=PageEdge.NONE)


def read_lines(raw: str) -> list[Line]:
    """Number the lines of a raw text. Soft hyphens at line ends become hyphens; a byte-order mark is dropped."""
    raw = raw.removeprefix("\ufeff").replace("\u00ad\n", "-\n")
    return [Line(number, text.strip(), _edge(text)) for number, text in enumerate(raw.split("\n"), start=1)]


def _edge(text: str) -> PageEdge:
    if text.startswith("\f"):
        return PageEdge.SURE
    one_space = text.startswith(" ") and not text.startswith("  ")
    return PageEdge.LIKELY if one_space and text.strip() else PageEdge.NONE


def run_length(lines: Sequence[Line], start: int) -> int:
    """Number of lines from `start` on that follow one another with no blank line between."""
    end = start
    while end < len(lines) and not lines[end].blank:
        end += 1
    return end - start
