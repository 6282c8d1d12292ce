"""The viewer's decks as the browser keeps them, beyond the session: as queries of addresses (see keeping.js).

Their own comes first, then the earlier ones.

A deck that the browser hands over takes the place of the session's own; what was added before the first was handed over
follows it. What this collection can't show of it, because a file has a fault or has gone, is told and left out; yet the
browser keeps all of it until the viewer changes the deck.
"""

from urllib.parse import parse_qs

import streamlit as st

from lib.corpus.deck import MINUTES, MOST_SLIDES, Deck
from lib.ui.deck_address import UNNAMED, deck_of, packed_slides, query
from lib.ui.markup import as_label, show
from lib.ui.own_deck import Kept, earlier, has_own, own, put, set_aside
from lib.ui.resources import collection

_HANDED, _ASKED, _TAKEN, _WHOLE = "kept", "kept_deck_asked", "kept_deck_taken", "kept_deck_whole"

_BETWEEN = "|"  # decks; no query of an address has it as it is


def is_asked() -> bool:
    """Say whether the browser knows of this session; what an address asks for before that, a link asks for."""
    return _ASKED in st.session_state


def take_back() -> None:
    """Make the deck that the browser hands over in the address, if any, the viewer's own; a link has no say in it."""
    given, *others = st.query_params.pop(_HANDED, "").rpartition("!")[0].split(_BETWEEN)
    if not (given or others) or not is_asked():
        return
    for other in reversed(others):
        if deck := _deck(other)[0]:
            set_aside(Kept(deck.title, deck.minutes, packed_slides(deck)))
    deck, wrong = _deck(given) if given else (None, "")
    slides = packed_slides(deck) if deck else ()
    if not st.session_state.get(_TAKEN):
        slides = (*slides, *(slide for slide in own().slides if slide not in slides))[:MOST_SLIDES]
        st.session_state[_TAKEN] = True
    kept = Kept(deck.title, deck.minutes, slides) if deck else Kept(UNNAMED, MINUTES, slides)
    put(kept)
    if wrong:
        st.session_state[_WHOLE] = (kept, given)
        st.toast(f"Left out of your deck: {as_label(wrong)}", icon=":material/warning:")


def _deck(held: str) -> tuple[Deck | None, str]:
    """Return what is whole of a deck that the browser holds, and what is wrong with the rest."""
    found = parse_qs(held)
    title, minutes, count = (found.get(name, [""])[0] for name in ("title", "minutes", "n"))
    return deck_of("", found.get("s", [""]), title, minutes, count)


def keep() -> None:
    """Let the browser keep the viewer's deck and the earlier ones, or give back those that it keeps."""
    st.session_state[_ASKED] = True
    kept, (partial, whole) = own(), st.session_state.get(_WHOLE, (None, ""))
    held = whole if kept == partial else _held(kept)
    every = _BETWEEN.join((held, *map(_held, earlier()))).rstrip(_BETWEEN)
    show("kept.html", collection(), held=every, is_new=not (has_own() or earlier()))


def _held(kept: Kept) -> str:
    return query(kept.title, kept.minutes, kept.slides) if kept.slides else ""
