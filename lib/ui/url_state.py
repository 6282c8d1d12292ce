"""What a viewer has chosen, as the address says it. Unknown values are ignored, and the address is mended."""

from collections.abc import Sequence

import streamlit as st

from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.markup import as_label
from lib.ui.resources import collection

THEMES = "theme"
_ID = "id"
_CHART = "chart"
_PAGE, _MOVED = "page", "has_moved"
_TAB = "tab"


def hold_themes(page: str) -> None:
    """Keep the themes chosen from page to page: on a new page put them back in the address, else follow it."""
    asked = [theme for theme in st.query_params.get_all(THEMES) if theme in collection().theme_by_id]
    has_moved = st.session_state.get(_PAGE, page) != page
    st.session_state[_PAGE], st.session_state[_MOVED] = page, has_moved
    choose_themes(st.session_state.get(THEMES, []) if has_moved and not asked else asked)


def choose_themes(themes: list[str]) -> None:
    """Choose themes, by id, for this session and in the address."""
    st.session_state[THEMES] = themes
    if st.query_params.get_all(THEMES) == themes:
        return
    if themes:
        st.query_params[THEMES] = themes
    else:
        del st.query_params[THEMES]


def chosen_themes() -> list[str]:
    """Return the ids of the themes chosen, in the order chosen."""
    return list(st.session_state[THEMES])


def chosen_essay(atlas: Collection) -> Essay:
    """Return the text that the address names by `id`, or the first; stop the page if there is none at all."""
    if not atlas.essays:
        st.info("No text of this collection could be read. The About page says why.")
        st.stop()
    asked = st.query_params.get(_ID, "")
    if asked and asked not in atlas.essay_by_id:
        st.info(f"No text has the id “{as_label(asked)}”; this is the first.")
    essay = atlas.essay_by_id.get(asked, atlas.essays[0])
    # A link from one text to the next stays on its page, and then the browser leaves the address as it was.
    is_next = st.session_state.get(_ID, essay.id) != essay.id and not st.session_state[_MOVED]
    if asked != essay.id or is_next:
        st.query_params[_ID] = essay.id
    st.session_state[_ID] = essay.id
    return essay


def address_of(essay: Essay) -> dict[str, str | list[str]]:
    """Return the address of a text, with the themes chosen, for a link to it."""
    themes = chosen_themes()
    return {_ID: essay.id, THEMES: themes} if themes else {_ID: essay.id}


def chosen_chart(essay: Essay) -> Chart | None:
    """Return the chart of a text that the address names by `chart`, to be shown on its own."""
    asked = st.query_params.get(_CHART, "")
    return next((chart for chart in essay.charts if chart.id == asked), None)


def show_alone(chart: Chart | None) -> None:
    """Show a chart on its own, or all of its text's again, and say so in the address."""
    if chart:
        st.query_params[_CHART] = chart.id
    else:
        st.query_params.pop(_CHART, None)


def hold_tab(essay: Essay, labels: Sequence[str]) -> str:
    """Open the tab that the address names, or the first; return the key that the tabs of this text must have.

    The address leads, so that it restores what is seen and the browser's way back works; the key is the text's own, so
    that another text doesn't inherit a tab.
    """
    key = f"{_TAB}_{essay.id}"
    asked = st.query_params.get(_TAB, "")
    st.session_state[key] = asked if asked in labels else labels[0]
    return key


def name_tab(key: str) -> None:
    """Say in the address which tab is open."""
    st.query_params[_TAB] = st.session_state[key]
