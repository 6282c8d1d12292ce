"""Evidence made ready to show: what is stated, of what, when, by whom, and in which words."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.wording import in_words, ordinal
from lib.corpus.argument import Actor
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.corpus.evidence import Event, Evidence, Statistic
from lib.corpus.period import Period
from lib.corpus.prose import REFERENCE, prose_of
from lib.corpus.records import Locator


@dataclass(frozen=True)
class Exhibit:
    """What opens behind a marker.

    Attributes:
        id: of the row it shows.
        stated: the figure in words, the event's title or the actor's name.
        about: what the figure measures and of whom; empty for the rest.
        when: the time, or “undated in the text”; empty for an actor.
        whose: the voice, as a clause (“the author's own statement”).
        locator: the words of the source; its `exact` is empty for a computed figure.
        section: the heading they stand under.
        note: what a careful reader must know.
    """

    id: str
    stated: str
    about: str
    when: str
    whose: str
    locator: Locator
    section: str
    note: str


def of_statistic(row: Statistic, essay: Essay) -> Exhibit:
    """Return the exhibit of a figure."""
    about = f"{row.measure}: {row.entity}" if row.entity.lower() not in row.measure.lower() else row.measure
    where = f", {row.place}" if row.place and row.place not in about else ""
    when = str(row.period) if row.period else "undated in the text"
    return Exhibit(
        row.id, in_words(row), f"{about}{where}", when, _whose(row, essay), row.locator, row.section, row.note
    )


def of_event(row: Event, essay: Essay) -> Exhibit:
    """Return the exhibit of an event."""
    return Exhibit(row.id, row.title, "", when_said(row), _whose(row, essay), row.locator, row.section, row.note)


def of_actor(row: Actor, essay: Essay) -> Exhibit:
    """Return the exhibit of a person, organisation or place."""
    name = f"{row.name} ({row.script})" if row.script else row.name
    return Exhibit(
        f"{essay.id}-actor-{row.id}", name, "", "", "where the text names it", row.locator, row.section, row.note
    )


def when_said(event: Event) -> str:
    """Return an event's time with the text's own precision: “late 1990s”, “before May 2020”, “summer 2020”."""
    time = _span(event.period)
    return time if event.when == "exact" else f"{event.when} {time}"


def _span(period: Period) -> str:
    """Return a period, whole decades and centuries by their names."""
    first, last = period.start.year, period.end.year
    if period.start.month or last == first:
        return str(period)
    if first % 10 == 0 and last == first + 9:
        return f"{first}s"
    if first % 100 == 1 and last % 100 == 0:
        centuries = [ordinal(number) for number in sorted({first // 100 + 1, last // 100})]
        return f"{'–'.join(centuries)} {'century' if len(centuries) == 1 else 'centuries'}"
    return str(period)


def _whose(row: Evidence, essay: Essay) -> str:
    if isinstance(row, Statistic) and row.computed_from:
        return "computed here from other figures"
    if row.attributed_to:
        return f"{essay.head.authors[0]} cites {row.attributed_to}"
    return "the author’s own statement"


def exhibits(essay: Essay) -> dict[str, Exhibit]:
    """Return everything in a text that a marker may open, under its id."""
    found = [
        *(of_statistic(row, essay) for row in essay.statistics),
        *(of_event(row, essay) for row in essay.events),
        *(of_actor(row, essay) for row in essay.actors),
    ]
    return {exhibit.id: exhibit for exhibit in found}


def on_cards(atlas: Collection, essays: Sequence[Essay]) -> list[Exhibit]:
    """Return the exhibits of every figure that the collection's description and the cards of these texts show."""
    named = REFERENCE.findall(atlas.head.description)
    for essay in essays:
        named += REFERENCE.findall(essay.head.thesis)
        for figure in essay.head.key_figure[:1]:
            named += [*figure.statistics, *REFERENCE.findall(figure.caption)]
    rows = atlas.statistic_by_id
    return [of_statistic(rows[name], atlas.essay_of[name]) for name in dict.fromkeys(named) if name in rows]


def on_page(essay: Essay, atlas: Collection) -> list[Exhibit]:
    """Return what markers on a text's page open: all of its own, and figures of others that its prose names."""
    own = exhibits(essay)
    named = {name for prose in prose_of(essay) for name in prose.references()} - own.keys()
    foreign = sorted(named & atlas.statistic_by_id.keys())
    return [*own.values(), *(of_statistic(atlas.statistic_by_id[name], atlas.essay_of[name]) for name in foreign)]
