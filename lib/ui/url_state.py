"""What a viewer has chosen, as the address says it. Unknown values are ignored, and the address is mended."""

import streamlit as st

from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.resources import collection

THEMES = "theme"
_ID = "id"
_CHART = "chart"


def hold_themes() -> None:
    """Keep the themes chosen from page to page: take them from the address, or put them back there."""
    asked = st.query_params.get_all(THEMES)
    known = collection().theme_by_id
    themes = [theme for theme in asked if theme in known] if asked else st.session_state.get(THEMES, [])
    choose_themes(themes)


def choose_themes(themes: list[str]) -> None:
    """Choose themes, by id, for this session and in the address."""
    st.session_state[THEMES] = themes
    if themes:
        st.query_params[THEMES] = themes
    else:
        st.query_params.pop(THEMES, None)


def chosen_themes() -> list[str]:
    """Return the ids of the themes chosen, in the order chosen."""
    return list(st.session_state[THEMES])


def chosen_essay(atlas: Collection) -> Essay:
    """Return the text that the address names by `id`, or the first."""
    essay = atlas.essay_by_id.get(st.query_params.get(_ID, ""), atlas.essays[0])
    st.query_params[_ID] = essay.id
    return essay


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
