"""Which texts are near each other, and by which words.

The nearness of two texts is the cosine of their weighted terms (Salton's vector space): 1 for the same terms in the
same proportions, 0 for none in common. A term weighs more the oftener a text has it, on a logarithmic scale, and the
fewer texts of the collection have it; one that all have weighs least. Values depend on the collection and may not be
compared with those of another.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log, sqrt

from lib.analysis.words.frequency import frequencies
from lib.corpus.essay import Essay

_NAMED_FROM = 2  # occurrences in each of two texts; one may be a chance


@dataclass(frozen=True)
class Nearness:
    """How near two texts are, 0 to 1, and the terms that bring them near, the strongest first.

    Every shared term counts; only those that both texts have more than once are named.
    """

    value: float
    terms: tuple[str, ...]


Near = Mapping[tuple[str, str], Nearness]
"""The nearness of every two texts, under both orders of their ids; texts without terms have none."""


def nearness(essays: Sequence[Essay], most: int) -> Near:
    """Return the nearness of every two of these texts that have their terms counted.

    Args:
        most: how many terms to name for each pair.
    """
    counts = {essay.id: terms for essay in essays if (terms := frequencies([essay]).counts)}
    written = frequencies(essays).written
    texts_with = Counter(term for terms in counts.values() for term in terms)
    weights = {name: _weights(terms, texts_with, len(counts)) for name, terms in counts.items()}
    lengths = {name: sqrt(sum(weight * weight for weight in terms.values())) for name, terms in weights.items()}
    found: dict[tuple[str, str], Nearness] = {}
    for one, other in combinations(counts, 2):
        shared = counts[one].keys() & counts[other].keys()
        shares = {term: weights[one][term] * weights[other][term] for term in shared}
        named = (term for term in shares if min(counts[one][term], counts[other][term]) >= _NAMED_FROM)
        strongest = sorted(named, key=lambda term: (-shares[term], term))[:most]
        value = min(sum(shares.values()) / (lengths[one] * lengths[other]), 1.0)
        found[one, other] = found[other, one] = Nearness(value, tuple(written[term] for term in strongest))
    return found


def nearest_first(near: Near, essays: Sequence[Essay], of: Sequence[Essay]) -> list[tuple[Essay, Essay, Nearness]]:
    """Return pairs of texts, the nearest first.

    Args:
        essays: all texts, in order.
        of: those whose pairs are wanted, with one another; one alone is paired with every other.
    """
    among = essays if len(of) == 1 else of
    pairs = [
        (one, other, near[one.id, other.id])
        for one, other in combinations(among, 2)
        if (one.id, other.id) in near and (len(of) > 1 or of[0] in (one, other))
    ]
    return sorted(pairs, key=lambda pair: -pair[2].value)


def _weights(counts: Mapping[str, int], texts_with: Mapping[str, int], texts: int) -> dict[str, float]:
    return {term: (1 + log(count)) * log((1 + texts) / texts_with[term]) for term, count in counts.items()}
