"""The doubts about a source in the order of their weight."""

from lib.corpus.argument import Discrepancy, DiscrepancyKind
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay

AT_ODDS = "At odds with another text"
HEADINGS: dict[DiscrepancyKind, str] = {
    "contradiction": "Contradictions",
    "tension": "Accounts that pull apart",
    "unsupported": "Claims without support",
    "ambiguous": "Open to more than one reading",
    "missing": "Missing",
    "lost": "Lost",
    "naming": "Names that vary",
    "misprint": "Misprints",
}


def by_weight(essay: Essay, atlas: Collection) -> list[tuple[str, list[Discrepancy]]]:
    """Return a text's doubts under the heading of their kind, what bears on the argument first."""
    abroad = [doubt for doubt in essay.discrepancies if concerns_another(doubt, essay, atlas)]
    own = [doubt for doubt in essay.discrepancies if doubt not in abroad]
    groups = [(heading, [doubt for doubt in own if doubt.kind == kind]) for kind, heading in HEADINGS.items()]
    return [(heading, members) for heading, members in [*groups, (AT_ODDS, abroad)] if members]


def concerns_another(doubt: Discrepancy, essay: Essay, atlas: Collection) -> bool:
    """Say whether a text's doubt bears on a row of another text too."""
    return any(name in atlas.essay_of and atlas.essay_of[name].id != essay.id for name in doubt.concerns)
