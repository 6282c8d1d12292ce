"""The shape of a text: how long it is, how it is parted, how long its sentences run and how varied its terms are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.words.diversity import expected_terms
from lib.analysis.words.frequency import frequencies
from lib.corpus.essay import Essay

_STEP = 50


@dataclass(frozen=True)
class Lengths:
    """How long the sentences of a text are, in words.

    Attributes:
        low, median, high: a quarter of the sentences are no longer than `low`, half no longer than `median`, three
            quarters no longer than `high`; each is the length of a sentence that the text has.
    """

    sentences: int
    low: int
    median: int
    high: int
    longest: int


@dataclass(frozen=True)
class Shape:
    """What can be counted of a text's form.

    Attributes:
        words, sections: of the running text.
        lengths: of its sentences; None where they have not been counted.
        different: how many different terms to expect among as many drawn at random as from every other text; None
            where the text has no terms.
    """

    essay: Essay
    words: int
    sections: int
    lengths: Lengths | None
    different: float | None


def shapes(essays: Sequence[Essay]) -> tuple[list[Shape], int]:
    """Return the shape of each text, and how many terms were drawn from each: as many as all texts have."""
    drawn = _drawn(essays)
    return [_shape(essay, drawn) for essay in essays], drawn


def _drawn(essays: Sequence[Essay]) -> int:
    sizes = [size for essay in essays if (size := frequencies([essay]).size)]
    return min(sizes, default=0) // _STEP * _STEP or min(sizes, default=0)


def _shape(essay: Essay, drawn: int) -> Shape:
    counts = frequencies([essay]).counts
    different = expected_terms(counts, drawn) if counts else None
    return Shape(essay, essay.head.words, len(essay.head.section), lengths(essay), different)


def lengths(essay: Essay) -> Lengths | None:
    """Return how long the sentences of a text are; None where they have not been counted."""
    counts: Counter[int] = Counter()
    for row in essay.sentences:
        counts[row.words] += row.count
    if not counts:
        return None
    low, median, high = (_quantile(counts, share) for share in (0.25, 0.5, 0.75))
    return Lengths(counts.total(), low, median, high, max(counts))


def _quantile(counts: Counter[int], share: float) -> int:
    """Return the least length that so large a share of the sentences doesn't exceed."""
    reached = 0
    for length in sorted(counts):
        reached += counts[length]
        if reached >= share * counts.total():
            return length
    return max(counts)
