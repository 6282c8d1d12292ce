"""Which terms mark one text from another: log-likelihood for how sure, log ratio for how much.

Log-likelihood (G², Dunning 1993, in the two-cell form of Rayson and Garside 2000) grows with the evidence that a term's
share differs between two texts; it says nothing of how much. Log ratio (Hardie 2014) is the binary logarithm of the
ratio of shares: 1 is twice as common, 3 eight times; a term that one side lacks is counted there as half an occurrence.
Values of pairs of different sizes may not be compared with one another, and neither says that a difference matters.
"""

from collections import Counter
from dataclasses import dataclass
from math import log, log2

from lib.corpus.essay import Essay

_ABSENT = 0.5
FEWEST = 3
"""How often a text must have a term that marks it."""

SURE = 6.63
"""The G² that such a term must have: chance alone gives as much to one term in a hundred (chi-squared, p < 0.01)."""


@dataclass(frozen=True)
class Key:
    """A term in two texts.

    Attributes:
        term: as the text that uses it more writes it.
        first, second: how often it occurs in each.
        evidence: G², above 0 where the first text has it more for its length, below where the second has.
        ratio: log ratio; of the same sign, save where half an occurrence in a short text outweighs the other's.
    """

    term: str
    first: int
    second: int
    evidence: float
    ratio: float


def totals(essay: Essay) -> Counter[str]:
    """Return how often each term occurs in a text, under its folded form."""
    counts: Counter[str] = Counter()
    for row in essay.terms:
        counts[folded(row.term)] += row.count
    return counts


def folded(term: str) -> str:
    """Return what a term is counted under: case folded, save in abbreviations, so that “US” is not “us”."""
    return term if term.isupper() else term.casefold()


def keyness(first: Essay, second: Essay) -> list[Key]:
    """Return every term of two texts, that most marking the first at the beginning, the second at the end."""
    ours, theirs = totals(first), totals(second)
    one, other = ({folded(row.term): row.term for row in essay.terms} for essay in (first, second))
    sizes = ours.total(), theirs.total()
    keys = []
    for term in ours.keys() | theirs.keys():
        written = one[term] if ours[term] > theirs[term] or term not in other else other[term]
        keys.append(_key(written, (ours[term], theirs[term]), sizes))
    return sorted(keys, key=lambda key: (-key.evidence, key.term))


def marking(first: Essay, second: Essay, most: int) -> tuple[list[Key], list[Key]]:
    """Return the terms that most mark the first text from the second, and the other way, at most so many of each.

    A term marks a text that has it `FEWEST` times or more and surely oftener than the other. Both lists are empty
    where a text has no terms counted.
    """
    if not (first.terms and second.terms):
        return [], []
    keys = keyness(first, second)
    ours = [key for key in keys if key.evidence >= SURE and key.first >= FEWEST]
    theirs = [key for key in reversed(keys) if key.evidence <= -SURE and key.second >= FEWEST]
    return ours[:most], theirs[:most]


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
