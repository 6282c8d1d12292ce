"""A term in its contexts (KWIC, key word in context): each place where a source has it, with the words beside it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lib.analysis.words.frequency import folded
from lib.analysis.words.terms import lexicon, terms_in
from lib.corpus.vocabulary import Vocabulary
from lib.sources.document import SourceText

Order = Literal["text", "before", "after"]
BESIDE = 58
"""How many characters of context a line shows on each side, at most."""


@dataclass(frozen=True)
class Occurrence:
    """A place where a text has a term: a paragraph, counted from 0, and the characters of it."""

    text: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """An occurrence in its context, cut at whole words; `before` and `after` end where the paragraph does."""

    text: str
    section: str
    before: str
    words: str
    after: str
    place: Occurrence


Index = Mapping[str, Sequence[Occurrence]]
"""Every occurrence of each term, under its folded form, in the order of the texts."""


def index_terms(texts: Mapping[str, SourceText], vocabulary: Vocabulary) -> Index:
    """Return where each term stands in sources, the ids of the texts given; what is a term is what is counted."""
    found: defaultdict[str, list[Occurrence]] = defaultdict(list)
    words = lexicon(vocabulary)
    for name, text in texts.items():
        for number, paragraph in enumerate(text.paragraphs):
            for term in terms_in(paragraph.text, words):
                found[term.counted].append(Occurrence(name, number, term.words[0].start, term.words[-1].end))
    return dict(found)


def concordance(places: Sequence[Occurrence], texts: Mapping[str, SourceText], order: Order = "text") -> list[Line]:
    """Return a line for each occurrence, in the order of the texts or sorted by the words just before or after it."""
    lines = [_line(place, texts[place.text]) for place in places]
    if order == "before":
        return sorted(lines, key=lambda line: [folded(word) for word in reversed(_words(line.before))])
    if order == "after":
        return sorted(lines, key=lambda line: [folded(word) for word in _words(line.after)])
    return lines


def marked(places: Sequence[Occurrence], paragraph: str) -> list[tuple[str, bool]]:
    """Return a paragraph in pieces; True for those that are an occurrence.

    Args:
        places: the occurrences in this paragraph, in its order.
    """
    pieces, at = [], 0
    for place in places:
        pieces += [(paragraph[at : place.start], False), (paragraph[place.start : place.end], True)]
        at = place.end
    return [piece for piece in (*pieces, (paragraph[at:], False)) if piece[0]]


def _line(place: Occurrence, text: SourceText) -> Line:
    paragraph = text.paragraphs[place.paragraph]
    before, after = paragraph.text[: place.start], paragraph.text[place.end :]
    if len(before) > BESIDE:
        before = before[-BESIDE:].partition(" ")[2]
    if len(after) > BESIDE:
        after = after[:BESIDE].rpartition(" ")[0]
    return Line(place.text, paragraph.section, before, paragraph.text[place.start : place.end], after, place)


def _words(context: str) -> list[str]:
    return [bare for word in context.split() if (bare := "".join(filter(str.isalnum, word)))]
