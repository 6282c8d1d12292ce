"""The doubts about a source in the order of their weight."""

from collections.abc import Sequence

from lib.corpus.argument import Discrepancy, DiscrepancyKind

HEADINGS: dict[DiscrepancyKind, str] = {
    "contradiction": "Contradictions",
    "unsupported": "Claims without support",
    "ambiguous": "Open to more than one reading",
    "missing": "Missing",
    "lost": "Lost",
    "naming": "Names that vary",
    "misprint": "Misprints",
}


def by_weight(doubts: Sequence[Discrepancy]) -> list[tuple[str, list[Discrepancy]]]:
    """Return doubts under the heading of their kind, what bears on the argument first."""
    groups = [(heading, [doubt for doubt in doubts if doubt.kind == kind]) for kind, heading in HEADINGS.items()]
    return [(heading, members) for heading, members in groups if members]
