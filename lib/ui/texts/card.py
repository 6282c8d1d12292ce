"""A text's card on the collection page."""

import streamlit as st

from lib.analysis.reading import reading_minutes
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.markup import show_kept, show_line
from lib.ui.url_state import link_to


def text_card(essay: Essay, atlas: Collection) -> None:
    """Show who argues what, with one telling figure, and the way in."""
    with st.container(
        border=True, key=f"card_{essay.head.colour}_{essay.id}", height="stretch", vertical_alignment="distribute"
    ):
        show_kept(
            "texts/card.html", atlas, essay.id,
            lambda: {"essay": essay, "minutes": reading_minutes(essay.head.words)},
        )  # fmt: skip
        show_line("open.html", atlas, address=link_to(essay), label=f"Open {essay.name}")
