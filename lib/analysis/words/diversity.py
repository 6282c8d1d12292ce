"""How varied a text's terms are, fairly for texts of different lengths.

The share of different words among all words falls as a text grows, so it may not be compared between texts. Rarefaction
(Hurlbert 1971, after Sanders) may: it is the number of different terms to be expected among so many drawn at
random, and needs no more than counts.
"""

from collections import Counter
from collections.abc import Mapping
from math import exp, lgamma


def expected_terms(counts: Mapping[str, int], drawn: int) -> float:
    """Return how many different terms to expect among `drawn` taken at random, without putting any back.

    Args:
        counts: how often each term occurs.
        drawn: how many are taken; the same for all texts that are compared.

    Raises:
        ValueError: if the text has fewer terms than are drawn.
    """
    total = sum(counts.values())
    if drawn > total:
        raise ValueError(f"{drawn} cannot be drawn from {total} terms")
    kinds = Counter(counts.values())  # terms of one count are missed equally often
    return sum(number * (1 - _missed(total, count, drawn)) for count, number in kinds.items())


def _missed(total: int, count: int, drawn: int) -> float:
    """Return how probable it is that none of a term's occurrences is drawn: ways without it, as a share of all."""
    if count + drawn > total:
        return 0.0
    ways = _log_ways(total - count, drawn) - _log_ways(total, drawn)
    return exp(ways)


def _log_ways(total: int, drawn: int) -> float:
    """Return the logarithm of the number of ways to draw some of a total, which soon is too large to write."""
    return lgamma(total + 1) - lgamma(drawn + 1) - lgamma(total - drawn + 1)
