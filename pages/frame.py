"""The frame of every page: title, style, menu."""

import streamlit as st

from lib.ui.decks.own import clear_address, take_up
from lib.ui.decks.storage import is_asked, keep, take_back
from lib.ui.frame import dress
from lib.ui.resources import see_edits
from lib.ui.url_state import hold_themes

menu = [
    st.Page("read/collection.py", title="Collection", url_path="collection", default=True),
    st.Page("read/essay.py", title="Essay", url_path="essay"),
    st.Page("study/comparisons.py", title="Compare", url_path="comparisons"),
    st.Page("study/compare.py", title="Comparison", url_path="compare", visibility="hidden"),
    st.Page("study/two_texts.py", title="Two texts", url_path="two-texts", visibility="hidden"),
    st.Page("study/words.py", title="Words", url_path="words"),
    st.Page("teach/present.py", title="Present", url_path="present"),
    st.Page("read/about.py", title="About", url_path="about"),
]

see_edits()
dress()
page = st.navigation(menu, position="top")
hold_themes(page.url_path)
take_back()
if page.url_path != "present":
    clear_address()
take_up(is_link=not is_asked())
keep()
page.run()
