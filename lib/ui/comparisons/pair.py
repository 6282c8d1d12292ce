"""The parts of the page on any two texts."""

from collections.abc import Hashable
from typing import Any

import streamlit as st

from lib.analysis.comparisons import pairing
from lib.analysis.wording import capital
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.comparisons.parts import comparison_card
from lib.ui.exhibits import every_exhibit
from lib.ui.kept import version_of
from lib.ui.markup import show_kept
from lib.ui.url_state import chosen_themes, hold_choice, name_both, name_choice
from lib.ui.words.panels import marks_of_two
from lib.ui.words.scope import Scope

Pair = tuple[Essay, Essay]
_MOST_TEXTS = 1000  # whose nearest other is kept


def choose_two(atlas: Collection) -> Pair:
    """Offer the texts twice over; return the two chosen. Stop the page if there are no two."""
    if len(atlas.essays) < 2:
        st.info("Two texts are needed, and this collection has fewer that could be read. The About page says why.")
        st.stop()
    ids = list(atlas.essay_by_id)
    first = hold_choice("a", ids, _to_begin_with(version_of(atlas), atlas))
    others = [name for name in ids if name != first]
    second = hold_choice("b", others, _most_akin_to(first, version_of(atlas), atlas))

    name_both(a=first, b=second)

    def named(name: str) -> str:
        text = atlas.labels[name]
        return f"{capital(text.name)}: {text.short_title}"

    with st.container(horizontal=True):
        for label, key, options in (("One text", "a", ids), ("Another", "b", others)):
            st.selectbox(label, options, format_func=named, key=key, on_change=name_choice, args=(key,))
    return atlas.essay_by_id[first], atlas.essay_by_id[second]


@st.cache_resource(show_spinner=False, max_entries=1)
def _to_begin_with(version: Hashable, _atlas: Collection) -> str:
    return pairing.most_akin(_atlas)[0].id


@st.cache_resource(show_spinner=False, max_entries=_MOST_TEXTS)
def _most_akin_to(essay: str, version: Hashable, _atlas: Collection) -> str:
    return pairing.most_akin_to(_atlas.essay_by_id[essay], _atlas).id


def pair_head(pair: Pair, atlas: Collection) -> None:
    """Show in a sentence what the two share and where they part, and who argues what."""
    st.set_page_config(page_title=f"{pair[0].head.short_title} and {pair[1].head.short_title} · Essay Atlas")
    show_kept(
        "comparisons/pair_head.html", atlas, _ids(pair),
        lambda: {"pair": pair, "brief": pairing.in_brief(*pair), "split": pairing.themes(*pair)},
    )  # fmt: skip


def comparisons_of_both(pair: Pair, atlas: Collection) -> None:
    """Show the comparisons that draw on both texts, if there are any."""
    found = pairing.drawing_on_both(*pair, atlas)
    if found:
        st.header("Compared in full")
        with st.grid(3, min_column_width=300):
            for comparison in found:
                comparison_card(comparison, atlas)


def shared(pair: Pair, atlas: Collection) -> None:
    """Show where the two are at odds, and the people and measures that both have."""

    def values() -> dict[str, Any]:
        return {
            "pair": pair,
            "actors": pairing.shared_actors(*pair),
            "measures": pairing.shared_measures(*pair),
            "odds": pairing.at_odds(*pair),
            "headings": pairing.ODDS,
            "known": every_exhibit(),
        }

    show_kept("comparisons/pair_shared.html", atlas, _ids(pair), values)


def words(pair: Pair, atlas: Collection) -> None:
    """Show the terms that mark each text from the other."""
    marks_of_two(Scope(pair, _ids(pair), "marks", themes=tuple(chosen_themes())), atlas)


def one_timeline(pair: Pair, atlas: Collection) -> None:
    """Show the events of both on one axis."""
    show_kept(
        "comparisons/pair_timeline.html", atlas, _ids(pair),
        lambda: {"pair": pair, "decades": pairing.decades(*pair), "known": every_exhibit()},
    )  # fmt: skip


def _ids(pair: Pair) -> tuple[str, str]:
    return pair[0].id, pair[1].id
