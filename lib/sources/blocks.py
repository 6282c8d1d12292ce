"""Blocks: lines that stand together, bounded by blank lines and page edges."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lib.sources.pages import Line
from lib.sources.sections import Stretch
from lib.sources.skeleton import letters

_SENTENCE_END = re.compile(r"[.!?…:][\"”’')\]]*\s*[\d, –-]*$")  # a footnote mark may follow the stop
_OPENING_MARKS = "\"“‘'([ "


@dataclass(frozen=True)
class Block:
    """Lines that follow one another, under one section."""

    section: str
    lines: tuple[Line, ...]

    @property
    def letters(self) -> str:
        """Its letters alone."""
        return "".join(letters(line.text) for line in self.lines)

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(line.text.split()) for line in self.lines)

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence ends with it."""
        return _SENTENCE_END.search(self.lines[-1].text) is not None

    @property
    def begins_lower(self) -> bool:
        """Whether its first letter is a small one, so that it goes on with a sentence."""
        return self.lines[0].text.lstrip(_OPENING_MARKS)[:1].islower()

    @property
    def begins_quotation(self) -> bool:
        """Whether it opens with a quotation mark."""
        return self.lines[0].text.startswith(("“", '"', "‘"))


def split_blocks(stretches: Iterable[Stretch]) -> list[Block]:
    """Part the sections of a text into blocks, in order."""
    return [Block(stretch.section, tuple(run)) for stretch in stretches for run in _runs(stretch.lines)]


def merged(blocks: Sequence[Block]) -> Block:
    """Make one block of neighbours in one section."""
    return Block(blocks[0].section, tuple(line for block in blocks for line in block.lines))


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = [[]]
    for line in lines:
        if line.blank or line.begins_page:
            runs.append([])
        if not line.blank:
            runs[-1].append(line)
    return [run for run in runs if run]
