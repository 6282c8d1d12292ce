"""What every page wears: icon and title, style sheet, name in the corner."""

import base64
from functools import cache
from pathlib import Path

import streamlit as st

from lib.ui.client import EVERYWHERE, sheet
from lib.ui.kept import Fragment

_HERE = Path(__file__).parent


def dress() -> None:
    """Set the page up; call once, first."""
    st.set_page_config(page_icon=_picture("icon.png", "image/png"), layout="wide")
    st.html(_style())
    with st.container(key="scripts"):  # Streamlit puts it there again and again; a module runs once
        st.html(f'<script type="module" src="{EVERYWHERE}"></script>', unsafe_allow_javascript=True)
    st.logo(_picture("wordmark.svg", "image/svg+xml"), size="large")


@cache
def _style() -> Fragment:
    return Fragment(f"<style>{sheet('atlas.css')}</style>")


@cache
def _picture(name: str, kind: str) -> str:
    """Return a picture as an address of its own; a file's would be read and hashed at each run."""
    return f"data:{kind};base64,{base64.b64encode((_HERE / name).read_bytes()).decode()}"
