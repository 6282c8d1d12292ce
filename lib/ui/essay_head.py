"""The top of a text's page, and the way to the texts beside it."""

from typing import Literal

import streamlit as st

from lib.analysis.reading import reading_minutes
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.markup import show


def essay_head(essay: Essay, atlas: Collection) -> None:
    """Show author, title, thesis and key figures."""
    kin = [other for other in atlas.essays if other.head.kind == essay.head.kind]
    place = f"{essay.head.kind} {kin.index(essay) + 1} of {len(kin)}" if len(kin) > 1 else essay.head.kind
    show("essay_head.html", atlas, essay=essay, place=place, minutes=reading_minutes(essay.head.words))


def neighbours(essay: Essay, atlas: Collection) -> None:
    """Link to the texts before and after, and to all of them."""
    at = atlas.essays.index(essay)
    st.divider()
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        if at > 0:
            _link(atlas.essays[at - 1], "left")
        st.page_link("read/collection.py", label="All texts")
        if at + 1 < len(atlas.essays):
            _link(atlas.essays[at + 1], "right")


def _link(essay: Essay, side: Literal["left", "right"]) -> None:
    icon = ":material/arrow_back:" if side == "left" else ":material/arrow_forward:"
    label = essay.head.short_title
    st.page_link("read/essay.py", label=label, icon=icon, icon_position=side, query_params={"id": essay.id})
