"""The shelf of evidence that the markers on a page open."""

from collections.abc import Iterable

from lib.analysis.exhibit import Exhibit
from lib.corpus.collection import Collection
from lib.ui.markup import show
from lib.ui.resources import passages


def shelf(chosen: Iterable[Exhibit], atlas: Collection) -> None:
    """Put exhibits on the page, unseen until a marker opens one; with a source attached, each with its paragraph."""
    shown = list(chosen)
    texts = {atlas.essay_of[exhibit.id].id for exhibit in shown if exhibit.id in atlas.essay_of}
    behind = {name: passage for text in texts for name, passage in passages(text).items()}
    show("evidence.html", atlas, exhibits=shown, passages=behind)
