"""The viewer's own deck as the browser keeps it, beyond the session: as the query of an address (see keeping.js).

A deck that the browser hands over takes the place of the session's own; what was added before the first was handed over
follows it. What this collection can't show of it, because a file has a fault or has gone, is told and left out; yet the
browser keeps all of it until the viewer changes the deck.
"""

from urllib.parse import parse_qs

import streamlit as st

from lib.corpus.deck import MINUTES, MOST_SLIDES
from lib.ui.deck_address import UNNAMED, deck_of, packed_slides, query
from lib.ui.markup import as_label, show
from lib.ui.own_deck import Kept, has_own, own, put
from lib.ui.resources import collection

_HANDED, _ASKED, _TAKEN, _WHOLE = "kept", "kept_deck_asked", "kept_deck_taken", "kept_deck_whole"


def is_asked() -> bool:
    """Say whether the browser knows of this session; what an address asks for before that, a link asks for."""
    return _ASKED in st.session_state


def take_back() -> None:
    """Make the deck that the browser hands over in the address, if any, the viewer's own; a link has no say in it."""
    given = st.query_params.pop(_HANDED, "").rpartition("!")[0]
    if not given or not is_asked():
        return
    held = parse_qs(given)
    title, minutes = (held.get(name, [""])[0] for name in ("title", "minutes"))
    deck, wrong = deck_of("", held.get("s", [""]), title, minutes)
    slides = packed_slides(deck) if deck else ()
    if not st.session_state.get(_TAKEN):
        slides = (*slides, *(slide for slide in own().slides if slide not in slides))[:MOST_SLIDES]
        st.session_state[_TAKEN] = True
    kept = Kept(deck.title, deck.minutes, slides) if deck else Kept(UNNAMED, MINUTES, slides)
    put(kept)
    if wrong:
        st.session_state[_WHOLE] = (kept, given)
        st.toast(f"Left out of your deck: {as_label(wrong)}", icon=":material/warning:")


def keep() -> None:
    """Let the browser keep the viewer's deck, or give back the one that it keeps."""
    st.session_state[_ASKED] = True
    kept, (partial, whole) = own(), st.session_state.get(_WHOLE, (None, ""))
    held = query(kept.title, kept.minutes, kept.slides) if kept.slides else ""
    show("kept.html", collection(), held=whole if kept == partial else held, is_new=not has_own())
