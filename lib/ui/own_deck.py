"""The viewer's own deck in this session, said in the address where it is shown; no edit of another loses it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from lib.analysis.wording import counted
from lib.corpus.deck import MINUTES, Deck
from lib.ui.deck_address import UNNAMED, deck_of, fields, is_prepared, made, packed_slides

_OWN, _EARLIER, _DONE, _PROBLEM = "own_deck", "earlier_decks", "own_deck_wishes", "own_deck_problem"
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


def has_own() -> bool:
    """Say whether a deck was made, changed or put away in this session."""
    return _OWN in st.session_state


def take_up(page: str, is_link: bool = False) -> None:
    """Add to the viewer's deck what a button of a page asked for in the address, and take the wish out of it.

    On any page but that for presenting, take a deck that the browser's way back has left there out of it too.

    Args:
        is_link: whether a link asks, and not the viewer; it adds nothing.
    """
    for name in _PARTS if page != "present" else ():
        st.query_params.pop(name, None)
    wish = st.query_params.pop("add", "")
    done: set[str] = st.session_state.setdefault(_DONE, set())
    if is_link or not wish or wish in done:  # the way back leads past wishes that were granted
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


def put(kept: Kept) -> None:
    """Make a deck the viewer's own, and show it where the one before is shown."""
    is_shown = own().slides and tuple(st.query_params.get_all("s")) == own().slides
    st.session_state[_OWN] = kept
    if is_shown:
        _say(kept)


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
        for name in _PARTS:
            st.query_params.pop(name, None)
        return
    st.query_params["s"], st.query_params["title"] = list(kept.slides), kept.title
    st.query_params["minutes"] = str(kept.minutes)
