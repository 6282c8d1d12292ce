"""The way from one text or comparison to those before and after it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import streamlit as st

from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.corpus.essay import Essay
from lib.corpus.lazily import Ordered
from lib.ui.markup import show_kept
from lib.ui.url_state import chosen_themes, link_to

T = TypeVar("T", Essay, Comparison)


@dataclass(frozen=True)
class Way:
    """A link: its words and its address."""

    name: str
    address: str


def link_neighbours(
    record: T, name: Callable[[T], str], *, chosen: Ordered[T], every: Ordered[T], everything: Way, atlas: Collection
) -> None:
    """Link to the records before and after one, among those on the themes chosen if it is on them, and to all."""
    st.divider()

    def values() -> dict[str, Any]:
        among = chosen if record.id in chosen.ids else every
        at = among.ids.index(record.id)
        before, after = (
            Way(name(among[place]), link_to(among[place])) if 0 <= place < len(among) else None
            for place in (at - 1, at + 1)
        )
        return {"before": before, "after": after, "everything": everything}

    show_kept("neighbours.html", atlas, (everything.address, record.id, tuple(chosen_themes())), values)
