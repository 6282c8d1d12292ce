"""What texts hold, counted."""

from collections.abc import Sequence

from lib.corpus.essay import Essay


def holdings(essays: Sequence[Essay], totals: Sequence[int] = ()) -> list[tuple[str, ...]]:
    """Return a row a text, and one for all: name, figures, events, people and places, claims, charts, doubts.

    Args:
        totals: of the whole collection, where these are not all of its texts; else they are added up.
    """
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
    all_texts = tuple(totals) or tuple(sum(column) for column in zip(*rows, strict=True))
    return [(name, *map(str, row)) for name, row in zip(names, [*rows, all_texts], strict=True)]
