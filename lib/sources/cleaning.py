"""From a raw source file to one of its texts, cleaned."""

from collections.abc import Sequence
from functools import lru_cache

from lib.errors import SourceError
from lib.sources.blocks import Block, split_blocks
from lib.sources.document import Paragraph, SectionMark, SourceText
from lib.sources.floats import split_floats
from lib.sources.flow import join_blocks, join_lines
from lib.sources.footnotes import without_marks
from lib.sources.furniture import without_furniture
from lib.sources.hyphens import Vocabulary
from lib.sources.pages import Line, read_lines
from lib.sources.pull_quotes import split_pull_quotes
from lib.sources.sections import split_sections
from lib.sources.span import text_span
from lib.sources.traced import Traced

FRONT_WORDS = 60  # a title and a byline have fewer


def clean_text(raw: str, starts: str, ends: str, sections: Sequence[SectionMark]) -> SourceText:
    """Take one text out of a raw file and clean it.

    Args:
        raw: the whole file, since running heads and hyphens are judged by all of it.
        starts: the first words of the text.
        ends: its last words.
        sections: its sections in order; with none, all of it is running text.

    Raises:
        SourceError: if the text or a section of it is not found in the file.
    """
    lines, floats = split_floats(text_span(without_furniture(read_lines(raw)), starts, ends))
    before, *parts = split_sections(lines, sections)
    front = split_blocks([before] if sections else [])
    _check_front(front, sections)
    running, quotes = split_pull_quotes(split_blocks(parts if sections else [before]))
    paragraphs = join_blocks(running)
    vocabulary = Vocabulary.of(raw)
    texts = without_marks([join_lines(block.lines, vocabulary) for block in paragraphs])
    return SourceText(
        paragraphs=tuple(map(_paragraph, paragraphs, texts)),
        floats=tuple(floats),
        pull_quotes=tuple(_paragraph(block, join_lines(block.lines, vocabulary)) for block in quotes),
        front=tuple(_paragraph(block, join_lines(block.lines, vocabulary)) for block in front),
    )


def _check_front(front: Sequence[Block], sections: Sequence[SectionMark]) -> None:
    words = sum(block.words for block in front)
    if words > FRONT_WORDS:
        raise SourceError(f"{words} words stand before section “{sections[0].title}”, more than a title and byline")


@lru_cache(maxsize=4)
def _prepared(raw: str) -> tuple[Vocabulary, tuple[Line, ...]]:
    """Do once for a file what all its texts need."""
    return Vocabulary.of(raw), tuple(without_furniture(read_lines(raw)))


def _paragraph(block: Block, text: Traced) -> Paragraph:
    return Paragraph(text.text, block.section, text.lines)
