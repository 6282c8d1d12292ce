"""What is here: a card for every text, and the filter by theme."""

import streamlit as st

from lib.analysis.evidence.panels import on_cards
from lib.ui.about import fault_notice
from lib.ui.evidence import shelf
from lib.ui.markup import show
from lib.ui.resources import collection, every_exhibit
from lib.ui.texts.card import text_card
from lib.ui.theme_filter import theme_filter

atlas = collection()
show("page_head.html", atlas, title=atlas.head.title, lede=atlas.head.description)
fault_notice(atlas)
texts = theme_filter(atlas.essays, "texts", atlas)
with st.grid(3, min_column_width=300):
    for essay in texts:
        text_card(essay, atlas)
shelf(on_cards(texts, atlas, every_exhibit()), atlas)
