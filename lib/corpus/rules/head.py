"""Rules of the collection's own description."""

from collections.abc import Iterator

from lib.corpus.collection import CollectionHead
from lib.corpus.prose import Prose
from lib.corpus.rules.findings import Finding
from lib.corpus.rules.prose import prose_faults
from lib.corpus.rules.register import Register


def judge_head(head: CollectionHead, register: Register) -> Iterator[Finding]:
    """Apply the rules of prose to what collection.toml says."""
    yield from prose_faults(
        [Prose(getattr(head, key), key, head.origin) for key in ("description", "rights")], register
    )
