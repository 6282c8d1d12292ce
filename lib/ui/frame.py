"""What every page wears: icon and title, style sheet, name in the corner, and the state that all pages share."""

from pathlib import Path

import streamlit as st

from lib.ui.url_state import hold_themes

_HERE = Path(__file__).parent


def dress() -> None:
    """Set the page up; call once, first."""
    st.set_page_config(page_title="Essay Atlas", page_icon=str(_HERE / "icon.png"), layout="wide")
    st.html(_HERE / "atlas.css")
    st.logo(str(_HERE / "wordmark.svg"), size="large")
    hold_themes()
