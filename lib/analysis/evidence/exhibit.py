"""Evidence made ready to show: what is stated, of what, when, by whom, and in which words."""

from collections.abc import Iterable
from dataclasses import dataclass

from lib.analysis.chronology import when_said
from lib.analysis.wording import capital, in_words
from lib.corpus.argument import Actor, Claim
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison, Quote
from lib.corpus.essay import Essay
from lib.corpus.evidence import Event, Evidence, Statistic
from lib.corpus.glossary import Gloss
from lib.corpus.records import Locator

OWN_VOICE = "stated in the author’s own voice"


@dataclass(frozen=True)
class Exhibit:
    """What opens behind a marker.

    Attributes:
        id: of the row it shows, or of the place in a comparison that quotes the words.
        text: id of the text it stands in.
        stated: the figure in words, the event's title, the actor's name or the claim; empty for words quoted alone.
        about: what the figure measures and of whom; empty for the rest.
        when: the time, or “undated in the text”; empty for an actor.
        whose: the voice, as a clause (“stated in the author's own voice”).
        locator: the words of the source; its `exact` is empty for a computed figure.
        where: the text and the heading they stand under, for a reader.
        section: that heading.
        note: what a careful reader must know.
    """

    id: str
    text: str
    stated: str
    about: str
    when: str
    whose: str
    locator: Locator
    where: str
    section: str
    note: str


def of_statistic(row: Statistic, essay: Essay) -> Exhibit:
    """Return the exhibit of a figure."""
    about = f"{row.measure}: {row.entity}" if row.entity.lower() not in row.measure.lower() else row.measure
    where = f", {row.place}" if row.place and row.place not in about else ""
    when = str(row.period) if row.period else "undated in the text"
    return _exhibit(row, essay, in_words(row), f"{about}{where}", when)


def of_event(row: Event, essay: Essay) -> Exhibit:
    """Return the exhibit of an event."""
    return _exhibit(row, essay, row.title, "", when_said(row))


def of_actor(row: Actor, essay: Essay) -> Exhibit:
    """Return the exhibit of a person, organisation or place."""
    name = f"{row.name} ({row.script})" if row.script else row.name
    whose = "where the text names it"
    where = _where(essay, row.section)
    return Exhibit(
        f"{essay.id}-actor-{row.id}", essay.id, name, "", "", whose, row.locator, where, row.section, row.note
    )


def of_gloss(row: Gloss, essay: Essay) -> Exhibit:
    """Return the exhibit of a term of another language."""
    name = f"{row.term} ({row.script})" if row.script else row.term
    whose, where = "where the text uses it", _where(essay, row.section)
    return Exhibit(
        f"{essay.id}-term-{row.id}", essay.id, name, "", "", whose, row.locator, where, row.section, row.note
    )


def of_quotes(comparison: Comparison, atlas: Collection) -> dict[Quote, Exhibit]:
    """Return the exhibit of every phrase that a comparison quotes; full stops keep its id from being a row's."""
    shown = {}
    for number, quote in enumerate(comparison.quotes):
        essay = atlas.essay_by_id[quote.text]
        shown[quote] = Exhibit(
            f"quote.{comparison.id}.{number}", essay.id, "", "", "", _voice(quote.attributed_to, essay), quote.locator,
            _where(essay, quote.section), quote.section, "",
        )  # fmt: skip
    return shown


def of_claim(claim: Claim, essay: Essay) -> Exhibit:
    """Return the exhibit of a step of the argument, with the first phrase that bears it out, if any."""
    whose, where = _voice(claim.attributed_to, essay), _where(essay, claim.section)
    locator = Locator(exact=next(iter(claim.phrases), ""))
    return Exhibit(claim.id, essay.id, claim.text, "", "", whose, locator, where, claim.section, "")


def _exhibit(row: Statistic | Event, essay: Essay, stated: str, about: str, when: str) -> Exhibit:
    where = _where(essay, row.section)
    return Exhibit(row.id, essay.id, stated, about, when, _whose(row, essay), row.locator, where, row.section, row.note)


def _where(essay: Essay, section: str) -> str:
    return f"{capital(essay.name)}, under “{section}”"


def _whose(row: Evidence, essay: Essay) -> str:
    if isinstance(row, Statistic) and row.computed_from:
        return "computed here from other figures"
    return _voice(row.attributed_to, essay)


def _voice(attributed_to: str, essay: Essay) -> str:
    return f"{essay.head.authors[0]} cites {attributed_to}" if attributed_to else OWN_VOICE


def exhibits(essay: Essay) -> dict[str, Exhibit]:
    """Return everything in a text that a marker may open, under its id."""
    found = [
        *(of_statistic(row, essay) for row in essay.statistics),
        *(of_event(row, essay) for row in essay.events),
        *(of_actor(row, essay) for row in essay.actors),
        *(of_gloss(row, essay) for row in essay.glossary),
    ]
    return {exhibit.id: exhibit for exhibit in found}


def by_place(shown: Iterable[Exhibit]) -> dict[str, list[Exhibit]]:
    """Return exhibits under where their words stand, places and words in the order given."""
    places: dict[str, list[Exhibit]] = {}
    for exhibit in shown:
        places.setdefault(exhibit.where, []).append(exhibit)
    return places
