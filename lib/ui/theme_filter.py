"""The filter by theme, with how many each choice leaves."""

from collections.abc import Sequence

import streamlit as st

from lib.corpus.collection import Collection, Themed
from lib.corpus.comparison import Comparison
from lib.corpus.essay import Essay
from lib.corpus.lazily import Ordered
from lib.ui.markup import as_label, show_line
from lib.ui.url_state import choose_themes, chosen_themes

_KEY = "theme_pills"


def texts_on_themes(atlas: Collection) -> Ordered[Essay]:
    """Show the filter of texts; return those on all the themes chosen."""
    kept = atlas.essays_about(chosen_themes())
    _filter("text", "texts", (len(kept), len(atlas.essays)), atlas)
    return kept


def comparisons_on_themes(atlas: Collection) -> Ordered[Comparison]:
    """Show the filter of comparisons; return those on all the themes chosen."""
    kept = atlas.comparisons_about(chosen_themes())
    _filter("comparison", "comparisons", (len(kept), len(atlas.comparisons)), atlas)
    return kept


def _filter(kind: Themed, noun: str, counts: tuple[int, int], atlas: Collection) -> None:
    """Show the themes that any of a kind is on; several together narrow the choice.

    Args:
        noun: what is chosen, in the plural (“texts”).
        counts: how many the choice leaves, and of how many.
    """
    chosen = chosen_themes()
    st.session_state[_KEY] = chosen
    every, left = atlas.counts_by_theme(kind, ()), atlas.counts_by_theme(kind, chosen)
    st.pills(
        "Themes",
        [theme.id for theme in atlas.themes if theme.id in chosen or every[theme.id]],
        selection_mode="multi",
        format_func=lambda theme: f"{as_label(atlas.theme_by_id[theme].label)} · {left[theme]}",
        key=_KEY,
        on_change=lambda: choose_themes(st.session_state[_KEY]),
    )
    _say(noun, chosen, *counts, atlas)


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
