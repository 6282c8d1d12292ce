"""A deck in an address: a prepared one by its id, one's own slide by slide."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from pydantic import ValidationError

from lib.corpus.deck import MINUTES, MOST_MINUTES, MOST_SLIDES, Deck, Slide
from lib.corpus.files.explain import explain
from lib.corpus.records import Origin
from lib.corpus.rules.decks import objection
from lib.ui.resources import collection

_HERE = Origin("the address", 1)
_BREAK = "\x1f"  # parts a slide's view, title, text and notes; no record lets a control character in
_FIELDS = ("view", "title", "text", "notes")
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
    """Return what is whole of a title, slides and minutes as a deck, and what is wrong with the rest."""
    deck, wrong = made(title, slides, minutes)
    if deck is None:
        sound = [slide for slide in slides if made("", [slide])[0]][:MOST_SLIDES]
        heads = ((title, minutes), (title, MINUTES), ("", minutes), ("", MINUTES))
        deck = next(filter(None, (made(name, sound, length)[0] for name, length in heads)), None)
    return deck, wrong


def made(title: str, slides: Sequence[Mapping[str, Any]], minutes: int = MINUTES) -> tuple[Deck | None, str]:
    """Return slides as a deck of nobody's collection, and what is wrong with them."""
    rows = [{**slide, "origin": Origin("slide", number)} for number, slide in enumerate(slides, 1)]
    given = {"id": "own", "title": title or UNNAMED, "minutes": minutes, "slide": rows, "origin": _HERE}
    try:
        deck = Deck.model_validate(given)
    except ValidationError as error:
        found = explain(error, Deck, "key")
        inner = {path[0] for path, _ in found if len(path) > 1}  # what is wrong inside says enough of the whole
        told = [(path, message) for path, message in found if len(path) > 1 or path[0] not in inner]
        faults = [f"{_place(path, rows)}: {message}" for path, message in told]
        return None, "; ".join(faults[:3])
    wrong = [f"slide “{one.view}”: {said}" for one in deck.slide if (said := objection(one, collection()))]
    return (None, "; ".join(wrong[:3])) if wrong else (deck, "")


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


def _place(path: Sequence[str | int], slides: Sequence[Mapping[str, Any]]) -> str:
    """Return where a fault of a deck is: “slide “thesis:feng”, notes”. Its number depends on how others are parted."""
    if len(path) > 1 and path[0] == "slide":
        field = str(path[2]) if len(path) > 2 else ""
        view = str(slides[int(path[1])].get("view", ""))[:60]
        return f"slide “{view}”{', ' if field else ''}{field}"
    return ".".join(map(str, path))
