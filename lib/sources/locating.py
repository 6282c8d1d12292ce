"""Finding a locator phrase in a cleaned text (W3C Web Annotation, TextQuoteSelector)."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from lib.corpus.records import Locator
from lib.sources.document import SourceText
from lib.sources.folding import fold


@dataclass(frozen=True)
class Place:
    """Where a phrase stands: characters `start` to `end` of a paragraph, counted from 0."""

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
    """Find every place of a locator in the running text, in order; in any case only if it is nowhere as written.

    Quotation marks, dashes and spaces match their like. A phrase matches whole words and numbers ("2 million" is not in
    "32 million") within one paragraph.
    """
    return tuple(_places(text, locator, any_case=False)) or tuple(_places(text, locator, any_case=True))


def nearest(text: SourceText, exact: str) -> Near | None:
    """Find the words most like a phrase that isn't found; None only for a text without words."""
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
    exact = fold(locator.exact.strip(), any_case=any_case).text
    prefix = fold(locator.prefix.strip(), any_case=any_case).text
    suffix = fold(locator.suffix.strip(), any_case=any_case).text
    for index, paragraph in enumerate(text.paragraphs):
        folded = fold(paragraph.text, any_case=any_case)
        for start in _starts(folded.text, exact):
            end = start + len(exact)
            if folded.text[:start].rstrip().endswith(prefix) and folded.text[end:].lstrip().startswith(suffix):
                yield Place(index, folded.origins[start], folded.origins[end - 1] + 1, paragraph.section)


def _starts(text: str, exact: str) -> Iterator[int]:
    start = text.find(exact) if exact else -1
    while start >= 0:
        if not _cuts_word(text, start) and not _cuts_word(text, start + len(exact)):
            yield start
        start = text.find(exact, start + 1)


def _cuts_word(text: str, offset: int) -> bool:
    """Whether a word or number runs on over an offset. Chinese text has no word boundaries to see."""
    if re.search(r"\d[.,]?$", text[max(0, offset - 2) : offset]) and re.match(r"[.,]?\d", text[offset : offset + 2]):
        return True
    around = text[max(0, offset - 1) : offset + 1]
    return len(around) == 2 and around.isalnum() and not any(unicodedata.east_asian_width(c) in "WF" for c in around)
