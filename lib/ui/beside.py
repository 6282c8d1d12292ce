"""The way from one text or comparison to those before and after it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.corpus.essay import Essay
from lib.ui.markup import show
from lib.ui.url_state import link_to

T = TypeVar("T", Essay, Comparison)


@dataclass(frozen=True)
class Way:
    """A link: its words and its address."""

    name: str
    address: str


def beside(record: T, records: Sequence[T], name: Callable[[T], str], everything: Way, atlas: Collection) -> None:
    """Link to the records before and after one among several, and to all of them."""
    at = records.index(record)
    before, after = (
        Way(name(records[place]), link_to(records[place])) if 0 <= place < len(records) else None
        for place in (at - 1, at + 1)
    )
    st.divider()
    show("beside.html", atlas, before=before, after=after, everything=everything)
