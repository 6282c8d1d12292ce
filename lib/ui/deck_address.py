"""A deck in an address: a prepared one by its id, one's own slide by slide."""

from collections.abc import Sequence
from urllib.parse import urlencode

from pydantic import ValidationError

from lib.corpus.deck import Deck, Slide
from lib.corpus.deck_rules import objection
from lib.corpus.explain import explain
from lib.corpus.records import Origin
from lib.ui.resources import collection

_HERE = Origin("the address", 1)
_BREAK = "\x1f"  # parts a slide's view, title, text and notes; no text has it


def deck_of(name: str, slides: Sequence[str], title: str) -> tuple[Deck | None, str]:
    """Return the deck that an address holds, and what is wrong with it: empty if nothing is.

    Args:
        name: id of a prepared deck; empty if the address has slides of its own.
        slides: each as `packed` gives it.
    """
    if not slides:
        found = collection().deck_by_id.get(name)
        return found, "" if found else f"No deck has the id “{name}”."
    return made(title, [unpacked(slide) for slide in slides])


def made(title: str, slides: Sequence[dict[str, str]]) -> tuple[Deck | None, str]:
    """Return slides as a deck, and what is wrong with them."""
    values = {"id": "own", "title": title or "My deck", "origin": _HERE}
    rows = [{**slide, "origin": Origin("slide", number)} for number, slide in enumerate(slides, 1)]
    try:
        deck = Deck.model_validate({**values, "slide": rows})
    except ValidationError as error:
        return None, "; ".join(
            f"{'.'.join(map(str, path))}: {message}" for path, message in explain(error, Deck, "key")
        )
    wrong = [
        f"slide {number}: {said}" for number, one in enumerate(deck.slide, 1) if (said := objection(one, collection()))
    ]
    return (None, "; ".join(wrong)) if wrong else (deck, "")


def packed(slide: Slide) -> str:
    """Return a slide as an address holds it."""
    return _BREAK.join((slide.view, slide.title, slide.text, slide.notes)).rstrip(_BREAK)


def unpacked(slide: str) -> dict[str, str]:
    """Return the fields of a slide that an address holds."""
    given = zip(("view", "title", "text", "notes"), slide.split(_BREAK), strict=False)
    return {name: value for name, value in given if value}


def address(deck: Deck) -> str:
    """Return the query of a deck's address."""
    if deck.id in collection().deck_by_id and collection().deck_by_id[deck.id] == deck:
        return urlencode({"id": deck.id})
    return urlencode([("title", deck.title), *(("s", packed(slide)) for slide in deck.slide)])
