"""The editor of a deck: its slides to be ordered, retitled, annotated and removed."""

import re
from collections.abc import Mapping
from typing import Any
from zlib import crc32

import streamlit as st

from lib.analysis.plain import plain_prose
from lib.corpus.collection import Collection
from lib.corpus.deck import MOST_MINUTES, MOST_WORDS, Deck
from lib.ui.decks.address import address, is_prepared, packed, packed_slides
from lib.ui.decks.own import can_undo, change, close, undo
from lib.ui.decks.rows import rows_of
from lib.ui.decks.takeaway import take_away
from lib.ui.evidence import evidence_of
from lib.ui.kept import Fragment
from lib.ui.markup import as_label, show, show_line

_FIELDS = {"blank": ("title", "text", "notes"), "timeline": ("years", "title", "notes")}
_YEAR = re.compile(r"\d{3,4}")
_MOST_ADDRESS = 60_000  # characters; servers and mail programs refuse longer ones


def editor(deck: Deck, atlas: Collection) -> None:
    """Show the slides under the numbers they are shown by, and above them what may be done with the whole deck."""
    st.header(as_label(plain_prose(deck.title, atlas)))
    is_long = len(address(deck)) > _MOST_ADDRESS
    with st.container(horizontal=True, vertical_alignment="center"):
        if not is_long:
            put = show_line if is_prepared(deck) else show
            put("decks/present_link.html", atlas, query=address(deck))
        if can_undo(deck):
            st.button("Undo", on_click=undo, icon=":material/undo:", type="tertiary")
        st.button("Close this deck", on_click=close, args=(deck,), type="tertiary")
    take_away(deck, is_long)
    if is_long:
        said = "This deck is too long for a link: present the HTML file instead, send the file, or shorten the notes."
        st.warning(said, icon=":material/warning:")
    _opening(deck)
    rows = rows_of(deck, atlas)
    for place, row in enumerate(rows.slides):
        _row(place, row, deck)
    if rows.closing:
        st.html(rows.closing)
    st.button("Add a blank slide", on_click=change, args=(deck, [*packed_slides(deck), "blank"]), icon=":material/add:")
    evidence_of(rows.evidence, atlas)


def _opening(deck: Deck) -> None:
    """Show the first slide, which has the title of the deck."""
    title, minutes = _key("deck_title", deck.title), _key("deck_minutes", str(deck.minutes))
    with st.container(border=True, horizontal=True, vertical_alignment="bottom", key="slide_opening"):
        st.text_input("Slide 1: title of the deck", deck.title, key=title, on_change=_retitle, args=(deck, title))
        st.number_input(
            "Minutes", 1, MOST_MINUTES, deck.minutes, key=minutes, on_change=_time, args=(deck, minutes), width=130
        )  # fmt: skip


def _row(place: int, row: Fragment, deck: Deck) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"slide_{place}"):
        st.html(row)
        with st.popover("Change", type="tertiary", icon=":material/edit:"):
            _fields(place, deck)
        last = len(deck.slide) - 1
        for label, icon, by, is_off in (("Up", "upward", -1, place == 0), ("Down", "downward", 1, place == last)):
            st.button(
                label, key=f"{label.lower()}_{place}", on_click=_move, args=(deck, place, by), disabled=is_off,
                icon=f":material/arrow_{icon}:", type="tertiary",
            )  # fmt: skip
        st.button(
            "Remove", key=f"remove_{place}", on_click=_remove, args=(deck, place), icon=":material/delete:",
            type="tertiary",
        )  # fmt: skip


def _fields(place: int, deck: Deck) -> None:
    slide = deck.slide[place]
    names = _FIELDS.get(slide.kind, ("title", "notes"))
    held = {name: slide.part if name == "years" else getattr(slide, name) for name in names}
    keys = {name: _key(f"{name}_{place}", value) for name, value in held.items()}
    for name, value in held.items():
        edit: dict[str, Any] = {"key": keys[name], "on_change": _edit, "args": (deck, place, keys)}
        if name == "years":
            st.text_input("Years, as in 2010–2020; none for all", value, **edit)
        else:
            st.text_area(f"{name.capitalize()}, at most {MOST_WORDS[name]} words", value, **edit)


def _key(name: str, value: str) -> str:
    """Return the key of a field: a new one whenever the deck says something else, so that it shows that.

    The other fields keep theirs, and whoever types in one keeps the focus.
    """
    return f"{name}_{crc32(value.encode())}"


def _retitle(deck: Deck, key: str) -> None:
    given = st.session_state[key].strip()
    st.session_state[key] = given or deck.title  # a deck without a title keeps the one it had
    change(deck, packed_slides(deck), given)


def _time(deck: Deck, key: str) -> None:
    change(deck, packed_slides(deck), minutes=st.session_state[key])


def _edit(deck: Deck, place: int, keys: Mapping[str, str]) -> None:
    """Change what a slide says, and which years of a timeline it shows, to all that its fields hold.

    Two fields may have changed at once; each is told of by itself.
    """
    slides = list(deck.slide)
    given = {name: st.session_state[key] for name, key in keys.items()}
    if (said := given.pop("years", None)) is not None:
        years = _YEAR.findall(said) or said.split()
        given["view"] = ":".join(("timeline", slides[place].target, *(["-".join(years)] if years else ())))
    slides[place] = slides[place].model_copy(update=given)
    change(deck, [packed(slide) for slide in slides])


def _move(deck: Deck, place: int, by: int) -> None:
    slides = list(packed_slides(deck))
    slides[place], slides[place + by] = slides[place + by], slides[place]
    change(deck, slides)


def _remove(deck: Deck, place: int) -> None:
    slides = list(packed_slides(deck))
    del slides[place]
    change(deck, slides)
