"""What a viewer may take away of a deck: files to present and to edit, and a handout."""

import re

import streamlit as st

from lib.corpus.deck import Deck
from lib.errors import PrintError
from lib.export.deck_toml import deck_toml
from lib.ui.decks.address import address, is_prepared
from lib.ui.decks.page import deck_file, deck_powerpoint
from lib.ui.decks.pdf import as_pdf, chromium
from lib.ui.markup import as_label

_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def take_away(deck: Deck, is_long: bool) -> None:
    """Offer every file of a deck, with the teacher's notes or without.

    Args:
        is_long: whether its address is longer than a server takes, so that it has no page for paper.
    """
    home = (st.context.url or "").rsplit("/present", 1)[0]
    with st.container(horizontal=True, vertical_alignment="center"):
        is_bare = st.checkbox("Without my notes", key="without_notes", help="To give to a class.")
        bare = deck.without_notes()
        given = bare if is_bare else deck
        name = _file_name(deck)
        ending_of_name = "-without-notes" if is_bare else ""
        for label, data, ending, kind in (
            ("PowerPoint", lambda: deck_powerpoint(given, home), "pptx", _PPTX),
            ("HTML, offline", lambda: deck_file(given), "html", "text/html"),
            ("File", lambda: deck_toml(given), "toml", "application/toml"),
        ):
            st.download_button(label, data, f"{name}{ending_of_name}.{ending}", kind, on_click="ignore")
        if not is_long:
            _link(f"{home}/deck?{address(given)}", "without" if is_bare else "with")
        paper = f"handout?{address(given if is_prepared(given) else bare)}"  # notes are in no address that is given out
        st.link_button("Handout", paper, disabled=is_long)
        wants_pdf = chromium() and st.button("Handout, PDF", key="make_pdf", disabled=is_long)
    if wants_pdf:
        _pdf(paper, f"{name}.pdf")


def _link(link: str, has_notes: str) -> None:
    """Offer a link to the show, with notes or without; a long one scrolls in its box."""
    with st.popover("Link"):
        st.write(f"The slides {has_notes} your notes. Whoever opens it may change a copy of them under Present.")
        st.code(link, language=None, wrap_lines=True, height=160)


def _file_name(deck: Deck) -> str:
    """Return what a deck's files are called: its id, or for one of nobody's collection its title."""
    return deck.id if is_prepared(deck) else re.sub(r"\W+", "-", deck.title).strip("-").lower() or "deck"


def _pdf(page: str, name: str) -> None:
    """Print a page and offer it, or say why it can't be printed."""
    try:
        with st.spinner("Printing the handout; it takes some seconds…"):
            data = as_pdf(page)
    except PrintError as error:
        st.warning(as_label(str(error)), icon=":material/warning:")
    else:
        st.download_button("Save the PDF", data, name, "application/pdf", on_click="ignore", icon=":material/download:")
