"""Which terms mark texts from others: log-likelihood for how sure, log ratio for how much.

Log-likelihood (G², Dunning 1993, in the two-cell form of Rayson and Garside 2000) grows with the evidence that a term's
share differs between two texts; it says nothing of how much. Log ratio (Hardie 2014) is the binary logarithm of the
ratio of shares: 1 is twice as common, 3 eight times; a term that one side lacks is counted there as half an occurrence.
Values of pairs of different sizes may not be compared with one another, and neither says that a difference matters.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log, log2

from lib.analysis.words.dispersion import dispersion
from lib.analysis.words.frequency import Frequencies, folded, frequencies
from lib.corpus.essay import Essay

_ABSENT = 0.5
FEWEST = 3
"""How often texts must have a term that marks them."""

SURE = 6.63
"""The G² that such a term must have: chance alone gives as much to one term in a hundred (chi-squared, p < 0.01).

Among thousands of terms that lets dozens pass, and words come in clusters, which chance doesn't: it parts what is worth
a look from what isn't, no more.
"""


@dataclass(frozen=True)
class Key:
    """A term in two texts, or in two groups of texts.

    Attributes:
        term: as the side that uses it more writes it.
        first, second: how often it occurs in each.
        evidence: G², above 0 where the first has it more for its length, below where the second has.
        ratio: log ratio; of the same sign, save where half an occurrence in a short text outweighs the other's.
    """

    term: str
    first: int
    second: int
    evidence: float
    ratio: float

    @property
    def is_sure(self) -> bool:
        """Whether the term counts as marking either side."""
        return abs(self.evidence) >= SURE and (self.first if self.evidence > 0 else self.second) >= FEWEST


@dataclass(frozen=True)
class Mark:
    """A term that marks a text from others, and in how many of that text's sections it stands."""

    key: Key
    sections: int


def keyness(first: Frequencies, second: Frequencies) -> list[Key]:
    """Return every term of either side, that most marking the first at the beginning, the second at the end."""
    keys = []
    for term in first.counts.keys() | second.counts.keys():
        counts = first.counts.get(term, 0), second.counts.get(term, 0)
        is_ours = term not in second.written or counts[0] > counts[1]
        written = (first if is_ours else second).written[term]
        keys.append(_key(written, counts, (first.size, second.size)))
    return sorted(keys, key=lambda key: (-key.evidence, key.term))


def marking(first: Essay, second: Essay, most: int) -> tuple[list[Key], list[Key]]:
    """Return the terms that most mark the first text from the second, and the other way, at most so many of each.

    A term marks a text that has it `FEWEST` times or more and surely oftener than the other. Both lists are empty
    where a text has no terms counted.
    """
    if not (first.terms and second.terms):
        return [], []
    keys = [key for key in keyness(frequencies([first]), frequencies([second])) if key.is_sure]
    return (
        [key for key in keys if key.evidence > 0][:most],
        [key for key in reversed(keys) if key.evidence < 0][:most],
    )


def marks(essay: Essay, others: Sequence[Essay], most: int) -> list[Mark]:
    """Return the terms that most mark a text from all others taken together, at most so many; none if it is alone."""
    rest = frequencies([other for other in others if other.id != essay.id])
    own = frequencies([essay])
    if not (own.size and rest.size):
        return []
    found = [key for key in keyness(own, rest) if key.is_sure and key.evidence > 0][:most]
    where = dispersion(essay)
    return [Mark(replace(key, term=own.written[folded(key.term)]), where.of(key.term).sections) for key in found]


def log_likelihood(counts: tuple[int, int], sizes: tuple[int, int]) -> float:
    """Return G² of a term that occurs `counts` times among `sizes` terms of two texts; 0 where its shares are equal.

    Raises:
        ValueError: if a text has no terms.
    """
    if not all(sizes):
        raise ValueError("a text without terms has no shares to compare")
    share = sum(counts) / sum(sizes)
    seen = [(count, size * share) for count, size in zip(counts, sizes, strict=True) if count]
    return max(0.0, 2 * sum(count * log(count / expected) for count, expected in seen))


def log_ratio(counts: tuple[int, int], sizes: tuple[int, int]) -> float:
    """Return the binary logarithm of the ratio of a term's shares in two texts."""
    one, other = ((count or _ABSENT) / size for count, size in zip(counts, sizes, strict=True))
    return log2(one / other)


def _key(term: str, counts: tuple[int, int], sizes: tuple[int, int]) -> Key:
    is_first = counts[0] * sizes[1] >= counts[1] * sizes[0]
    sure = log_likelihood(counts, sizes)
    return Key(term, *counts, sure if is_first else -sure, log_ratio(counts, sizes))
