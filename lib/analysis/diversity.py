"""How varied a text's terms are, fairly for texts of different lengths.

The share of different words among all words falls as a text grows, so it may not be compared between texts. Rarefaction
(Hurlbert 1971, after Sanders) may: it is the number of different terms to be expected among so many drawn at
random, and needs no more than counts.
"""

from collections import Counter
from collections.abc import Mapping
from math import comb


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
    ways = comb(total, drawn)
    kinds = Counter(counts.values())  # terms of one count are missed equally often
    return sum(number * (1 - comb(total - count, drawn) / ways) for count, number in kinds.items())
