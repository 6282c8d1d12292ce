"""The filter by theme, with how many each choice leaves."""

from collections.abc import Callable, Sequence, Sized

import streamlit as st

from lib.analysis.filters import with_themes
from lib.corpus.collection import Collection
from lib.ui.markup import as_label, show
from lib.ui.url_state import choose_themes, chosen_themes

_KEY = "theme_pills"


def theme_filter(atlas: Collection, noun: str, on: Callable[[Sequence[str]], Sized]) -> list[str]:
    """Show the filter; return the ids of the themes chosen. Several together narrow the choice.

    Args:
        noun: what is chosen, in the plural (“texts”).
        on: returns what is on all of several themes; everything for none.
    """
    chosen = chosen_themes()
    st.session_state[_KEY] = chosen
    used = [theme.id for theme in atlas.themes if with_themes(atlas.essays, {theme.id})]
    left = {theme: len(on(list({*chosen, theme}))) for theme in used}
    st.pills(
        "Themes",
        used,
        selection_mode="multi",
        format_func=lambda theme: f"{as_label(atlas.theme_by_id[theme].label)} · {left[theme]}",
        key=_KEY,
        on_change=lambda: choose_themes(st.session_state[_KEY]),
    )
    _say(atlas, noun, chosen, len(on(chosen)), len(on([])))
    return chosen


def _say(atlas: Collection, noun: str, chosen: list[str], left: int, total: int) -> None:
    labels = " and ".join(atlas.theme_by_id[theme].label for theme in chosen)
    if chosen and not left:
        st.info(f"None of the {noun} is on {as_label(labels)} at once. Take one of them away.")
    else:
        show("note.html", atlas, text=f"{left} of {total} {noun} on {labels}" if chosen else f"All {total} {noun}")
