"""One text: what it argues, and on what evidence."""

import streamlit as st

from lib.ui.evidence import evidence_of_text
from lib.ui.resources import collection
from lib.ui.texts.head import essay_head, neighbours
from lib.ui.texts.tabs import TABS
from lib.ui.url_state import chosen_chart, chosen_essay, hold_tab, name_tab

atlas = collection()
essay = chosen_essay(atlas)
essay_head(essay, atlas, brief=chosen_chart(essay) is not None)
labels = list(TABS)
key = hold_tab(essay, labels)
for tab, draw in zip(st.tabs(labels, key=key, on_change=name_tab, args=(key,)), TABS.values(), strict=True):
    if tab.open:
        with tab:
            draw(essay, atlas)
evidence_of_text(essay, atlas)
neighbours(essay, atlas)
