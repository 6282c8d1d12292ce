"""Any two texts side by side: what both are about, who acts in both, what happened when, what may be compared."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from lib.analysis.chronology import decade, moment
from lib.corpus.argument import BETWEEN_TEXTS, Actor, Discrepancy, DiscrepancyKind
from lib.corpus.collection import Collection, Kinship
from lib.corpus.comparison import Comparison
from lib.corpus.essay import Essay
from lib.corpus.evidence import Event, Statistic
from lib.corpus.units import UNITS


@dataclass(frozen=True)
class Split:
    """Names that both texts have, and those that only one has; each in the first text's or its own order."""

    both: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]


@dataclass(frozen=True)
class SharedMeasure:
    """One measure that both texts give figures of, in one dimension."""

    measure: str
    first: tuple[Statistic, ...]
    second: tuple[Statistic, ...]


def themes(first: Essay, second: Essay) -> Split:
    """Split the themes of two texts, by id."""
    one, other = first.head.themes, second.head.themes
    return Split(
        tuple(theme for theme in one if theme in other),
        tuple(theme for theme in one if theme not in other),
        tuple(theme for theme in other if theme not in one),
    )


def shared_actors(first: Essay, second: Essay) -> list[tuple[Actor, Actor]]:
    """Return the people, organisations and places that both texts name, as each sees them, by name."""
    others = {actor.id: actor for actor in second.actors}
    shared = [(actor, others[actor.id]) for actor in first.actors if actor.id in others]
    return sorted(shared, key=lambda pair: pair[0].name.casefold())


def decades(first: Essay, second: Essay) -> list[tuple[int, list[tuple[Essay, Event]]]]:
    """Return the events of both texts in order of time, under the first year of their decade."""
    events = [(essay, event) for essay in (first, second) for event in essay.events]
    ordered = sorted(events, key=lambda pair: (decade(pair[1]), moment(pair[1])))
    return [(year, list(members)) for year, members in groupby(ordered, key=lambda pair: decade(pair[1]))]


def shared_measures(first: Essay, second: Essay) -> list[SharedMeasure]:
    """Return what both texts measure by one name and in one dimension; other figures may not share an axis."""
    ours, theirs = _by_measure(first), _by_measure(second)
    return [SharedMeasure(ours[key][0].measure, ours[key], theirs[key]) for key in ours if key in theirs]


def _by_measure(essay: Essay) -> dict[tuple[str, str], tuple[Statistic, ...]]:
    groups: defaultdict[tuple[str, str], list[Statistic]] = defaultdict(list)
    for row in essay.statistics:
        groups[row.measure.casefold(), UNITS[row.unit].dimension].append(row)
    return {key: tuple(rows) for key, rows in groups.items()}


Doubts = list[tuple[Essay, Discrepancy]]
"""Doubts, each with the text it stands in."""

ODDS: dict[DiscrepancyKind, str] = {
    "contradiction": "They contradict each other",
    "tension": "They pull apart, though both may be right",
    "naming": "They use the same words otherwise",
}
"""What a doubt between two texts may be, the weightiest first, and how it is headed."""


def at_odds(first: Essay, second: Essay) -> dict[DiscrepancyKind, Doubts]:
    """Return the doubts of either text that concern something of the other, under their kind, by weight."""
    own = {essay.id: {entry.id for entry in essay.entries} for essay in (first, second)}
    found: dict[DiscrepancyKind, Doubts] = {kind: [] for kind in BETWEEN_TEXTS}
    for one, other in ((first, second), (second, first)):
        for doubt in one.discrepancies:
            if doubt.kind in BETWEEN_TEXTS and own[other.id] & set(doubt.concerns):
                found[doubt.kind].append((one, doubt))
    return {kind: doubts for kind, doubts in found.items() if doubts}


_SHARED = {0: "No person, firm or place stands in both", 1: "One name stands in both"}


def in_brief(first: Essay, second: Essay) -> str:
    """Return in a sentence what two texts have in common and where they part."""
    actors, odds = len(shared_actors(first, second)), at_odds(first, second)
    named = _SHARED.get(actors, f"{actors} people, firms and places stand in both")
    terms = len(odds.get("naming", []))
    points = sum(map(len, odds.values())) - terms
    parts = [f"they are at odds on {points} point{'s' * (points > 1)}"] if points else []
    parts += [f"they use {terms} term{'s' * (terms > 1)} in different senses"] if terms else []
    apart = "; ".join(parts) or "no odds between them are known"
    measures = len(shared_measures(first, second))
    compared = {0: "none of their figures share a measure", 1: "one of their measures can be compared"}
    return f"{named}; {apart}; {compared.get(measures, f'{measures} of their measures can be compared')}."


def most_akin(collection: Collection) -> tuple[Essay, Essay]:
    """Return the two texts that have most to say to each other, or the first and its next of kin if none are at odds.

    Raises:
        ValueError: if the collection has no two texts.
    """
    pairs = collection.at_odds
    if not pairs:
        first = next(iter(collection.essays), None)
        if first is None:
            raise ValueError("no text")
        return first, most_akin_to(first, collection)
    nothing = Kinship(0, 0)
    one, other = max(pairs, key=lambda pair: collection.kinship(pair[0]).get(pair[1], nothing))
    return collection.essay_by_id[one], collection.essay_by_id[other]


def most_akin_to(essay: Essay, collection: Collection) -> Essay:
    """Return the other text that has most to say to one: most doubts between them, then most people in both.

    Raises:
        ValueError: if the collection has no other.
    """
    kin = collection.kinship(essay.id)
    others = [name for name in collection.essays.ids if name != essay.id]
    return collection.essay_by_id[max(others, key=lambda name: kin.get(name, Kinship(0, 0)))]


def drawing_on_both(first: Essay, second: Essay, collection: Collection) -> list[Comparison]:
    """Return the comparisons that draw on both texts."""
    return list(collection.comparisons_of(first.id, second.id))
