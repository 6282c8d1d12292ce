"""What may be opened on the page on presenting: prepared lessons, a deck of one's own, earlier ones, a file."""

import streamlit as st

from lib.analysis.plain import plain_prose
from lib.analysis.slides.slideshow import shown
from lib.analysis.slides.views import views
from lib.analysis.wording import counted
from lib.corpus.collection import Collection
from lib.corpus.deck import MINUTES, Deck
from lib.export.deck_toml import read_deck
from lib.ui.decks.address import UNNAMED, address, packed_slides, unpacked, whole
from lib.ui.decks.own import PackedDeck, asked, change, close, earlier, open_own, own, problem
from lib.ui.markup import as_label, show_kept
from lib.ui.paging import page_of, pages


def open_deck() -> Deck | None:
    """Return the deck that is open, if any; say what is wrong with it or with the last edit."""
    deck, wrong = asked()
    if said := problem():
        st.warning(f"Not changed: {as_label(said)}", icon=":material/warning:")
    if wrong:
        st.warning(as_label(wrong), icon=":material/warning:")
        if deck is None:  # an open one has a button of its own
            st.button("Close this deck", on_click=close, args=(None,))
    return deck


def prepared(atlas: Collection) -> None:
    """Show the lessons that the collection brings, if any."""
    if atlas.decks:
        decks = page_of(atlas.decks)
        show_kept(
            "decks/decks.html", atlas, tuple(deck.id for deck in decks),
            lambda: {"decks": [(deck, len(shown(deck, atlas)), address(deck)) for deck in decks]},
        )  # fmt: skip
        pages(atlas.decks)


def earlier_decks(atlas: Collection) -> None:
    """Offer the decks that another took the place of."""
    for number, kept in enumerate(earlier()):
        deck, wrong = whole(kept.title, [unpacked(slide) for slide in kept.slides], kept.minutes)
        if deck and kept != own():
            told = "Open the rest of it again" if wrong else "Open again"
            first = next((plain_prose(one.title, atlas) for slide in deck.slide for one in views(slide, atlas)), "")
            label = f"{told}: {as_label(kept.title)}, {counted(len(deck.slide), 'slide')}"
            label += f", first {as_label(first)}" if first else ""
            st.button(label, key=f"earlier_{number}", on_click=change, args=(deck, packed_slides(deck)))


def start() -> None:
    """Offer to begin a deck of one's own."""
    blank = PackedDeck(UNNAMED, MINUTES, ("blank",))
    st.button("Begin a deck with a blank slide", on_click=open_own, args=(blank,), icon=":material/add:")


def open_from_file() -> None:
    """Offer to open a deck from its file; say what is wrong with one that isn't a deck of this collection."""
    given = st.file_uploader("Open a deck from its file", type="toml", key="deck_file", max_upload_size=1)
    if given is None:
        return
    read, wrong = read_deck(given.getvalue())
    deck = None
    if not wrong:
        deck, wrong = whole(read.get("title", ""), read["slide"], read.get("minutes", MINUTES))
    if wrong:
        st.warning(f"{as_label(given.name)}: {as_label(wrong)}", icon=":material/warning:")
    if deck:
        label = "Open the rest of it" if wrong else "Open it"
        st.button(label, on_click=change, args=(deck, packed_slides(deck)))
