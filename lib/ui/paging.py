"""Long lists by the page; the address says which page."""

from typing import TypeVar

import streamlit as st

from lib.corpus.lazily import Ordered

T = TypeVar("T")
ON_A_PAGE = 24
"""How many cards stand on a page: whole rows of one, two, three or four."""
_ADDRESS, _KEY = "page", "page_chosen"


def page_of(records: Ordered[T]) -> tuple[T, ...]:
    """Return the records of the page that the address names, or of the first."""
    start = (_page(records) - 1) * ON_A_PAGE
    return records[start : start + ON_A_PAGE]


def pages(records: Ordered[T]) -> None:
    """Offer the pages, if there are several."""
    if len(records) > ON_A_PAGE:
        st.session_state[_KEY] = _page(records)
        with st.container(horizontal_alignment="center"):
            st.pagination(_count(records), key=_KEY, on_change=_turn)


def _turn() -> None:
    st.query_params[_ADDRESS] = str(st.session_state[_KEY])


def _page(records: Ordered[T]) -> int:
    asked = st.query_params.get(_ADDRESS, "")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    return min(max(number, 1), _count(records))


def _count(records: Ordered[T]) -> int:
    return max(1, -(-len(records) // ON_A_PAGE))
