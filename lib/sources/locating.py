"""Finding a locator phrase in a cleaned text (W3C Web Annotation, TextQuoteSelector)."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from lib.sources.document import SourceText
from lib.sources.folding import Folded, fold


@dataclass(frozen=True)
class Locator:
    """Words of a text, with the words just before and after where they come more than once."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True)
class Place:
    """Where a phrase stands: characters `start` to `end` of a paragraph."""

    paragraph: int
    start: int
    end: int
    section: str


@dataclass(frozen=True)
class Near:
    """The words of a text most like a phrase. `similarity` runs from 0 to 100."""

    text: str
    similarity: float
    place: Place


def locate(text: SourceText, locator: Locator) -> tuple[Place, ...]:
    """Every place of a locator in the running text, in order; without regard to case only if it is nowhere as written.

    Quotation marks, dashes and spaces match their like. A phrase is found only at word boundaries ("2 million" not in "32 million") and
    within one paragraph.
    """
    return tuple(_places(text, locator, any_case=False)) or tuple(_places(text, locator, any_case=True))


def nearest(text: SourceText, exact: str) -> Near | None:
    """The words most like a phrase that isn't found; None only for a text without words."""
    wanted = fold(exact.strip(), any_case=True).text
    best: Near | None = None
    for index, paragraph in enumerate(text.paragraphs):
        folded = fold(paragraph.text, any_case=True)
        found = fuzz.partial_ratio_alignment(wanted, folded.text)
        if found and (best is None or found.score > best.similarity):
            start, end = folded.origins[found.dest_start], folded.origins[found.dest_end]
            best = Near(paragraph.text[start:end], found.score, Place(index, start, end, paragraph.section))
    return best


def _places(text: SourceText, locator: Locator, *, any_case: bool) -> Iterator[Place]:
    exact, prefix, suffix = (
        fold(part.strip(), any_case=any_case).text for part in (locator.exact, locator.prefix, locator.suffix)
    )
    for index, paragraph in enumerate(text.paragraphs):
        folded = fold(paragraph.text, any_case=any_case)
        for start in _starts(folded.text, exact):
            end = start + len(exact)
            if folded.text[:start].rstrip().endswith(prefix) and folded.text[end:].lstrip().startswith(suffix):
                yield Place(index, *_unfolded(folded, start, end), paragraph.section)


def _starts(text: str, exact: str) -> Iterator[int]:
    start = text.find(exact) if exact else -1
    while start >= 0:
        if not _in_word(text, start) and not _in_word(text, start + len(exact)):
            yield start
        start = text.find(exact, start + 1)


def _in_word(text: str, offset: int) -> bool:
    """Whether a word or number runs on over an offset. Chinese text has no word boundaries to see."""
    around = text[max(0, offset - 1) : offset + 1]
    return len(around) == 2 and around.isalnum() and not any(unicodedata.east_asian_width(char) in "WF" for char in around)


def _unfolded(folded: Folded, start: int, end: int) -> tuple[int, int]:
    return folded.origins[start], folded.origins[end - 1] + 1
