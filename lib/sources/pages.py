"""A raw file as numbered lines that know where a page begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

INDENTED_LINES = 20  # in a few lines nothing can be told
PRINTED_PER_PAGE = 8  # fewer printed lines than these make no page


class PageEdge(Enum):
    """How sure it is that a line begins a page."""

    NONE = 0
    LIKELY = 1  # it begins with one space, which is what a text taken from a PDF keeps of a form feed
    SURE = 2  # a form feed or a running head goes before


@dataclass(frozen=True)
class Line:
    """A line without its outer white space. `number` counts from 1 in the raw file."""

    number: int
    text: str
    edge: PageEdge = PageEdge.NONE

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on it."""
        return not self.text

    @property
    def begins_page(self) -> bool:
        """Whether a page begins with it, surely or likely."""
        return self.edge is not PageEdge.NONE

    def blanked(self) -> "Line":
        """Return an empty line for its place, so that its neighbours still stand apart."""
        return replace(self, text="", edge=PageEdge.NONE)


def read_lines(raw: str) -> list[Line]:
    """Number the lines of a raw text. A byte-order mark is dropped; a soft hyphen at a line end becomes a hyphen."""
    raw = raw.removeprefix("\ufeff").replace("\u00ad\n", "-\n")
    lines = [Line(number, text.strip(), _edge(text)) for number, text in enumerate(raw.split("\n"), start=1)]
    return [_without_likely_edge(line) for line in lines] if _indents(lines) else lines


def run_length(lines: Sequence[Line], start: int) -> int:
    """Count the printed lines that follow one another from `start` on, up to a blank one."""
    return next((index for index in range(start, len(lines)) if lines[index].blank), len(lines)) - start


def _indents(lines: Sequence[Line]) -> bool:
    """Whether so many lines begin with a space that it marks no page, as in a text that indents every line."""
    likely = sum(line.edge is PageEdge.LIKELY for line in lines)
    return likely > INDENTED_LINES and likely * PRINTED_PER_PAGE > sum(not line.blank for line in lines)


def _without_likely_edge(line: Line) -> Line:
    return replace(line, edge=PageEdge.NONE) if line.edge is PageEdge.LIKELY else line


def _edge(text: str) -> PageEdge:
    if text.startswith("\f"):
        return PageEdge.SURE
    one_space = text[:1] == " " and not text[1:2].isspace() and bool(text.strip())
    return PageEdge.LIKELY if one_space else PageEdge.NONE
