"""Rules of decks: every view exists in the sound collection, and prose keeps to the rules of prose."""

from collections.abc import Container, Iterator

from lib.corpus.collection import Collection
from lib.corpus.deck import Deck, Slide
from lib.corpus.faults import not_one_of
from lib.corpus.prose import notes_of, prose_of_deck
from lib.corpus.rules.findings import Finding, fault_at
from lib.corpus.rules.prose import prose_faults
from lib.corpus.rules.register import COUNTED, Register, State, is_unread, place_name


def judge_deck(deck: Deck, collection: Collection, register: Register) -> Iterator[Finding]:
    """Apply every rule to a deck; one with a slide that can't be shown is left out.

    Args:
        collection: whose texts and comparisons have been judged.
    """
    if register.is_taken(place_name("deck", deck.order)):
        yield fault_at(deck.origin, "order", f"{deck.order} is the order of another deck too"), None
    for slide in deck.slide:
        name, kinds = (slide.target, frozenset(_kinds(slide))) if slide.target else (COUNTED, frozenset({COUNTED}))
        state = register.state(name, kinds) if slide.target or slide.kind == "words" else None
        if message := objection(slide, collection):
            is_faulty = state in (State.STANDS, State.READ) or is_unread(slide.target, register)
            yield fault_at(slide.origin, "view", f"left out: {message}" if is_faulty else message), deck
    yield from prose_faults(prose_of_deck(deck), register)
    yield from prose_faults(notes_of(deck), register, numbers=False)


_KINDS: dict[str, tuple[str, ...]] = {
    "figure": ("Statistic",),
    "chart": ("Chart",),
    "comparison": ("Comparison",),
    "dimension": ("Comparison",),
    "verdict": ("Comparison",),
    "theme": ("Theme",),
    "question": ("Essay", "Comparison"),
}
"""The kinds of names that a view may have as its target, where it isn't a text's."""
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


def objection(slide: Slide, collection: Collection) -> str:
    """Say why a slide's view can't be shown; empty if it can."""
    kinds = _kinds(slide)
    if slide.target and not any(slide.target in _named(kind, collection) for kind in kinds):
        return not_one_of(slide.target, collection.like(slide.target, kinds), f"the id of {_NOUNS[slide.kind]}")
    if slide.kind == "timeline":
        return _timeline(slide, collection)
    if slide.kind == "words":
        return _words(slide, collection)
    return _part(slide, collection) if slide.part else ""


def _kinds(slide: Slide) -> tuple[str, ...]:
    return _KINDS.get(slide.kind, ("Essay",))


def _named(kind: str, collection: Collection) -> Container[str]:
    return {
        "Statistic": collection.statistic_by_id,
        "Chart": collection.chart_by_id,
        "Comparison": collection.comparison_by_id,
        "Theme": collection.theme_by_id,
        "Essay": collection.essay_by_id,
    }[kind]


def _timeline(slide: Slide, collection: Collection) -> str:
    if slide.years is None:
        return f"“{slide.part}” is not two years such as 2010-2020"
    first, last = slide.years
    if not any(first <= event.period.start.year <= last for event in collection.essay_by_id[slide.target].events):
        return f"{slide.target} dates no event that begins then"
    return ""


def _words(slide: Slide, collection: Collection) -> str:
    is_counted = bool(collection.essay_by_id[slide.target].terms) if slide.target else collection.is_counted
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
