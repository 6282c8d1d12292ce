"""The filter by theme, with how many each choice leaves."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from lib.analysis.filters import Themed, with_themes
from lib.corpus.collection import Collection
from lib.ui.markup import as_label, show_line
from lib.ui.url_state import choose_themes, chosen_themes

_KEY = "theme_pills"
T = TypeVar("T", bound=Themed)


def theme_filter(records: Sequence[T], noun: str, atlas: Collection) -> tuple[T, ...]:
    """Show the filter; return the records on all the themes chosen. Several together narrow the choice.

    Args:
        noun: what is chosen, in the plural (“texts”).
    """
    chosen = chosen_themes()
    st.session_state[_KEY] = chosen
    used = [theme.id for theme in atlas.themes if theme.id in chosen or with_themes(records, {theme.id})]
    left = {theme: len(with_themes(records, {*chosen, theme})) for theme in used}
    st.pills(
        "Themes",
        used,
        selection_mode="multi",
        format_func=lambda theme: f"{as_label(atlas.theme_by_id[theme].label)} · {left[theme]}",
        key=_KEY,
        on_change=lambda: choose_themes(st.session_state[_KEY]),
    )
    kept = with_themes(records, chosen)
    _say(noun, chosen, len(kept), len(records), atlas)
    return kept


def _say(noun: str, chosen: Sequence[str], left: int, total: int, atlas: Collection) -> None:
    labels = [atlas.theme_by_id[theme].label for theme in chosen]
    themes = " and ".join(labels)
    if labels and not left:
        together = " at once. Take one of them away" if len(labels) > 1 else ". Take it away to see them"
        st.info(f"None of the {noun} is on {as_label(themes)}{together}.")
    else:
        every = f"All {total} {noun}" if total > 1 else ""
        view = f"theme:{chosen[0]}" if len(chosen) == 1 else ""
        show_line("note.html", atlas, text=f"{left} of {total} {noun} on {themes}" if labels else every, view=view)
