"""What every page wears: icon and title, style sheet, name in the corner."""

from pathlib import Path

import streamlit as st

from lib.ui.client import EVERYWHERE, sheet

_HERE = Path(__file__).parent


class _Look:
    """The style sheet, in the form that Streamlit takes as it is: text it would clean anew on every run."""

    def _repr_html_(self) -> str:
        return f"<style>{sheet('atlas.css')}</style>"


def dress() -> None:
    """Set the page up; call once, first."""
    st.set_page_config(page_icon=str(_HERE / "icon.png"), layout="wide")
    st.html(_Look())
    with st.container(key="scripts"):  # Streamlit puts it there again and again; a module runs once
        st.html(f'<script type="module" src="{EVERYWHERE}"></script>', unsafe_allow_javascript=True)
    st.logo(str(_HERE / "wordmark.svg"), size="large")
