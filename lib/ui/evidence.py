"""The shelf of evidence that the markers on a page open."""

from collections.abc import Iterable

from lib.analysis.evidence.exhibit import Exhibit
from lib.corpus.collection import Collection
from lib.ui.markup import show
from lib.ui.resources import passages


def shelf(chosen: Iterable[Exhibit], atlas: Collection) -> None:
    """Put exhibits on the page, unseen until a marker opens one; with a source attached, each with its paragraph."""
    show("evidence/panels.html", atlas, exhibits=list(chosen), passages=passages())
