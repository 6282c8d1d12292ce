"""What the rules leave out of a text, kept beside the text as it was read.

A text without its faulty records need not be one that a file could hold (it may be about no theme that is known), so
that it can't be kept as a record of its own.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from lib.corpus.essay import Essay

_RECORDS = ("statistics", "events", "claims", "charts", "tables", "discrepancies")
_OF_HEAD = ("themes", "key_figure")


def omissions(read: Essay, shown: Essay) -> str:
    """Return which records of a text as it was read are not shown, as text: their places by field."""
    fields = {name: _missing(getattr(read, name), getattr(shown, name)) for name in _RECORDS}
    fields |= {name: _missing(getattr(read.head, name), getattr(shown.head, name)) for name in _OF_HEAD}
    return json.dumps({name: places for name, places in fields.items() if places})


def without(read: Essay, omitted: str) -> Essay:
    """Return a text without what `omissions` named."""
    places: dict[str, list[int]] = json.loads(omitted)
    if not places:
        return read
    head = read.head.model_copy(update=_rest(read.head, _OF_HEAD, places))
    return replace(read, head=head, **_rest(read, _RECORDS, places))


def _missing(read: Sequence[object], shown: Sequence[object]) -> list[int]:
    kept = {id(record) for record in shown}
    return [place for place, record in enumerate(read) if id(record) not in kept]


def _rest(held: object, names: Sequence[str], places: Mapping[str, Sequence[int]]) -> dict[str, Any]:
    """Return the fields of these names without what stands at the places given for each."""
    fields = {name: enumerate(getattr(held, name)) for name in names}
    return {
        name: tuple(record for place, record in records if place not in places.get(name, ()))
        for name, records in fields.items()
    }
