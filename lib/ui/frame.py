"""What every page wears: icon and title, style sheet, name in the corner."""

from pathlib import Path

import streamlit as st

from lib.ui.client import EVERYWHERE, path_of

_HERE = Path(__file__).parent


def dress() -> None:
    """Set the page up; call once, first."""
    st.set_page_config(page_icon=str(_HERE / "icon.png"), layout="wide")
    st.html(path_of("atlas.css"))
    with st.container(key="scripts"):
        st.html("".join(f'<script src="{name}"></script>' for name in EVERYWHERE), unsafe_allow_javascript=True)
    st.logo(str(_HERE / "wordmark.svg"), size="large")
