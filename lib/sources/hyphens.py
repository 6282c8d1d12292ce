"""Whether a hyphen at a line end belongs to the word or only split it.

The document itself is the dictionary: how does it write the word where no line ends in it?
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_SPLIT_WORD = re.compile(r"\S+-\s*\n\s*\S+")
_PART_BEFORE = re.compile(r"([^\W\d_]+|\d+)-$")
_PART_AFTER = re.compile(r"([^\W\d_]+|\d+)")  # a footnote mark may stick to the letters
_LOOSE_HYPHEN = re.compile(r"([^\W\d_]+)-( +)(?=([^\W\d_]+))")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Vocabulary:
    """The unbroken words of a document, in lower case.

    Attributes:
        solid: words without a hyphen, and the parts of those with one.
        hyphenated: neighbouring parts of words with a hyphen, as "left-right".
        first_parts: what begins a word with a hyphen.
    """

    solid: Counter[str]
    hyphenated: Counter[str]
    first_parts: frozenset[str]

    @classmethod
    def of(cls, raw: str) -> "Vocabulary":
        """Count the words of a raw text, leaving out those that a line end splits."""
        words = [word.lower().split("-") for word in _WORD.findall(_SPLIT_WORD.sub(" ", raw))]
        pairs = [pair for parts in words for pair in pairwise(parts)]
        return cls(
            solid=Counter(part for parts in words for part in parts),
            hyphenated=Counter("-".join(pair) for pair in pairs),
            first_parts=frozenset(first for first, _ in pairs),
        )


def keeps_hyphen(before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Say whether the hyphen that ends `before` belongs to the word it forms with the beginning of `after`.

    Only the parts next to the hyphen decide: "salt-har-" before "bour-town" asks about "harbour". The form that the
    document writes more often wins. If it writes neither, the hyphen stays at a digit, before a capital, after an
    acronym, and between two words of which the first begins other compounds; else it goes, since line ends split far
    more words than compounds.
    """
    left, right = _PART_BEFORE.search(before), _PART_AFTER.match(after)
    if not left or not right:
        return True
    first, second = left[1], right[1]
    solid = vocabulary.solid[f"{first}{second}".lower()]
    hyphenated = vocabulary.hyphenated[f"{first}-{second}".lower()]
    if solid != hyphenated:
        return hyphenated > solid
    return _breaks_type(first, second) or _forms_compound(first.lower(), second.lower(), vocabulary)


def loose_hyphen_gaps(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield the gaps (start, end) after hyphens in words the document also writes without one: "coal- rich"."""
    for match in _LOOSE_HYPHEN.finditer(text):
        if vocabulary.hyphenated[f"{match[1]}-{match[3]}".lower()]:
            yield match.span(2)


def _breaks_type(first: str, second: str) -> bool:
    is_acronym = len(first) > 1 and first.isupper()
    return first[-1].isdigit() or second[0].isdigit() or second[0].isupper() or is_acronym


def _forms_compound(first: str, second: str, vocabulary: Vocabulary) -> bool:
    both_are_words = bool(vocabulary.solid[first] and vocabulary.solid[second])
    return both_are_words and first in vocabulary.first_parts
