"""What may stand behind a marker or a slide: made ready when it is asked for."""

import streamlit as st

from lib.analysis.evidence.known import Exhibits, all_exhibits, all_grounds
from lib.ui.resources import collection


@st.cache_resource(show_spinner=False)
def every_exhibit() -> Exhibits:
    """Return everything in the texts that a marker may open, under its id."""
    return all_exhibits(collection())


@st.cache_resource(show_spinner=False)
def every_ground() -> Exhibits:
    """Return all that may bear out what a slide says, under its id."""
    return all_grounds(collection())
