"""Figures and tables: set apart from the running text, since flattened cells make no sentences."""

import re
from collections.abc import Sequence

from lib.sources.document import Float
from lib.sources.pages import Line, PageEdge, run_length

_CAPTION = re.compile(r"(Figure|Fig\.|Table|Chart|Box|Exhibit)\s+\d+\s*[.:]")
PROSE_RUN = 3  # cells stand in runs of one or two lines; a column of text runs on


def split_floats(lines: Sequence[Line]) -> tuple[list[Line], list[Float]]:
    """Part lines into the running text, where floats are blanked, and the floats.

    A float begins on a line that opens a block with “Figure N.” or the like, and ends where the next float or page
    begins. In a float a line that begins with a space may be a cell: it begins a page only if a column of text follows.
    """
    running: list[Line] = []
    floats: list[list[Line]] = []
    in_float = False
    for index, line in enumerate(lines):
        if _opens_float(lines, index):
            in_float = True
            floats.append([])
        elif in_float and _opens_page_of_text(lines, index):
            in_float = False
        if in_float:
            floats[-1].append(line)
        running.append(line.blanked() if in_float else line)
    return running, [_as_float(block) for block in floats]


def _opens_float(lines: Sequence[Line], index: int) -> bool:
    opens_block = index == 0 or lines[index - 1].blank or lines[index].begins_page
    return opens_block and _CAPTION.match(lines[index].text) is not None


def _opens_page_of_text(lines: Sequence[Line], index: int) -> bool:
    edge = lines[index].edge
    return edge is PageEdge.SURE or (edge is PageEdge.LIKELY and run_length(lines, index) >= PROSE_RUN)


def _as_float(lines: Sequence[Line]) -> Float:
    caption = " ".join(line.text for line in lines[: run_length(lines, 0)])
    return Float(" ".join(caption.split()), "\n".join(line.text for line in lines).rstrip(), lines[0].number)
