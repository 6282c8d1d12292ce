"""From a raw source file to one of its texts, cleaned."""

from collections.abc import Sequence

from lib.sources.blocks import Block, split_blocks
from lib.sources.document import Paragraph, SectionMark, SourceText
from lib.sources.floats import as_float, split_floats
from lib.sources.flow import join_blocks, join_lines
from lib.sources.footnotes import without_marks
from lib.sources.furniture import without_furniture
from lib.sources.hyphens import Vocabulary
from lib.sources.pages import read_lines
from lib.sources.pull_quotes import split_pull_quotes
from lib.sources.sections import split_sections
from lib.sources.span import text_span
from lib.sources.traced import Traced


def clean_text(raw: str, starts: str, ends: str, sections: Sequence[SectionMark]) -> SourceText:
    """Take one text out of a raw file and clean it.

    Args:
        raw: the whole file; running heads and hyphens are judged by all of it.
        starts, ends: the first and the last words of the text.
        sections: its sections in order; may be empty.

    Raises:
        SourceError: if the text or one of its sections is not found in the file.
    """
    vocabulary = Vocabulary.of(raw)
    lines, floats = split_floats(text_span(without_furniture(read_lines(raw)), starts, ends))
    stretches = split_sections(lines, sections)
    front = split_blocks(stretch for stretch in stretches if sections and not stretch.section)
    running, quotes = split_pull_quotes(split_blocks(stretch for stretch in stretches if stretch.section or not sections))
    joined = join_blocks(running)
    texts = without_marks([join_lines(block.lines, vocabulary) for block in joined])
    return SourceText(
        paragraphs=tuple(_paragraph(block, text) for block, text in zip(joined, texts, strict=True)),
        floats=tuple(as_float(lines) for lines in floats),
        pull_quotes=tuple(_paragraph(block, join_lines(block.lines, vocabulary)) for block in quotes),
        front=tuple(_paragraph(block, join_lines(block.lines, vocabulary)) for block in front),
    )


def _paragraph(block: Block, text: Traced) -> Paragraph:
    return Paragraph(text.text, block.section, text.lines)
