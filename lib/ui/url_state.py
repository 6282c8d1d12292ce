"""What a viewer has chosen, as the address says it. Unknown values are ignored, and the address is mended."""

from collections.abc import Sequence
from typing import TypeVar
from urllib.parse import urlencode

import streamlit as st

from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.corpus.essay import Essay
from lib.ui.markup import as_label
from lib.ui.resources import collection

THEMES = "theme"
T = TypeVar("T", bound=str)
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
    if themes != st.session_state.get(THEMES, themes):
        st.query_params.pop("page", None)  # of a list that is another now
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
    return atlas.essay_by_id[_chosen_id(list(atlas.essay_by_id), "text")]


def chosen_comparison(atlas: Collection) -> Comparison:
    """Return the comparison that the address names by `id`, or the first; stop the page if there is none at all."""
    if not atlas.comparisons:
        st.info("This collection has no comparison that could be read. The About page says why.")
        st.stop()
    return atlas.comparison_by_id[_chosen_id(list(atlas.comparison_by_id), "comparison")]


def _chosen_id(known: Sequence[str], noun: str) -> str:
    asked = st.query_params.get(_ID, "")
    if asked and asked not in known:
        st.info(f"No {noun} has the id “{as_label(asked)}”; this is the first.")
    chosen = asked if asked in known else known[0]
    # A link from one to the next stays on its page, and then the browser leaves the address as it was.
    is_next = st.session_state.get(_ID, chosen) != chosen and not st.session_state[_MOVED]
    if asked != chosen or is_next:
        st.query_params[_ID] = chosen
    st.session_state[_ID] = chosen
    return chosen


def hold_choice(name: str, options: Sequence[T], default: str = "") -> T:
    """Return the one of `options` that the address names under `name`; a widget keyed `name` shows it.

    Else it is `default` if that is an option, or the first.
    """
    asked = st.query_params.get(name, "")
    chosen = next((option for wanted in (asked, default) for option in options if option == wanted), options[0])
    if asked and asked != chosen:
        st.query_params[name] = chosen
    st.session_state[name] = chosen
    return chosen


def name_both(**chosen: str) -> None:
    """Say in the address what stands for choices it doesn't name, so that a link to it lasts."""
    for name, value in chosen.items():
        if st.query_params.get(name) != value:
            st.query_params[name] = value


def hold_text(name: str) -> str:
    """Return the text that the address holds under `name`; a field keyed `name` shows it."""
    st.session_state[name] = st.query_params.get(name, "")
    return str(st.session_state[name])


def name_choice(name: str) -> None:
    """Say in the address what the widget keyed `name` has chosen, or that it is empty."""
    if st.session_state[name]:
        st.query_params[name] = st.session_state[name]
    else:
        st.query_params.pop(name, None)


def name_list(name: str, values: Sequence[str]) -> None:
    """Say several values in the address under one name, or that there is none."""
    if values:
        st.query_params[name] = list(values)
    else:
        st.query_params.pop(name, None)


def address_of(record: Essay | Comparison, **more: str) -> dict[str, str | list[str]]:
    """Return the address of a text or comparison, with the themes chosen, for a link to it."""
    return with_themes_chosen({_ID: record.id, **more})


def link_to(record: Essay | Comparison) -> str:
    """Return the address of a text's or comparison's page as a link in our own markup has it."""
    page = "essay" if isinstance(record, Essay) else "compare"
    return f"{page}?{urlencode(address_of(record), doseq=True)}"


def with_themes_chosen(address: dict[str, str]) -> dict[str, str | list[str]]:
    """Return an address with the themes chosen."""
    themes = chosen_themes()
    return {**address, THEMES: themes} if themes else dict(address)


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
