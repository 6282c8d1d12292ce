"""What a collection holds, counted."""

from collections import Counter
from collections.abc import Sequence

from lib.corpus.essay import Essay
from lib.corpus.evidence import Voice


def voices(essays: Sequence[Essay]) -> dict[Voice, int]:
    """Return how many figures each voice states, none left out."""
    counted = Counter(row.voice for essay in essays for row in essay.statistics)
    return {"author": counted["author"], "cited": counted["cited"], "computed": counted["computed"]}


def holdings(essays: Sequence[Essay]) -> list[tuple[str, ...]]:
    """Return a row a text, and one for all: name, figures, events, people and places, claims, charts, doubts."""
    rows = [
        (
            len(essay.statistics),
            len(essay.events),
            len(essay.actors),
            len(essay.claims),
            len(essay.charts),
            len(essay.discrepancies),
        )
        for essay in essays
    ]
    names = [*(essay.head.short_title for essay in essays), "All texts"]
    totals = tuple(sum(column) for column in zip(*rows, strict=True))
    return [(name, *map(str, row)) for name, row in zip(names, [*rows, totals], strict=True)]
