"""A deck as a file: written as the corpus has it, and read again."""

from typing import Any

import tomli_w

from lib.corpus.deck import Deck
from lib.corpus.files.toml import read_toml

_MOST = 400_000  # bytes


def deck_toml(deck: Deck) -> str:
    """Return a deck as it stands in `decks/<id>.toml`."""
    slides = [
        {key: value for key in ("view", "title", "text", "notes") if (value := getattr(slide, key))}
        for slide in deck.slide
    ]
    return tomli_w.dumps({"title": deck.title, "order": deck.order, "minutes": deck.minutes, "slide": slides})


def read_deck(data: bytes) -> tuple[dict[str, Any], str]:
    """Return what a deck's file holds, and what is wrong with it as a file: empty if nothing is."""
    if len(data) > _MOST:
        return {}, f"{len(data)} bytes found; a deck's file has at most {_MOST}"
    try:
        read, wrong, row = read_toml(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return {}, f"not UTF-8 at byte {error.start}; a deck is a text file that ends in .toml"
    if wrong:
        return {}, f"{wrong} (line {row})" if row else wrong
    slides = read.get("slide")
    if not isinstance(slides, list) or not all(isinstance(slide, dict) for slide in slides):
        return {}, "no [[slide]] in it; a deck is a list of slides that each name a view"
    return read, ""
