"""Rules of decks: every view exists in the sound collection, and prose keeps to the rules of prose."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set

from lib.corpus.collection import Collection
from lib.corpus.deck import Deck, Slide
from lib.corpus.faults import Fault, not_one_of
from lib.corpus.prose import notes_of, prose_of_deck
from lib.corpus.rules.findings import Finding, fault_at
from lib.corpus.rules.prose import prose_faults


def judge_decks(collection: Collection, declared: Mapping[str, Set[str]], unread: tuple[str, ...]) -> Iterator[Finding]:
    """Apply every rule to the decks; one with a fault is left out.

    Args:
        declared: ids that stand in the files, by the name of their record.
        unread: beginnings of the ids of texts that could not be read.
    """
    orders = Counter(deck.order for deck in collection.decks)
    for deck in collection.decks:
        if orders[deck.order] > 1:
            yield fault_at(deck.origin, "order", f"{deck.order} is the order of another deck too"), None
        for slide in deck.slide:
            message = objection(slide, collection)
            if message and not _is_faulty(slide, collection, declared, unread):
                yield fault_at(slide.origin, "view", message), deck
        yield from prose_faults(prose_of_deck(deck), declared, unread)
        yield from prose_faults(notes_of(deck), declared, unread, numbers=False)


def _is_faulty(slide: Slide, collection: Collection, declared: Mapping[str, Set[str]], unread: tuple[str, ...]) -> bool:
    """Say whether what a slide shows stands in the files, but has a fault of its own; that is fault enough."""
    if slide.target in _targets(slide.kind, collection):
        return False
    return slide.target in set().union(*declared.values()) or slide.target.startswith(unread)


def left_out(decks: Iterable[Deck], collection: Collection) -> Iterator[Fault]:
    """Say of each deck that needs a faulty record which slide is left out."""
    for deck in decks:
        for slide in deck.slide:
            if message := objection(slide, collection):
                yield fault_at(slide.origin, "view", f"left out: {message}")


def objection(slide: Slide, collection: Collection) -> str:
    """Say why a slide's view can't be shown; empty if it can."""
    names = _targets(slide.kind, collection)
    if slide.target and slide.target not in names:
        return not_one_of(slide.target, names, f"the id of {_NOUNS[slide.kind]}")
    if slide.kind == "timeline":
        return _timeline(slide, collection)
    if slide.kind == "words":
        return _words(slide, collection)
    return _part(slide, collection) if slide.part else ""


_NOUNS = {
    "thesis": "a text",
    "section": "a text",
    "figure": "a figure",
    "chart": "a chart",
    "comparison": "a comparison",
    "dimension": "a comparison",
    "verdict": "a comparison",
    "theme": "a theme",
    "timeline": "a text",
    "words": "a text",
    "question": "a text or comparison",
}


def _targets(kind: str, collection: Collection) -> Set[str]:
    return {
        "figure": collection.statistic_by_id.keys(),
        "chart": collection.chart_by_id.keys(),
        "comparison": collection.comparison_by_id.keys(),
        "dimension": collection.comparison_by_id.keys(),
        "verdict": collection.comparison_by_id.keys(),
        "theme": collection.theme_by_id.keys(),
        "question": collection.essay_by_id.keys() | collection.comparison_by_id.keys(),
    }.get(kind, collection.essay_by_id.keys())


def _timeline(slide: Slide, collection: Collection) -> str:
    if slide.years is None:
        return f"“{slide.part}” is not two years such as 2010-2020"
    first, last = slide.years
    if not any(first <= event.period.start.year <= last for event in collection.essay_by_id[slide.target].events):
        return f"{slide.target} dates no event that begins then"
    return ""


def _words(slide: Slide, collection: Collection) -> str:
    texts = [essay for essay in collection.essays if slide.target in ("", essay.id)]
    is_counted = any(essay.terms for essay in texts)
    return "" if is_counted else "its terms have not been counted; “python -m lib terms” does it"


def _part(slide: Slide, collection: Collection) -> str:
    if slide.kind == "dimension":
        names = [dimension.id for dimension in collection.comparison_by_id[slide.target].dimension]
        return "" if slide.part in names else not_one_of(slide.part, names, f"a dimension of {slide.target}")
    most = _numbered(slide, collection)
    in_range = slide.part.isdecimal() and len(slide.part) < 4 and 1 <= int(slide.part) <= most
    return "" if in_range else f"“{slide.part}” is not a number from 1 to {most}"


def _numbered(slide: Slide, collection: Collection) -> int:
    """Return how many sections or questions a slide may choose from."""
    if slide.kind == "section":
        return len(collection.essay_by_id[slide.target].argument)
    if slide.target in collection.essay_by_id:
        return len(collection.essay_by_id[slide.target].questions)
    return len(collection.comparison_by_id[slide.target].questions)
