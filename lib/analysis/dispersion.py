"""Where in a text a term occurs, section by section.

Counts say how often, shares (per thousand terms of the section) how densely: a long section has more of everything.
"""

from collections import Counter
from dataclasses import dataclass

from lib.analysis.frequency import folded
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


def dispersion(term: str, essay: Essay) -> tuple[SectionCount, ...]:
    """Return how often a term occurs in every section of a text, in the text's order; those without it too."""
    sizes: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for row in essay.terms:
        sizes[row.section] += row.count
        if folded(row.term) == folded(term):
            counts[row.section] += row.count
    titles = (section.title for section in essay.head.section)
    return tuple(SectionCount(title, counts[title], sizes[title]) for title in titles)
