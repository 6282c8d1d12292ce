"""The parts of the About page."""

import streamlit as st

from lib.analysis.exhibit import exhibits
from lib.corpus.collection import Collection
from lib.ui.markup import show


def method(atlas: Collection) -> None:
    """Say how figures are taken, and the three voices."""


def counts(atlas: Collection) -> None:
    """Show what the corpus holds, counted."""
    st.header("What it holds")
    rows = [
        [
            essay.head.short_title,
            str(len(essay.statistics)),
            str(len(essay.events)),
            str(len(essay.actors)),
            str(len(essay.claims)),
            str(len(essay.charts)),
        ]
        for essay in atlas.essays
    ]
    show(
        "table.html",
        atlas,
        title="Rows of the corpus by text",
        note="",
        header=["Text", "Figures", "Events", "Actors", "Claims", "Charts"],
        rows=rows,
    )


def health(atlas: Collection) -> None:
    """Say whether the files are sound, and name each fault."""
    st.header("Health of the files")
    if not atlas.faults:
        st.success("Every file passes its check.", icon=":material/check_circle:")
    for fault in atlas.faults:
        st.warning(str(fault), icon=":material/warning:")


def discrepancies(atlas: Collection) -> None:
    """List where the sources are in doubt, text by text."""
    st.header("Where the sources are in doubt")
    for essay in atlas.essays:
        st.subheader(essay.head.short_title)
        show("discrepancies.html", atlas, discrepancies=essay.discrepancies, exhibits=exhibits(essay))
