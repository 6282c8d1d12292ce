"""The viewer's own deck: kept for the session and in the browser, said in the address where it is shown, never lost.

The browser keeps it as the query of an address (see keeping.js), and gives it back to a session that has none yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qs

import streamlit as st

from lib.analysis.wording import counted
from lib.corpus.deck import MINUTES, Deck
from lib.ui.deck_address import UNNAMED, deck_of, fields, is_prepared, made, packed_slides, query
from lib.ui.markup import show
from lib.ui.resources import collection

_OWN, _EARLIER, _DONE, _PROBLEM = "own_deck", "earlier_decks", "own_deck_wishes", "own_deck_problem"
_KEPT, _ASKED = "kept", "kept_deck_asked"
_PARTS = ("s", "title", "minutes")
_MOST_EARLIER = 20


@dataclass(frozen=True)
class Kept:
    """A deck as an address holds it."""

    title: str
    minutes: int
    slides: tuple[str, ...]


_NONE = Kept(UNNAMED, MINUTES, ())


def own() -> Kept:
    """Return the viewer's own deck; without slides until one is added."""
    kept: Kept = st.session_state.get(_OWN, _NONE)
    return kept


def earlier() -> tuple[Kept, ...]:
    """Return the decks of this session that an edit of another took the place of, the last first."""
    decks: tuple[Kept, ...] = st.session_state.setdefault(_EARLIER, ())
    return decks


def problem() -> str:
    """Return what was wrong with the last edit, once; empty if nothing was."""
    return str(st.session_state.pop(_PROBLEM, ""))


def take_up(page: str) -> None:
    """Add to the viewer's deck what a button of a page asked for in the address, and take the wish out of it.

    On any page but that for presenting, take a deck that the browser's way back has left there out of it too.
    """
    _take_back(st.query_params.pop(_KEPT, ""))
    for name in _PARTS if page != "present" else ():
        st.query_params.pop(name, None)
    wish = st.query_params.pop("add", "")
    done: set[str] = st.session_state.setdefault(_DONE, set())
    if not wish or wish in done:  # the way back leads past wishes that were granted
        return
    done.add(wish)
    kept = own()
    slides = (*kept.slides, wish.partition("!")[0])
    deck, wrong = made(kept.title, [fields(slide) for slide in slides])
    if deck is None:
        st.toast(wrong, icon=":material/warning:")
        return
    st.session_state[_OWN] = replace(kept, slides=slides)
    again = " It was there before." if slides[-1] in kept.slides else ""
    st.toast(f"Added to your deck, {counted(len(slides), 'slide')}.{again}", icon=":material/playlist_add:")


def _take_back(given: str) -> None:
    """Make a deck that the browser kept the viewer's own, in a session that has none yet."""
    if given and _OWN not in st.session_state and _ASKED in st.session_state:  # a link has no say in it
        held = parse_qs(given)
        slides, (title, minutes) = held.get("s", []), (held.get(name, [""])[0] for name in ("title", "minutes"))
        deck = deck_of("", slides, title, minutes)[0] if slides else None
        st.session_state[_OWN] = Kept(deck.title, deck.minutes, packed_slides(deck)) if deck else _NONE


def keep() -> None:
    """Let the browser keep the viewer's deck, or give back the one that it keeps."""
    kept: Kept | None = st.session_state.get(_OWN)
    st.session_state[_ASKED] = True
    held = query(kept.title, kept.minutes, kept.slides) if kept and kept.slides else ""
    show("kept.html", collection(), held=held, is_new=kept is None)


def asked() -> tuple[Deck | None, str]:
    """Return the deck that the address asks for, or else the viewer's own, and what is wrong with it.

    Both are empty if there is neither.
    """
    name, slides = st.query_params.get("id", ""), st.query_params.get_all("s")
    if not name and not slides:
        if not own().slides:
            return None, ""
        _say(own())
        slides = list(own().slides)
    return deck_of(name, slides, st.query_params.get("title", ""), st.query_params.get("minutes", ""))


def change(deck: Deck, slides: Sequence[str], title: str = "", minutes: int = 0) -> None:
    """Make the slides given the viewer's own deck, if they are one; else keep everything and note what is wrong.

    Args:
        deck: the deck that is edited; another of the viewer's own, which this one takes the place of, is kept.
        title, minutes: the deck's own unless given.
    """
    kept = Kept(title or deck.title, minutes or deck.minutes, tuple(slides))
    if slides:
        changed, wrong = made(kept.title, [fields(slide) for slide in slides], kept.minutes)
        if changed is None:
            st.session_state[_PROBLEM] = wrong
            return
    before = own()
    if before.slides and before.slides != packed_slides(deck):
        _set_aside(before)
    st.session_state[_OWN] = kept
    _say(kept)


def close(deck: Deck | None) -> None:
    """Take a deck, or one that is none, out of the address; unless the collection brings it, it is kept as earlier."""
    for name in ("id", *_PARTS):
        st.query_params.pop(name, None)
    if deck is None or is_prepared(deck):
        return
    closed = Kept(deck.title, deck.minutes, packed_slides(deck))
    _set_aside(closed)
    if own().slides == closed.slides:
        st.session_state[_OWN] = _NONE


def _set_aside(kept: Kept) -> None:
    st.session_state[_EARLIER] = (kept, *(one for one in earlier() if one != kept))[:_MOST_EARLIER]


def _say(kept: Kept) -> None:
    st.query_params.pop("id", None)
    if not kept.slides:
        st.query_params.pop("s", None)
        return
    st.query_params["s"], st.query_params["title"] = list(kept.slides), kept.title
    st.query_params["minutes"] = str(kept.minutes)
