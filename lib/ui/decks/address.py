"""A deck in an address: a prepared one by its id, one's own slide by slide."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from pydantic import ValidationError

from lib.corpus.deck import MINUTES, MOST_MINUTES, MOST_SLIDES, Deck, Slide
from lib.corpus.faults import shortened
from lib.corpus.files.explain import explain
from lib.corpus.records import Origin
from lib.corpus.rules.decks import objection
from lib.ui.resources import collection

_HERE = Origin("the address", 1)
_BREAK = "\x1f"  # parts a slide's view, title, text and notes; no record lets a control character in
_FIELDS = ("view", "title", "text", "notes")
_MOST_JUDGED = MOST_SLIDES + 20  # slides; among so many more some may be faulty and the deck still be full
_MOST_TOLD, _MOST_NAMED = 3, 60  # faults, and characters of the view that names a slide
UNNAMED = "My deck"
PARTS = ("id", "title", "minutes", "n", "s")
"""What the query of a deck's address may hold; the slides last, for a link is cut at its end."""


def deck_in(values: Callable[[str], Sequence[str]]) -> tuple[Deck | None, str]:
    """Return the deck that the query of an address holds, and what is wrong with it: empty if nothing is.

    Args:
        values: returns what the query has under a name.
    """
    name, title, minutes, count = (next(iter(values(part)), "") for part in PARTS[:-1])
    return deck_of(name, values("s"), title, minutes, count)


def deck_of(
    name: str, slides: Sequence[str], title: str, minutes: str = "", count: str = ""
) -> tuple[Deck | None, str]:
    """Return the deck that an address holds, and what is wrong with it: empty if nothing is.

    Args:
        name: id of a prepared deck; empty if the address has slides of its own.
        slides: each as `packed` gives it.
        count: how many there were.
    """
    if not slides:
        found = collection().deck_by_id.get(name)
        return found, "" if found else f"No deck has the id “{name[:60]}”."
    given = [unpacked(slide) for slide in slides]
    deck, wrong = whole(title, given, minutes_in(minutes))
    if count.isdecimal() and len(count) < 4 and int(count) > len(slides):
        cut = f"the link was cut short: {len(slides)} of {int(count)} slides came with it"
        wrong = f"{cut}; {wrong}" if wrong else cut
    return deck, wrong


def minutes_in(said: str) -> int:
    """Return how many minutes an address says that a deck lasts, or how long one is taken to last."""
    length = int(said) if said.isdecimal() and len(said) < 4 else MINUTES
    return length if 0 < length <= MOST_MINUTES else MINUTES


def whole(title: str, slides: Sequence[Mapping[str, Any]], minutes: int) -> tuple[Deck | None, str]:
    """Return what is whole of a title, slides and minutes as a deck, and what is wrong with the rest.

    Each slide is judged once, and however many there are, only the first are judged: a little more than a deck holds.
    """
    sound, wrong = _sound(slides)
    heads = ((title, minutes), (title, MINUTES), ("", minutes), ("", MINUTES))
    tried = (_headed(name, sound, length) for name, length in heads)
    deck, wrong_head = next(tried)
    if deck is None:
        deck = next((one for one, _ in tried if one), None)
    if not slides:
        wrong_head.append("no slide found; a deck has at least one")
    if len(slides) > MOST_SLIDES:
        wrong_head.append(f"{len(slides)} slides found; a deck has at most {MOST_SLIDES}, the rest is left out")
    return deck, "; ".join([*wrong_head, *wrong][:_MOST_TOLD])


def made(title: str, slides: Sequence[Mapping[str, Any]], minutes: int = MINUTES) -> tuple[Deck | None, str]:
    """Return slides as a deck of nobody's collection, and what is wrong with them; no deck if anything is."""
    deck, wrong = whole(title, slides, minutes)
    return (None, wrong) if wrong else (deck, "")


def _sound(slides: Sequence[Mapping[str, Any]]) -> tuple[list[Slide], list[str]]:
    """Return as many slides as a deck holds of those that can be shown, and what is wrong with the others."""
    sound: list[Slide] = []
    wrong: list[str] = []
    for number, given in enumerate(slides[:_MOST_JUDGED], 1):
        slide, faults = _judged(given, number)
        wrong += faults
        if slide:
            sound.append(slide)
        if len(sound) == MOST_SLIDES:
            break
    return sound, wrong


def _judged(given: Mapping[str, Any], number: int) -> tuple[Slide | None, list[str]]:
    """Return a slide and what is wrong with it, told by its view: its number depends on how others are parted."""
    view = given.get("view", "")
    name = f"slide “{shortened(view, _MOST_NAMED) if isinstance(view, str) else ''}”"
    try:
        slide = Slide.model_validate({**given, "origin": Origin("slide", number)})
    except ValidationError as error:
        found = explain(error, Slide, "key")
        return None, [f"{', '.join([name, *map(str, path)])}: {message}" for path, message in found]
    said = objection(slide, collection())
    return (None, [f"{name}: {said}"]) if said else (slide, [])


def _headed(title: str, slides: Sequence[Slide], minutes: int) -> tuple[Deck | None, list[str]]:
    """Return slides that are sound as a deck, and what is wrong with its title and minutes; no deck without slides."""
    given = {"id": "own", "title": title or UNNAMED, "minutes": minutes, "slide": tuple(slides), "origin": _HERE}
    try:
        return Deck.model_validate(given), []
    except ValidationError as error:
        return None, [f"{path[0]}: {message}" for path, message in explain(error, Deck, "key") if path[0] != "slide"]


def is_prepared(deck: Deck) -> bool:
    """Say whether a deck is one that the collection brings, unchanged."""
    return collection().deck_by_id.get(deck.id) == deck


def packed(slide: Slide) -> str:
    """Return a slide as an address holds it."""
    return _BREAK.join(getattr(slide, name).replace(_BREAK, " ") for name in _FIELDS).rstrip(_BREAK)


def packed_slides(deck: Deck) -> tuple[str, ...]:
    """Return the slides of a deck as an address holds them."""
    return tuple(packed(slide) for slide in deck.slide)


def unpacked(slide: str) -> dict[str, str]:
    """Return the fields of a slide that an address holds."""
    return {name: value for name, value in zip(_FIELDS, slide.split(_BREAK), strict=False) if value}


def address(deck: Deck) -> str:
    """Return the query of a deck's address."""
    if is_prepared(deck):
        return urlencode({"id": deck.id})
    return query(deck.title, deck.minutes, packed_slides(deck))


def query(title: str, minutes: int, slides: Sequence[str]) -> str:
    """Return the query of an address that holds a deck."""
    return urlencode(parameters(title, minutes, slides), doseq=True)


def parameters(title: str, minutes: int, slides: Sequence[str]) -> dict[str, str | list[str]]:
    """Return the parts of the query of an address that holds a deck."""
    return {"title": title, "minutes": str(minutes), "n": str(len(slides)), "s": list(slides)}
