"""Which texts are near each other, and by which words.

The nearness of two texts is the cosine of their weighted terms (Salton's vector space): 1 for the same terms in the
same proportions, 0 for none in common. A term weighs more the oftener a text has it, on a logarithmic scale, and the
fewer texts of the collection have it; one that all have weighs least. Values depend on the collection and may not be
compared with those of another.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from lib.analysis.frequency import frequencies
from lib.corpus.essay import Essay

_NAMED_FROM = 2  # occurrences in each of two texts; one may be a chance


@dataclass(frozen=True)
class Nearness:
    """How near two texts are, 0 to 1, and the terms that bring them near, the strongest first.

    Every shared term counts; only those that both texts have more than once are named.
    """

    value: float
    terms: tuple[str, ...]


def nearness(essays: Sequence[Essay], most: int) -> dict[tuple[str, str], Nearness]:
    """Return the nearness of every two of these texts, under both orders of their ids.

    Args:
        most: how many terms to name for each pair.
    """
    counts = {essay.id: frequencies([essay]).counts for essay in essays}
    written = frequencies(essays).written
    texts_with = Counter(term for terms in counts.values() for term in terms)
    weights = {name: _weights(terms, texts_with, len(essays)) for name, terms in counts.items()}
    lengths = {name: sqrt(sum(weight * weight for weight in terms.values())) for name, terms in weights.items()}
    found = {}
    for one, ours in weights.items():
        for other, theirs in weights.items():
            shares = {term: ours[term] * theirs[term] for term in ours.keys() & theirs.keys() if ours[term]}
            named = (term for term in shares if min(counts[one][term], counts[other][term]) >= _NAMED_FROM)
            strongest = sorted(named, key=lambda term: (-shares[term], term))[:most]
            size = lengths[one] * lengths[other]
            value = sum(shares.values()) / size if size else 0.0
            found[one, other] = Nearness(min(value, 1.0), tuple(written[term] for term in strongest))
    return found


def _weights(counts: Mapping[str, int], texts_with: Mapping[str, int], texts: int) -> dict[str, float]:
    return {term: (1 + log(count)) * log((1 + texts) / texts_with[term]) for term, count in counts.items()}
