"""The filter by theme, with how many texts each choice leaves."""

import streamlit as st

from lib.analysis.filters import theme_counts, with_themes
from lib.corpus.collection import Collection
from lib.ui.markup import as_label, show
from lib.ui.url_state import choose_themes, chosen_themes

_KEY = "theme_pills"


def theme_filter(atlas: Collection) -> list[str]:
    """Show the filter; return the ids of the themes chosen. Several together narrow the choice."""
    st.session_state[_KEY] = chosen_themes()
    used = [theme.id for theme in atlas.themes if with_themes(atlas.essays, {theme.id})]
    left = theme_counts(atlas.essays, used, chosen_themes())
    st.pills(
        "Themes",
        used,
        selection_mode="multi",
        format_func=lambda theme: f"{as_label(atlas.theme_by_id[theme].label)} · {left[theme]}",
        key=_KEY,
        on_change=lambda: choose_themes(st.session_state[_KEY]),
    )
    chosen = chosen_themes()
    _say(atlas, chosen)
    return chosen


def _say(atlas: Collection, chosen: list[str]) -> None:
    left, total = len(with_themes(atlas.essays, chosen)), len(atlas.essays)
    labels = " and ".join(atlas.theme_by_id[theme].label for theme in chosen)
    if left == 0:
        st.info(f"No text is on {as_label(labels)} at once. Take one of them away.")
    else:
        show("note.html", atlas, text=f"{left} of {total} texts on {labels}" if chosen else f"All {total} texts")
