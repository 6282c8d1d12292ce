"""The viewer's decks as the browser keeps them, beyond the session: as queries of addresses (see deck_storage.js).

Their own comes first, then the earlier ones.

A deck that the browser hands over takes the place of the session's own; what was added before the first was handed over
follows it. What this collection can't show of it, because a file has a fault or has gone, is told and left out; yet the
browser keeps all of it until the viewer changes the deck.
"""

from dataclasses import replace
from urllib.parse import parse_qs

import streamlit as st

from lib.corpus.deck import MINUTES, MOST_SLIDES
from lib.ui.decks.address import UNNAMED, deck_in, minutes_in, packed_slides, query
from lib.ui.decks.own import PackedDeck, earlier, has_own, own, replace_own, set_aside
from lib.ui.markup import as_label, show
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
        set_aside(_read(other))
    deck, wrong = deck_in(lambda name: parse_qs(given).get(name, [])) if given else (None, "")
    slides = packed_slides(deck) if deck else ()
    added: tuple[str, ...] = ()
    if not st.session_state.get(_TAKEN):
        added = tuple(slide for slide in own().slides if slide not in slides)[: MOST_SLIDES - len(slides)]
        st.session_state[_TAKEN] = True
    kept = PackedDeck(deck.title if deck else UNNAMED, deck.minutes if deck else MINUTES, (*slides, *added))
    replace_own(kept)
    if wrong:
        whole = _read(given)
        st.session_state[_WHOLE] = (kept, replace(whole, slides=(*whole.slides, *added)))
        st.toast(f"Left out of your deck: {as_label(wrong)}", icon=":material/warning:")


def keep() -> None:
    """Let the browser keep the viewer's deck and the earlier ones, or give back those that it keeps."""
    st.session_state[_ASKED] = True
    partial, whole = st.session_state.get(_WHOLE, (None, None))
    mine = whole if own() == partial else own()
    every = _BETWEEN.join(map(_held, (mine, *earlier()))).rstrip(_BETWEEN)
    show("decks/stored.html", collection(), held=every, is_new=not (has_own() or earlier()))


def _read(held: str) -> PackedDeck:
    """Return a deck as the browser holds it, whether or not this collection can show all of it."""
    found = parse_qs(held)
    title, minutes = (found.get(part, [""])[0] for part in ("title", "minutes"))
    return PackedDeck(title, minutes_in(minutes), tuple(found.get("s", [])[:MOST_SLIDES]))


def _held(kept: PackedDeck) -> str:
    return query(kept.title, kept.minutes, kept.slides) if kept.slides else ""
