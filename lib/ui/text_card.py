"""A text's card on the collection page."""

import streamlit as st

from lib.analysis.reading import reading_minutes
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.markup import show


def text_card(essay: Essay, atlas: Collection) -> None:
    """Show who argues what, with one telling figure, and the way in."""
    name = essay.head.authors[0].split()[-1] if essay.head.kind == "essay" else f"the {essay.head.kind}"
    with st.container(
        border=True, key=f"card_{essay.head.colour}_{essay.id}", height="stretch", vertical_alignment="distribute"
    ):
        show("card.html", atlas, essay=essay)
        st.page_link(
            "read/essay.py",
            label=f"Read {name} · {reading_minutes(essay.head.words)} min",
            icon=":material/arrow_forward:",
            icon_position="right",
            query_params={"id": essay.id},
        )
