"""Records as they are kept: JSON, packed. What is read back is validated like a file, so that no cache can run code."""

import json
import zlib
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from lib.corpus.collection import CollectionHead, Theme
from lib.corpus.comparison import Comparison
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay
from lib.corpus.vocabulary import Vocabulary
from lib.store.census import Kind

_ADAPTERS: dict[Kind, TypeAdapter[Any]] = {
    "collection": TypeAdapter(CollectionHead),
    "themes": TypeAdapter(tuple[Theme, ...]),
    "words": TypeAdapter(Vocabulary),
    "text": TypeAdapter(Essay),
    "comparison": TypeAdapter(Comparison),
    "deck": TypeAdapter(Deck),
}
_QUICKLY = 3  # of zlib's levels: half the time of the usual one for a tenth more bytes


def pack(kind: Kind, record: Any) -> bytes:
    """Return the record of a unit as bytes."""
    return zlib.compress(_ADAPTERS[kind].dump_json(record, exclude_defaults=True), _QUICKLY)


def unpack(kind: Kind, packed: bytes) -> Any:
    """Return the record that `pack` made bytes of.

    Raises:
        zlib.error, pydantic.ValidationError: if the bytes are not what it made.
    """
    return _ADAPTERS[kind].validate_json(zlib.decompress(packed))


def pack_list(names: Sequence[str]) -> bytes:
    """Return names as bytes."""
    return zlib.compress(json.dumps(names).encode(), _QUICKLY)


def unpack_list(packed: bytes) -> list[str]:
    """Return the names that `pack_list` made bytes of."""
    names: list[str] = json.loads(zlib.decompress(packed))
    return names
