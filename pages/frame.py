"""The frame of every page: title, style, menu."""

import streamlit as st

from lib.ui.frame import dress

menu = [
    st.Page("read/collection.py", title="Collection", url_path="collection", default=True),
    st.Page("read/essay.py", title="Essay", url_path="essay"),
    st.Page("read/about.py", title="About", url_path="about"),
]

dress()
st.navigation(menu, position="top").run()
