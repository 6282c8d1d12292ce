"""The slides of a deck as its editor lists them, under the numbers they are shown by; a prepared deck's are kept."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import streamlit as st

from lib.analysis.slides.crowding import fullness
from lib.analysis.slides.slide import Shown
from lib.analysis.slides.slideshow import shown
from lib.corpus.collection import Collection
from lib.corpus.deck import Deck, Slide
from lib.ui.decks.address import is_prepared
from lib.ui.kept import Fragment, version_of
from lib.ui.markup import render

_MOST_DECKS = 64  # whose rows are kept


@dataclass(frozen=True)
class Rows:
    """What the editor of a deck shows of its slides.

    Attributes:
        slides: a row for each.
        closing: the row of what is added by itself, if anything is.
        evidence: ids of what the slides rest on, in order.
    """

    slides: tuple[Fragment, ...]
    closing: Fragment | None
    evidence: tuple[str, ...]


def rows_of(deck: Deck, atlas: Collection) -> Rows:
    """Return a deck's slides as rows."""
    return _of_prepared(deck.id, version_of(atlas), atlas) if is_prepared(deck) else _drawn(deck, atlas)


@st.cache_resource(show_spinner=False, max_entries=_MOST_DECKS)
def _of_prepared(deck: str, version: Hashable, _atlas: Collection) -> Rows:
    return _drawn(_atlas.deck_by_id[deck], _atlas)


def _drawn(deck: Deck, atlas: Collection) -> Rows:
    number, rows, evidence = 2, [], set[str]()
    _, *every = shown(deck, atlas)
    for slide in deck.slide:
        parts = [one for one in every if one.slide is slide]
        rows.append(_row(number, parts, slide, atlas))
        number += len(parts)
        evidence.update(name for one in parts for name in one.evidence)
    closings = [one for one in every if one.cited]
    closing = _row(number, closings, None, atlas) if closings else None
    return Rows(tuple(rows), closing, tuple(sorted(evidence)))


def _row(number: int, parts: Sequence[Shown], slide: Slide | None, atlas: Collection) -> Fragment:
    numbers = f"{number}–{number + len(parts) - 1}" if len(parts) > 1 else str(number)
    is_full = slide is not None and any(fullness(one, atlas) > 1 for one in parts)
    row = render("decks/row.html", atlas, numbers=numbers, slide=slide, first=parts[0], is_full=is_full)
    return Fragment(row.strip())
