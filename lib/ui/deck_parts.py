"""The parts of the page on presenting: the prepared lessons, the deck that is open, and what may be taken away."""

from zlib import crc32

import streamlit as st

from lib.analysis.plain import plain_prose
from lib.analysis.slides import shown
from lib.analysis.wording import counted
from lib.corpus.collection import Collection
from lib.corpus.deck import MINUTES, MOST_WORDS, Deck, Slide
from lib.errors import PrintError
from lib.export.deck_toml import deck_toml, read_deck
from lib.ui.deck_address import address, fields, is_prepared, made, packed, packed_slides
from lib.ui.deck_page import deck_file, deck_slides
from lib.ui.evidence import shelf
from lib.ui.markup import as_label, show
from lib.ui.own_deck import Kept, asked, change, close, earlier, problem
from lib.ui.pdf import as_pdf, chromium
from lib.ui.resources import every_exhibit

_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_MOST_ADDRESS = 60_000  # characters; servers and mail programs refuse longer ones


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
        decks = [(deck, f"deck?{address(deck)}", f"present?{address(deck)}") for deck in atlas.decks]
        show("decks.html", atlas, decks=decks)


def others() -> None:
    """Offer the decks of this session that another took the place of."""
    for number, kept in enumerate(earlier()):
        deck = _of(kept)
        if deck:
            label = f"Open again: {as_label(kept.title)}, {counted(len(kept.slides), 'slide')}"
            st.button(label, key=f"earlier_{number}", on_click=change, args=(deck, list(kept.slides)))


def _of(kept: Kept) -> Deck | None:
    return made(kept.title, [fields(slide) for slide in kept.slides], kept.minutes)[0]


def editor(deck: Deck, atlas: Collection) -> None:
    """Show the slides of a deck to be ordered, retitled, annotated and removed."""
    st.header(as_label(plain_prose(deck.title, atlas)))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.link_button("Present", f"deck?{address(deck)}", icon=":material/slideshow:")
        _take_away(deck)
        st.button("Close this deck", on_click=close, args=(deck,), type="tertiary")
    if len(address(deck)) > _MOST_ADDRESS:
        st.warning("This deck is too long for a link; send its file instead.", icon=":material/warning:")
    key = f"deck_title_{crc32(deck.title.encode())}"
    st.text_input("Title of the deck", deck.title, key=key, on_change=_retitle, args=(deck, key), max_chars=160)
    for number, slide in enumerate(deck.slide):
        _row(number, slide, deck, atlas)
    named = {name for one in shown(deck, atlas) for name in one.evidence}
    shelf((every_exhibit()[name] for name in sorted(named & every_exhibit().keys())), atlas)


def _take_away(deck: Deck) -> None:
    name = deck.id if is_prepared(deck) else "deck"
    home = (st.context.url or "").rsplit("/present", 1)[0]
    st.download_button("File", deck_toml(deck), f"{name}.toml", "application/toml", on_click="ignore")
    st.download_button("PowerPoint", lambda: deck_slides(deck, home), f"{name}.pptx", _PPTX, on_click="ignore")
    st.download_button("HTML, offline", lambda: deck_file(deck), f"{name}.html", "text/html", on_click="ignore")
    paper = f"handout?{address(deck)}"
    st.link_button("Handout", paper)
    if chromium():
        st.download_button("Handout, PDF", lambda: _pdf(paper), f"{name}.pdf", "application/pdf", on_click="ignore")


def _pdf(page: str) -> bytes:
    """Print a page; a failure is a file that says so, for a download has nowhere else to say it."""
    try:
        return as_pdf(page)
    except PrintError as error:
        return str(error).encode()


def _row(number: int, slide: Slide, deck: Deck, atlas: Collection) -> None:
    first = next(iter(shown(deck.model_copy(update={"slide": (slide,)}), atlas)[1:]), None)
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"slide_{number}"):
        show("deck_row.html", atlas, number=number + 1, slide=slide, first=first)
        with st.popover("Title and notes", type="tertiary", icon=":material/edit:"):
            for field in ("title", "text", "notes") if slide.kind == "blank" else ("title", "notes"):
                # The key is the slide's own, so that one that moves takes its words along.
                key = f"{field}_{number}_{crc32(packed(slide).encode())}"
                value = getattr(slide, field)
                st.text_area(
                    field.capitalize(), value, key=key, on_change=_annotate, args=(deck, number, field, key),
                    help=f"At most {MOST_WORDS[field]} words.",
                )  # fmt: skip
        last = len(deck.slide) - 1
        for label, icon, by, is_off in (("Up", "upward", -1, number == 0), ("Down", "downward", 1, number == last)):
            st.button(
                label, key=f"{label.lower()}_{number}", on_click=_move, args=(deck, number, by), disabled=is_off,
                icon=f":material/arrow_{icon}:", type="tertiary",
            )  # fmt: skip
        st.button(
            "Remove", key=f"remove_{number}", on_click=_remove, args=(deck, number), icon=":material/delete:",
            type="tertiary",
        )  # fmt: skip


def _retitle(deck: Deck, key: str) -> None:
    change(deck, packed_slides(deck), st.session_state[key])


def _annotate(deck: Deck, number: int, field: str, key: str) -> None:
    slides = list(deck.slide)
    slides[number] = slides[number].model_copy(update={field: st.session_state[key]})
    change(deck, [packed(slide) for slide in slides])


def _move(deck: Deck, number: int, by: int) -> None:
    slides = list(packed_slides(deck))
    slides[number], slides[number + by] = slides[number + by], slides[number]
    change(deck, slides)


def _remove(deck: Deck, number: int) -> None:
    slides = list(packed_slides(deck))
    del slides[number]
    change(deck, slides)


def load() -> None:
    """Offer to open a deck from its file; say what is wrong with one that isn't a deck of this collection."""
    given = st.file_uploader("Open a deck from its file", type="toml", key="deck_file", max_upload_size=1)
    if given is None:
        return
    read, wrong = read_deck(given.getvalue())
    deck = None
    if not wrong:
        minutes = read.get("minutes", MINUTES)
        deck, wrong = made(str(read.get("title", "")), read["slide"], minutes)
    if deck is None:
        st.warning(f"{as_label(given.name)}: {as_label(wrong)}", icon=":material/warning:")
        return
    st.button("Open it", on_click=change, args=(deck, packed_slides(deck)))
