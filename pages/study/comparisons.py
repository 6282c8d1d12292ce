"""Which comparisons there are: questions to choose from, and any two texts."""

import streamlit as st

from lib.ui.about import fault_notice
from lib.ui.comparisons.parts import comparison_card
from lib.ui.evidence import evidence_of_comparison_cards
from lib.ui.markup import page_head
from lib.ui.paging import page_of, pages
from lib.ui.resources import collection
from lib.ui.theme_filter import comparisons_on_themes

atlas = collection()


@st.fragment
def comparisons_to_choose_from() -> None:
    """Show the filter and the comparisons it leaves; a choice draws these anew and nothing else."""
    comparisons = comparisons_on_themes(atlas)
    shown = page_of(comparisons)
    st.page_link("study/two_texts.py", label="Or set any two texts side by side", icon=":material/compare_arrows:")
    with st.grid(3, min_column_width=300):
        for comparison in shown:
            comparison_card(comparison, atlas)
    pages(comparisons)
    evidence_of_comparison_cards(shown, atlas)


lede = "Sides of one question, dimension by dimension: who leads, on what evidence, and what the author doubts."
page_head("Side by side", lede, atlas)
fault_notice(atlas)
comparisons_to_choose_from()
