"""The viewer's own deck in this session, said in the address where it is shown; no edit of another loses it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import Self

import streamlit as st

from lib.analysis.wording import counted
from lib.corpus.deck import MINUTES, Deck
from lib.ui.decks.address import PARTS, UNNAMED, deck_in, is_prepared, made, packed_slides, parameters, unpacked
from lib.ui.markup import as_label

_OWN, _EARLIER, _DONE, _PROBLEM = "own_deck", "earlier_decks", "own_deck_wishes", "own_deck_problem"
_CHANGE, _BASES = "own_deck_change", "own_deck_bases"
_AT_ONCE = 3  # seconds, within which several edits may be made on one sight of a deck
_MOST_EARLIER = 8


@dataclass(frozen=True)
class PackedDeck:
    """A deck as an address holds it."""

    title: str
    minutes: int
    slides: tuple[str, ...]

    @classmethod
    def of(cls, deck: Deck) -> Self:
        """Pack a deck."""
        return cls(deck.title, deck.minutes, packed_slides(deck))


_NONE = PackedDeck(UNNAMED, MINUTES, ())


def own() -> PackedDeck:
    """Return the viewer's own deck; without slides until one is added."""
    kept: PackedDeck = st.session_state.get(_OWN, _NONE)
    return kept


def earlier() -> tuple[PackedDeck, ...]:
    """Return the decks that an edit of another took the place of, or that were closed, the last first."""
    decks: tuple[PackedDeck, ...] = st.session_state.setdefault(_EARLIER, ())
    return decks


def problem() -> str:
    """Return what was wrong with the last edit, once; empty if nothing was."""
    return str(st.session_state.pop(_PROBLEM, ""))


def has_own() -> bool:
    """Say whether a deck was made, changed or put away in this session."""
    return _OWN in st.session_state


def clear_address() -> None:
    """Take a deck out of the address, where the browser's way back may have left it."""
    for name in PARTS[1:]:
        st.query_params.pop(name, None)


def take_up(is_link: bool = False) -> None:
    """Add to the viewer's deck what a button of a page asked for in the address, and take the wish out of it.

    Args:
        is_link: whether a link asks, and not the viewer; it adds nothing.
    """
    wish = st.query_params.pop("add", "")
    done: set[str] = st.session_state.setdefault(_DONE, set())
    if is_link or not wish or wish in done:  # the way back leads past wishes that were granted
        return
    done.add(wish)
    kept = own()
    slides = (*kept.slides, wish.partition("!")[0])
    deck, wrong = made(kept.title, [unpacked(slide) for slide in slides])
    if deck is None:
        st.toast(as_label(wrong), icon=":material/warning:")
        return
    st.session_state[_OWN] = replace(kept, slides=slides)
    again = " It was there before." if slides[-1] in kept.slides else ""
    st.toast(f"Added; your deck has {counted(len(slides), 'slide')}.{again}", icon=":material/playlist_add:")


def replace_own(kept: PackedDeck) -> None:
    """Make a deck the viewer's own, and show it where the one before is shown."""
    is_shown = own().slides and tuple(st.query_params.get_all("s")) == own().slides
    st.session_state[_OWN] = kept
    if is_shown:
        _say(kept)


def open_own(kept: PackedDeck) -> None:
    """Make a deck the viewer's own and show it."""
    st.session_state[_OWN] = kept
    _say(kept)


def asked() -> tuple[Deck | None, str]:
    """Return the deck that the address asks for, or else the viewer's own, and what is wrong with it.

    Both are empty if there is neither.
    """
    if not st.query_params.get("id") and not st.query_params.get_all("s"):
        if not own().slides:
            return None, ""
        _say(own())
    return deck_in(st.query_params.get_all)


def change(deck: Deck, slides: Sequence[str], title: str = "", minutes: int = 0) -> None:
    """Make the slides given the viewer's own deck, if they are one; else keep everything and note what is wrong.

    A deck whose last slide is removed is closed, and kept as it was.

    Args:
        deck: the deck that is edited; another of the viewer's own, which this one takes the place of, is kept.
        title, minutes: the deck's own unless given.
    """
    if not slides:
        close(deck)
        st.toast(f"“{as_label(deck.title)}” is kept below; open it again there.", icon=":material/history:")
        return
    kept = PackedDeck(title or deck.title, minutes or deck.minutes, tuple(slides))
    changed, wrong = made(kept.title, [unpacked(slide) for slide in slides], kept.minutes)
    if changed is None:
        st.session_state[_PROBLEM] = wrong
        st.toast(f"Not changed: {as_label(wrong)}", icon=":material/warning:")
        return
    before = own()
    if kept == before:  # as another field has told already
        _say(kept)
        return
    base = PackedDeck.of(deck)
    now = monotonic()
    lately = [(one, when) for one, when in st.session_state.get(_BASES, ()) if now - when < _AT_ONCE]
    is_late = base in (one for one, _ in lately)  # made before the last change was shown
    st.session_state[_BASES] = [*lately, (base, now)]
    if before.slides and before.slides != base.slides and not is_late:
        set_aside(before)
        st.toast(f"Your deck “{as_label(before.title)}” is kept below; open it again there.", icon=":material/history:")
    st.session_state[_CHANGE] = (base, kept)
    open_own(kept)


def can_undo(deck: Deck) -> bool:
    """Say whether the last thing that became of the viewer's deck is a change of it that is shown."""
    shown = PackedDeck.of(deck)
    before, after = st.session_state.get(_CHANGE, (shown, None))
    return bool(before != after and own() == after == shown)


def undo() -> None:
    """Take the last change of the viewer's deck back."""
    open_own(st.session_state.pop(_CHANGE)[0])


def close(deck: Deck | None) -> None:
    """Take a deck, or one that is none, out of the address; unless the collection brings it, it is kept as earlier."""
    for name in PARTS:
        st.query_params.pop(name, None)
    if deck is None or is_prepared(deck):
        return
    closed = PackedDeck.of(deck)
    set_aside(closed)
    if own().slides == closed.slides:
        st.session_state[_OWN] = _NONE


def set_aside(kept: PackedDeck) -> None:
    """Keep a deck among the earlier ones."""
    st.session_state[_EARLIER] = (kept, *(one for one in earlier() if one != kept))[:_MOST_EARLIER]


def _say(kept: PackedDeck) -> None:
    for name in PARTS:
        st.query_params.pop(name, None)
    if kept.slides:
        st.query_params.update(parameters(kept.title, kept.minutes, kept.slides))
