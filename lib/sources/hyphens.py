"""Whether a hyphen at a line end belongs to the word or only split it.

The document itself is the dictionary: how does it write the word where no line ends in it?
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

_SPLIT = re.compile(r"\S+-\s*\n\s*\S+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Vocabulary:
    """The unbroken words of a document in lower case: the solid ones, and neighbours within hyphenated ones."""

    solid: Counter[str]
    hyphenated: Counter[str]
    first_parts: frozenset[str]

    @classmethod
    def of(cls, raw: str) -> "Vocabulary":
        """Count the words of a raw text, leaving out those that a line end splits."""
        words = [word.lower().split("-") for word in _WORD.findall(_SPLIT.sub(" ", raw))]
        solid = Counter(part for parts in words for part in parts)
        pairs = [pair for parts in words for pair in pairwise(parts)]
        return cls(solid, Counter(f"{left}-{right}" for left, right in pairs), frozenset(left for left, _ in pairs))


def keeps_hyphen(before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Say whether `before`, which ends a line with a hyphen, and `after`, the next line, form a hyphenated word.

    Only the parts next to the hyphen decide ("cross-bor-" + "der-trade" asks about "border"). Form seen more often in the document wins. If
    it holds neither, digits, a capital after the hyphen and an acronym before it keep the hyphen; so do two words of
    which the first begins other compounds. Line ends split far more words than compounds, so all else is joined.
    """
    left = re.search(r"\w+(?=-$)", before)
    right = re.match(r"\w+", after)
    if not left or not right:
        return True
    first, second = left[0], right[0]
    solid = vocabulary.solid[(first + second).lower()]
    hyphenated = vocabulary.hyphenated[f"{first}-{second}".lower()]
    if solid != hyphenated:
        return hyphenated > solid
    if first[-1].isdigit() or second[0].isdigit() or second[0].isupper() or _is_acronym(first):
        return True
    return _forms_compounds(first.lower(), second.lower(), vocabulary)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _forms_compounds(first: str, second: str, vocabulary: Vocabulary) -> bool:
    both_are_words = bool(vocabulary.solid[first] and vocabulary.solid[second])
    return both_are_words and first in vocabulary.first_parts
