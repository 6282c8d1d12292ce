"""One text: what it argues, and on what evidence."""

import streamlit as st

from lib.analysis.exhibit import exhibits
from lib.ui.essay_head import essay_head, neighbours
from lib.ui.essay_tabs import TABS
from lib.ui.evidence import shelf
from lib.ui.resources import collection
from lib.ui.url_state import chosen_essay

atlas = collection()
essay = chosen_essay(atlas)
essay_head(essay, atlas)
for tab, draw in zip(st.tabs(list(TABS), key="tab", bind="query-params"), TABS.values(), strict=True):
    if tab.open:
        with tab:
            draw(essay, atlas)
shelf(exhibits(essay).values(), atlas)
neighbours(essay, atlas)
