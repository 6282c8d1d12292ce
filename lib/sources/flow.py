"""Blocks of lines made into paragraphs again."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from lib.sources.blocks import Block, merged
from lib.sources.hyphens import Vocabulary, keeps_hyphen, loose_hyphen_gaps
from lib.sources.pages import Line
from lib.sources.traced import Traced


def join_blocks(blocks: Sequence[Block]) -> list[Block]:
    """Join blocks that a page, a column or something set aside has parted in the middle of a sentence.

    A block begins a paragraph if a sentence has ended before it and it doesn't begin with a small letter, or if it
    begins a section.
    """
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if before is None or before.section != block.section or (before.ends_sentence and not block.begins_lower):
            joined.append(block)
        else:
            joined[-1] = merged((before, block))
    return joined


def join_lines(lines: Iterable[Line], vocabulary: Vocabulary) -> Traced:
    """Join lines into one run of text: split words whole, one space between words, none between Chinese characters."""
    text = Traced()
    for line in lines:
        following = Traced.on_line(line.text, line.number)
        if re.search(r"\w-$", text.text) and not keeps_hyphen(text.text, line.text, vocabulary):
            text = text[:-1] + following
        elif _sits_tight(text.text, line.text):
            text += following
        else:
            text += Traced.on_line(" ", line.number) + following
    spaced = text.single_spaced()
    return spaced.without(loose_hyphen_gaps(spaced.text, vocabulary))


def _sits_tight(before: str, after: str) -> bool:
    """Whether no space belongs between two lines: at a hyphen or long dash, in an address, in Chinese."""
    around_dash = re.search(r"\w[-/]$|—$", before) or after.startswith("—")
    in_address = re.search(r"(@|://|www\.)\S*\.$", before) and after[:1].islower()
    return bool(around_dash or in_address) or (_is_chinese(before[-1:]) and _is_chinese(after[:1]))


def _is_chinese(char: str) -> bool:
    """Whether a character is as wide as a Chinese one, as are those of Chinese punctuation."""
    return bool(char) and unicodedata.east_asian_width(char) in "WF"
