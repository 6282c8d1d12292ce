"""Our own prose: its references to figures and texts, and the quotations in it.

`[[id]]` stands for the figure or text of that id; what stands in double curly quotation marks is word for word from
the source.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.corpus.comparison import Comparison
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay
from lib.corpus.records import Origin, Record

REFERENCE = re.compile(r"\[\[([^\[\]]*)\]\]")
QUOTATION = re.compile(r"“([^”]*)”")


@dataclass(frozen=True)
class Prose:
    """A piece of prose and the key and place it stands at."""

    text: str
    key: str
    origin: Origin

    def references(self) -> list[str]:
        """Ids referred to, in order."""
        return REFERENCE.findall(self.text)

    def quotations(self) -> list[str]:
        """What stands in double curly quotation marks, in order."""
        return [quote.strip(" .,;:?!…") for quote in QUOTATION.findall(self.text, 0, _after_quotations(self.text))]

    def bare(self) -> str:
        """The text without references and quotations, which carry their numbers' source with them."""
        text = REFERENCE.sub("[[]]", self.text)
        end = _after_quotations(text)
        return QUOTATION.sub("“”", text[:end]) + text[end:]


def _after_quotations(text: str) -> int:
    """Return where the last quotation ends, so that one that is never closed isn't searched to the end of the text."""
    return text.rfind("”") + 1


def split_references(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text in order; True marks the id of a reference."""
    for place, piece in enumerate(REFERENCE.split(text)):
        if piece:
            yield piece, place % 2 == 1


def prose_of(essay: Essay) -> Iterator[Prose]:
    """Yield every piece of prose that the corpus holds on a text."""
    folder = essay.head.origin.file.rsplit("/", 1)[0]
    for key in ("thesis", "title_note", "authors_note"):
        yield Prose(getattr(essay.head, key), key, essay.head.origin)
    yield Prose(essay.abstract, "", Origin(f"{folder}/summary.md", 1))
    for passage in essay.argument:
        yield Prose(passage.text, "", Origin(f"{folder}/summary.md", passage.row))
    for question in essay.questions:
        yield Prose(question.text, "", Origin(f"{folder}/discussion.md", question.row))
    for records, keys in _prose_keys(essay):
        for record in records:
            for key in keys:
                yield Prose(getattr(record, key), key, record.origin)


def prose_of_comparison(comparison: Comparison) -> Iterator[Prose]:
    """Yield every piece of prose of a comparison."""
    rankings = [dimension.ranking for dimension in comparison.dimension if dimension.ranking]
    keyed: list[tuple[Sequence[Record], tuple[str, ...]]] = [
        ([comparison], ("title", "question", "answer", "undrawn", "verdict")),
        (comparison.side, ("name", "note")),
        (comparison.dimension, ("name", "asks")),
        (comparison.cells, ("gist", "finding")),
        ([*rankings, *comparison.reason, *comparison.doubt], ("text",)),
    ]
    for records, keys in keyed:
        for record in records:
            for key in keys:
                yield Prose(getattr(record, key), key, record.origin)
    for question in comparison.questions:
        yield Prose(question, "questions", comparison.origin)


def prose_of_deck(deck: Deck) -> Iterator[Prose]:
    """Yield every piece of prose of a deck that a class sees."""
    yield Prose(deck.title, "title", deck.origin)
    for slide in deck.slide:
        for key in ("title", "text"):
            yield Prose(getattr(slide, key), key, slide.origin)


def notes_of(deck: Deck) -> Iterator[Prose]:
    """Yield the notes of a deck, which a teacher says."""
    for slide in deck.slide:
        yield Prose(slide.notes, "notes", slide.origin)


def _prose_keys(essay: Essay) -> list[tuple[Sequence[Record], tuple[str, ...]]]:
    """The keys that hold prose. The note of a computed figure is its formula, not prose."""
    return [
        (essay.head.key_figure, ("caption",)),
        (essay.claims, ("text",)),
        (essay.events, ("title", "note")),
        (essay.actors, ("role", "note")),
        (essay.glossary, ("meaning", "note")),
        (essay.statistics, ("measure", "entity")),
        ([row for row in essay.statistics if not row.computed_from], ("note",)),
        (essay.charts, ("title", "subtitle", "alt", "caveat")),
        (essay.tables, ("title", "note")),
        (essay.discrepancies, ("what", "treatment")),
    ]
