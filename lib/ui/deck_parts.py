"""The parts of the page on presenting: the prepared lessons, the deck that is open, and what may be taken away."""

from typing import Any

import streamlit as st

from lib.analysis.plain import plain_prose
from lib.analysis.slides import shown
from lib.corpus.collection import Collection
from lib.corpus.deck import MOST_SLIDES, Deck, Slide
from lib.export.deck_toml import deck_toml, read_deck
from lib.ui.deck_address import address, deck_of, made, packed
from lib.ui.deck_page import deck_file, deck_slides
from lib.ui.evidence import shelf
from lib.ui.markup import as_label, show
from lib.ui.pdf import as_pdf, chromium
from lib.ui.resources import every_exhibit

_OWN, _DONE = "own_deck", "own_deck_wishes"
_FIELDS = ("title", "text", "notes")


def own_slides() -> list[str]:
    """Return the slides of the viewer's own deck, as an address holds them."""
    slides: list[str] = st.session_state.setdefault(_OWN, [])
    return slides


def take_up() -> None:
    """Add to the viewer's deck what a button of a page asked for in the address, and take the wish out of it."""
    wish = st.query_params.pop("add", "")
    done: set[str] = st.session_state.setdefault(_DONE, set())
    if not wish or wish in done:  # the browser's way back leads past wishes that were granted
        return
    done.add(wish)
    view = wish.partition("!")[0]
    deck, problem = made("", [{"view": view}])
    if deck is None or len(own_slides()) >= MOST_SLIDES:
        st.toast(problem or f"A deck has at most {MOST_SLIDES} slides.", icon=":material/warning:")
        return
    own_slides().append(view)
    st.toast(f"Added as slide {len(own_slides())} of your deck; see it under Present.", icon=":material/playlist_add:")


def open_deck() -> Deck | None:
    """Return the deck that the address holds, or the viewer's own; None if there is neither. Say what is wrong."""
    name, slides = st.query_params.get("id", ""), st.query_params.get_all("s")
    if not name and not slides and own_slides():
        slides = own_slides()
        st.query_params["s"] = slides
    if not name and not slides:
        return None
    deck, problem = deck_of(name, slides, st.query_params.get("title", ""))
    if deck is None:
        st.warning(as_label(problem), icon=":material/warning:")
    elif slides:
        st.session_state[_OWN] = list(slides)
    return deck


def prepared(atlas: Collection) -> None:
    """Show the lessons that the collection brings, if any."""
    if not atlas.decks:
        return
    decks = [(deck, f"deck?{address(deck)}", f"present?{address(deck)}") for deck in atlas.decks]
    show("decks.html", atlas, decks=decks)


def editor(deck: Deck, atlas: Collection) -> None:
    """Show the slides of a deck to be ordered, retitled, annotated and removed."""
    st.header(as_label(plain_prose(deck.title, atlas)))
    own = deck.id == "own"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.link_button("Present", f"deck?{address(deck)}", icon=":material/slideshow:")
        _take_away(deck)
        st.button("Close this deck", on_click=_close, args=(own,), type="tertiary")
    st.text_input("Title of the deck", deck.title, key="deck_title", on_change=_retitle, args=(deck,), max_chars=90)
    for number, slide in enumerate(deck.slide):
        _row(number, slide, deck, atlas)
    named = {name for one in shown(deck, atlas) for name in one.evidence}
    shelf((every_exhibit()[name] for name in sorted(named & every_exhibit().keys())), atlas)


def _take_away(deck: Deck) -> None:
    name = deck.id if deck.id != "own" else "deck"
    st.download_button("File", deck_toml(deck), f"{name}.toml", "application/toml", on_click="ignore")
    home = st.context.url or ""
    st.download_button(
        "PowerPoint",
        lambda: deck_slides(deck, home.rsplit("/present", 1)[0]),
        f"{name}.pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        on_click="ignore",
    )
    st.link_button("Handout", f"handout?{address(deck)}")
    if chromium():
        paper = f"handout?{address(deck)}"
        st.download_button("Handout, PDF", lambda: as_pdf(paper), f"{name}.pdf", "application/pdf", on_click="ignore")
    st.download_button("HTML, offline", lambda: deck_file(deck), f"{name}.html", "text/html", on_click="ignore")


def _row(number: int, slide: Slide, deck: Deck, atlas: Collection) -> None:
    first = next(iter(shown(deck.model_copy(update={"slide": (slide,)}), atlas)[1:]), None)
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"slide_{number}"):
        show("deck_row.html", atlas, number=number + 1, slide=slide, first=first)
        with st.popover("Title and notes", type="tertiary", icon=":material/edit:"):
            for field in _FIELDS if slide.kind == "blank" else ("title", "notes"):
                key = f"{field}_{number}"
                st.text_area(
                    field.capitalize(), getattr(slide, field), key=key, on_change=_annotate, args=(deck, number)
                )
        st.button(
            "Up",
            key=f"up_{number}",
            on_click=_move,
            args=(deck, number, -1),
            disabled=number == 0,
            icon=":material/arrow_upward:",
            type="tertiary",
        )
        st.button(
            "Down",
            key=f"down_{number}",
            on_click=_move,
            args=(deck, number, 1),
            disabled=number == len(deck.slide) - 1,
            icon=":material/arrow_downward:",
            type="tertiary",
        )
        st.button(
            "Remove",
            key=f"remove_{number}",
            on_click=_remove,
            args=(deck, number),
            icon=":material/delete:",
            type="tertiary",
        )


def _say(title: str, slides: list[str]) -> None:
    """Put a deck of one's own into the address, from which the page is made."""
    st.query_params.pop("id", None)
    if slides:
        st.query_params["s"], st.query_params["title"] = slides, title
    else:
        st.query_params.pop("s", None)
    st.session_state[_OWN] = slides


def _slides(deck: Deck) -> list[str]:
    return [packed(slide) for slide in deck.slide]


def _retitle(deck: Deck) -> None:
    _say(st.session_state["deck_title"], _slides(deck))


def _annotate(deck: Deck, number: int) -> None:
    given = {field: st.session_state[key] for field in _FIELDS if (key := f"{field}_{number}") in st.session_state}
    slides = list(deck.slide)
    slides[number] = slides[number].model_copy(update=given)
    _say(deck.title, [packed(slide) for slide in slides])


def _move(deck: Deck, number: int, by: int) -> None:
    slides = _slides(deck)
    slides[number], slides[number + by] = slides[number + by], slides[number]
    _say(deck.title, slides)


def _remove(deck: Deck, number: int) -> None:
    slides = _slides(deck)
    del slides[number]
    _say(deck.title, slides)


def _close(own: bool) -> None:
    for name in ("id", "s", "title"):
        st.query_params.pop(name, None)
    if own:
        st.session_state[_OWN] = []


def load(atlas: Collection) -> None:
    """Offer to open a deck from its file; say what is wrong with one that isn't a deck of this collection."""
    given = st.file_uploader("Open a deck from its file", type="toml", key="deck_file")
    if given is None:
        return
    read, problem = read_deck(given.getvalue())
    deck = None
    if not problem:
        fields: list[dict[str, Any]] = read["slide"]
        deck, problem = made(str(read.get("title", "")), fields)
    if deck is None:
        st.warning(f"{as_label(given.name)}: {as_label(problem)}", icon=":material/warning:")
        return
    st.button("Open it", on_click=_say, args=(deck.title, _slides(deck)), type="primary")
