"""Holding a text's rows against its source: every phrase found in its section, every number accounted for."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from lib.corpus.essay import Essay
from lib.corpus.evidence import Statistic
from lib.corpus.faults import Fault
from lib.corpus.prose import prose_of
from lib.corpus.records import Locator, Origin
from lib.sources.accounting import Account, Claim, account
from lib.sources.document import Paragraph, SourceText
from lib.sources.locating import Place, locate, nearest


@dataclass(frozen=True)
class Sought:
    """Words to find.

    Attributes:
        section: the heading they must stand under; empty for anywhere in the text, title and captions included.
        unique: whether they must stand in one place only.
    """

    locator: Locator
    origin: Origin
    column: str
    section: str = ""
    unique: bool = False


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


def verify(essay: Essay, text: SourceText, raw: str) -> Verification:
    """Hold a text's rows against its cleaned source.

    Args:
        raw: the whole file, searched last for words outside the running text, such as a running head.
    """
    wide = _everything(text, raw)
    sought = list(_sought(essay))
    faults: list[Fault] = []
    found = 0
    for words in sought:
        message = _objection(words, text, wide)
        found += message is None
        if message:
            faults.append(Fault(words.origin.file, words.origin.row, words.column, message))
    if essay.head.words != text.words:
        origin = essay.head.origin
        faults.append(
            Fault(origin.file, origin.row, "words", f"{essay.head.words} found; the cleaned source has {text.words}")
        )
    return Verification(
        essay, len(sought), found, tuple(faults), account(text, _claims(essay), _set_aside(essay), _cells(essay))
    )


def _sought(essay: Essay) -> Iterator[Sought]:
    for row in (*essay.statistics, *essay.events):
        if row.phrase:
            yield Sought(row.locator, row.origin, "phrase", row.section, unique=True)
    for actor in essay.actors:
        yield Sought(actor.locator, actor.origin, "phrase", actor.section)
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


def _objection(words: Sought, text: SourceText, wide: SourceText) -> str | None:
    locator = words.locator
    places = locate(text, locator)
    if not places and not words.section and locate(wide, locator):
        return None
    if not places:
        return _missing(words, text)
    if words.section and all(place.section != words.section for place in places):
        return f"“{locator.exact}” stands under “{places[0].section}”, not under “{words.section}”"
    return _several(words, places)


def _missing(words: Sought, text: SourceText) -> str:
    near = nearest(text, words.locator.exact)
    hint = f"; nearest is “{near.text}” ({near.similarity:.0f}% alike) under “{near.place.section}”" if near else ""
    return f"“{words.locator.exact}” is not in the source{hint}"


def _several(words: Sought, places: tuple[Place, ...]) -> str | None:
    here = [place for place in places if place.section == words.section]
    if not words.unique or len(here) == 1:
        return None
    return f"“{words.locator.exact}” stands in {len(here)} places of its section; give prefix or suffix"


def _everything(text: SourceText, raw: str) -> SourceText:
    """Return what stands around the running text (title, pull quotes, captions, the raw file) as paragraphs."""
    floats = [" ".join(block.text.split()) for block in text.floats]
    beyond = [Paragraph(words, "", (0,) * len(words)) for words in (*floats, " ".join(raw.split()))]
    return SourceText((*text.front, *text.pull_quotes, *beyond))


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
