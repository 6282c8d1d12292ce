"""Sides of a question, dimension by dimension."""

import streamlit as st

from lib.ui.comparisons.parts import (
    charts,
    comparison_head,
    dimension_filter,
    matrix,
    neighbours,
    questions,
    strip,
    take_away,
    verdict,
)
from lib.ui.evidence import evidence_of_comparison
from lib.ui.resources import collection
from lib.ui.url_state import chosen_comparison

atlas = collection()
comparison = chosen_comparison(atlas)
comparison_head(comparison, atlas)
shape = st.container()
dimensions = dimension_filter(comparison)
with shape:
    strip(comparison, dimensions, atlas)
matrix(comparison, dimensions, atlas)
verdict(comparison, atlas)
charts(comparison, atlas)
questions(comparison, atlas)
take_away(comparison, atlas)
evidence_of_comparison(comparison, atlas)
neighbours(comparison, atlas)
