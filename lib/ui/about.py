"""The parts of the About page."""

import streamlit as st

from lib.analysis.counts import holdings
from lib.corpus.collection import Collection
from lib.ui.attached import attached
from lib.ui.evidence import evidence_of_doubts
from lib.ui.markup import as_label, show_kept, show_line
from lib.ui.paging import page_of, pages
from lib.ui.texts.doubts import doubts_of

_HOLDINGS = ("Text", "Figures", "Events", "People and places", "Claims", "Charts", "Doubts")


def method(atlas: Collection) -> None:
    """Say how figures are taken, and in which voices."""
    show_kept("about/method.html", atlas, (), lambda: {"voices": atlas.voices})


def counts(atlas: Collection) -> None:
    """Show what the corpus holds, counted: the texts of one page of the list, and all together."""
    st.header("What the collection holds")
    essays = page_of(atlas.essays)
    show_kept(
        "table.html", atlas, tuple(essay.id for essay in essays),
        lambda: {"title": "Rows by text", "note": "", "header": _HOLDINGS, "rows": holdings(essays, atlas.totals)},
    )  # fmt: skip
    pages(atlas.essays)


def health(atlas: Collection) -> None:
    """Say whether the files are sound and the sources attached, and name each fault."""
    st.header("Health of the files")
    if not atlas.faults:
        st.success("Every file passes its check.", icon=":material/check_circle:")
    for fault in atlas.faults:
        st.warning(as_label(str(fault)), icon=":material/warning:")
    if attached().problem:
        st.warning(as_label(attached().problem), icon=":material/warning:")
    have = len(attached().texts)
    shown = f"the whole paragraph, for {have} of {len(atlas.essays)} texts" if have else "the phrase alone"
    show_line("note.html", atlas, text=f"Source texts attached: {have or 'none'}. Markers show {shown}.")


def fault_notice(atlas: Collection) -> None:
    """Say on another page that something is left out because its file has a fault; nothing if all is sound."""
    if atlas.faults:
        st.warning(
            "Some files of this collection have faults, and what they hold is left out.", icon=":material/warning:"
        )
        st.page_link("read/about.py", label="See which on the About page")


def doubts(atlas: Collection) -> None:
    """List where the sources are in doubt, text by text."""
    st.header("Where the sources are in doubt")
    essays = page_of(atlas.essays)
    for essay in essays:
        with st.expander(f"{as_label(essay.head.short_title)}: {len(essay.discrepancies)}"):
            doubts_of(essay, atlas)
    evidence_of_doubts(essays, atlas)


def adding(atlas: Collection) -> None:
    """Say how a text is added."""
    st.header("Add a text")
    show_kept("about/adding.html", atlas, ())
