"""Where in a text a term occurs, section by section.

Counts say how often, shares (per thousand terms of the section) how densely: a long section has more of everything.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.words.frequency import folded
from lib.corpus.essay import Essay


@dataclass(frozen=True)
class SectionCount:
    """A term in one section: how often it occurs, and among how many terms."""

    section: str
    count: int
    size: int

    @property
    def share(self) -> float:
        """How often it occurs in a thousand terms of the section; 0.0 in a section without terms."""
        return 1000 * self.count / self.size if self.size else 0.0


@dataclass(frozen=True)
class Spread:
    """A term in one text, section by section in the text's order, those without it too."""

    parts: tuple[SectionCount, ...]

    @property
    def count(self) -> int:
        """How often the text has it."""
        return sum(part.count for part in self.parts)

    @property
    def size(self) -> int:
        """How many terms the text has; 0 where none have been counted, and then nothing is known of this one."""
        return sum(part.size for part in self.parts)

    @property
    def sections(self) -> int:
        """In how many of its sections it stands."""
        return sum(part.count > 0 for part in self.parts)

    @property
    def share(self) -> float:
        """How often it occurs in a thousand terms of the text."""
        return 1000 * self.count / self.size if self.size else 0.0


@dataclass(frozen=True)
class Dispersion:
    """Where every term of a text occurs.

    Attributes:
        sizes: how many terms each section has, in the text's order.
        counts: how often each section has a term, under the term's folded form.
    """

    sizes: Mapping[str, int]
    counts: Mapping[str, Mapping[str, int]]

    def of(self, term: str) -> Spread:
        """Return where a term occurs."""
        own = self.counts.get(folded(term), {})
        return Spread(tuple(SectionCount(title, own.get(title, 0), size) for title, size in self.sizes.items()))


def dispersion(essay: Essay) -> Dispersion:
    """Return where every term of a text occurs."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    sizes = Counter({section.title: 0 for section in essay.head.section})
    for row in essay.terms:
        counts[folded(row.term)][row.section] += row.count
        sizes[row.section] += row.count
    return Dispersion({section.title: sizes[section.title] for section in essay.head.section}, dict(counts))


def densest(spreads: Sequence[Spread], in_sections: bool) -> float:
    """Return the greatest share among terms, of a section or of a text; what the longest bar stands for."""
    if in_sections:
        return max((part.share for spread in spreads for part in spread.parts), default=0.0)
    return max((spread.share for spread in spreads), default=0.0)
