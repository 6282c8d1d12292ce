"""The top of a text's page, and the way to the texts beside it."""

from typing import Any

import streamlit as st

from lib.analysis.comparisons.comparison import of_text
from lib.analysis.reading import reading_minutes
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.markup import show_kept
from lib.ui.neighbours import Way, link_neighbours
from lib.ui.url_state import chosen_themes


def essay_head(essay: Essay, atlas: Collection, brief: bool = False) -> None:
    """Show author and title; unless brief, thesis and key figures too."""
    st.set_page_config(page_title=f"{essay.head.short_title} · Essay Atlas")
    show_kept("texts/head.html", atlas, (essay.id, brief), lambda: _head(essay, atlas, brief))


def _head(essay: Essay, atlas: Collection, brief: bool) -> dict[str, Any]:
    number, count = atlas.place_in_kind(essay.id)
    place = f"{essay.head.kind} {number} of {count}" if count > 1 else essay.head.kind
    minutes = reading_minutes(essay.head.words)
    compared = of_text(essay, atlas)
    return {"essay": essay, "place": place, "minutes": minutes, "brief": brief, "compared": compared}


def neighbours(essay: Essay, atlas: Collection) -> None:
    """Link to the texts before and after among those on the themes chosen, and to all of them."""
    link_neighbours(
        essay, lambda one: one.head.short_title, chosen=atlas.essays_about(chosen_themes()), every=atlas.essays,
        everything=Way("All texts", "collection"), atlas=atlas,
    )  # fmt: skip
