"""What is here: a card for every text, and the filter by theme."""

import streamlit as st

from lib.ui.about import fault_notice
from lib.ui.evidence import shelf_of_cards
from lib.ui.markup import page_head
from lib.ui.resources import collection
from lib.ui.texts.card import text_card
from lib.ui.theme_filter import theme_filter

atlas = collection()
page_head(atlas.head.title, atlas.head.description, atlas)
fault_notice(atlas)
texts = theme_filter(atlas.essays, "texts", atlas)
with st.grid(3, min_column_width=300):
    for essay in texts:
        text_card(essay, atlas)
shelf_of_cards(texts, atlas)
