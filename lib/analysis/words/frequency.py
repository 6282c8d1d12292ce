"""How often terms occur in one text or several, and how each is shown.

A term is counted under its folded form: case folded, save in abbreviations, so that “US” is not “us”. It is shown as
the text that has it most writes it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lib.corpus.essay import Essay

_TWICE = 2


@dataclass(frozen=True)
class Frequencies:
    """The terms of texts taken together.

    Attributes:
        counts: how often each term occurs, under its folded form, the most frequent first.
        written: each term as it is shown, under its folded form.
    """

    counts: Mapping[str, int]
    written: Mapping[str, str]

    @cached_property
    def size(self) -> int:
        """How many terms there are in all, each as often as it occurs."""
        return sum(self.counts.values())

    def has(self, term: str) -> bool:
        """Say whether a term occurs, however it is written."""
        return folded(term) in self.counts

    def share(self, term: str) -> float:
        """Return how often a term occurs in a thousand terms; 0.0 where there are none."""
        return 1000 * self.counts.get(folded(term), 0) / self.size if self.size else 0.0


@dataclass(frozen=True)
class Frequent:
    """A term in texts taken together: how often it occurs, and in how many of them."""

    term: str
    count: int
    texts: int


def folded(term: str) -> str:
    """Return what a term is counted under."""
    return " ".join(word if len(word) > 1 and word.isupper() else word.casefold() for word in term.split(" "))


def frequencies(essays: Sequence[Essay]) -> Frequencies:
    """Return the terms of texts taken together."""
    counts: Counter[str] = Counter()
    most: dict[str, tuple[int, str]] = {}
    for essay in essays:
        own: Counter[str] = Counter()
        for row in essay.terms:
            own[row.term] += row.count
        for term, count in own.items():
            counts[folded(term)] += count
            most[folded(term)] = max(most.get(folded(term), (0, "")), (count, term))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Frequencies(dict(ordered), {name: term for name, (_, term) in most.items()})


def frequent(essays: Sequence[Essay], most: int) -> list[Frequent]:
    """Return the terms that occur most in texts taken together, at most so many, the most frequent first.

    Terms of one count stand or fall together, so fewer are returned where a cut would part them; one that occurs once
    is never frequent.
    """
    together = frequencies(essays)
    each = [{folded(row.term) for row in essay.terms} for essay in essays]
    counts = list(together.counts.values())
    least = max(counts[most] + 1 if len(counts) > most else 0, _TWICE)
    return [
        Frequent(together.written[name], count, sum(name in own for own in each))
        for name, count in together.counts.items()
        if count >= least
    ]


def longer_with(term: str, together: Frequencies) -> list[tuple[str, int]]:
    """Return the terms of several words in which a term stands, and their counts: there it isn't counted again."""
    name = folded(term)
    return [
        (together.written[other], count)
        for other, count in together.counts.items()
        if other != name and f" {name} " in f" {other} "
    ]
