"""What is here: a card for every text, and the filter by theme."""

import streamlit as st

from lib.ui.about import fault_notice
from lib.ui.evidence import evidence_of_cards
from lib.ui.markup import page_head
from lib.ui.paging import page_of, pages
from lib.ui.resources import collection
from lib.ui.texts.card import text_card
from lib.ui.theme_filter import texts_on_themes

atlas = collection()


@st.fragment
def texts_to_choose_from() -> None:
    """Show the filter and the texts it leaves; a choice draws these anew and nothing else."""
    texts = texts_on_themes(atlas)
    shown = page_of(texts)
    with st.grid(3, min_column_width=300):
        for essay in shown:
            text_card(essay, atlas)
    pages(texts)
    evidence_of_cards(shown, atlas)


page_head(atlas.head.title, atlas.head.description, atlas)
fault_notice(atlas)
texts_to_choose_from()
