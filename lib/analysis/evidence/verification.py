"""Holding a text's rows against its source: every phrase found in its section, every number accounted for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lib.analysis.evidence.searching import Sought, Source, objection
from lib.corpus.comparison import Comparison, Quote
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay
from lib.corpus.evidence import Statistic
from lib.corpus.faults import Fault
from lib.corpus.prose import Prose, notes_of, prose_of, prose_of_comparison, prose_of_deck
from lib.corpus.records import Locator
from lib.sources.accounting import Account, Claim, account


@dataclass(frozen=True)
class Verification:
    """What became of a text's phrases and numbers.

    Attributes:
        sought, found: numbers of phrases.
        faults: phrases not found, found in another section or in several places, and a wrong count of words.
        numbers: the account of the source's numbers.
    """

    essay: Essay
    sought: int
    found: int
    faults: tuple[Fault, ...]
    numbers: Account

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.faults or self.numbers.unclaimed or self.numbers.mismatched)


def verify(essay: Essay, source: Source) -> Verification:
    """Hold a text's rows against its source."""
    text = source.text
    sought = list(_sought(essay))
    faults = [fault for words in sought if (fault := _fault(words, [source]))]
    found = len(sought) - len(faults)
    if essay.head.words != text.words:
        origin = essay.head.origin
        faults.append(
            Fault(origin.file, origin.row, "words", f"{essay.head.words} found; the cleaned source has {text.words}")
        )
    return Verification(
        essay, len(sought), found, tuple(faults), account(text, _claims(essay), _set_aside(essay), _cells(essay))
    )


@dataclass(frozen=True)
class Search:
    """What became of the phrases of a comparison or deck: how many were sought and found, and what is wrong."""

    sought: int
    found: int
    faults: tuple[Fault, ...]


def verify_comparison(comparison: Comparison, sources: Mapping[str, Source]) -> Search:
    """Hold a comparison's phrases against the texts they name, its quotations against any of its texts.

    Args:
        sources: of all texts that the comparison draws on, under their ids.
    """
    faults = [_fault(_sought_quote(quote), [sources[quote.text]]) for quote in comparison.quotes]
    return _search([*faults, *_quoted(prose_of_comparison(comparison), sources)])


def verify_deck(deck: Deck, sources: Mapping[str, Source]) -> Search:
    """Hold a deck's quotations against the texts of the collection.

    Args:
        sources: of all texts, under their ids.
    """
    return _search(_quoted([*prose_of_deck(deck), *notes_of(deck)], sources))


def _quoted(pieces: Iterable[Prose], sources: Mapping[str, Source]) -> list[Fault | None]:
    """Return what is wrong with each quotation in prose; None for one that a source has."""
    everywhere = list(sources.values())
    return [
        _fault(Sought(Locator(exact=quotation), prose.origin, prose.key), everywhere)
        for prose in pieces
        for quotation in prose.quotations()
    ]


def _search(faults: Sequence[Fault | None]) -> Search:
    wrong = tuple(fault for fault in faults if fault)
    return Search(len(faults), len(faults) - len(wrong), wrong)


def _fault(words: Sought, sources: Sequence[Source]) -> Fault | None:
    """Return what is wrong with words that must stand in one of several sources."""
    messages = [objection(words, source) for source in sources]
    if None in messages or not messages:
        return None
    return Fault(words.origin.file, words.origin.row, words.column, str(messages[0]))


def _sought_quote(quote: Quote) -> Sought:
    return Sought(quote.locator, quote.origin, "phrases", quote.section, unique=True)


def _sought(essay: Essay) -> Iterator[Sought]:
    for row in (*essay.statistics, *essay.events):
        if row.phrase:
            yield Sought(row.locator, row.origin, "phrase", row.section, unique=True)
    for actor in essay.actors:
        yield Sought(actor.locator, actor.origin, "phrase", actor.section)
    for gloss in essay.glossary:
        yield Sought(gloss.locator, gloss.origin, "phrase", gloss.section, unique=True)
    for item in essay.set_aside:
        yield Sought(item.locator, item.origin, "phrase")
    yield from (
        Sought(Locator(exact=words), claim.origin, "phrases") for claim in essay.claims for words in claim.phrases
    )
    yield from (
        Sought(Locator(exact=words), item.origin, "phrases") for item in essay.discrepancies for words in item.phrases
    )
    for table in essay.tables:
        yield Sought(Locator(exact=table.caption), table.origin, "caption")
    for prose in prose_of(essay):
        for quotation in prose.quotations():
            yield Sought(Locator(exact=quotation), prose.origin, prose.key)


def _claims(essay: Essay) -> list[Claim]:
    figures = [
        Claim(row.id, row.locator, _values(row), row.unit, row.section) for row in essay.statistics if row.phrase
    ]
    return [*figures, *(Claim(event.id, event.locator, (), section=event.section) for event in essay.events)]


def _values(row: Statistic) -> tuple[Fraction, ...]:
    return (row.value,) if row.value_high is None else (row.value, row.value_high)


def _set_aside(essay: Essay) -> list[Locator]:
    return [item.locator for item in essay.set_aside]


def _cells(essay: Essay) -> list[str]:
    return [cell for table in essay.tables for row in (table.columns, *table.rows) for cell in (*row, table.caption)]
