"""The shelf of evidence that the markers on a page open."""

from lib.analysis.exhibit import Exhibit, of_actor, of_event, of_statistic
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.markup import show


def exhibits(essay: Essay) -> dict[str, Exhibit]:
    """Everything in a text that a marker may open, under its id."""
    found = [
        *(of_statistic(row, essay) for row in essay.statistics),
        *(of_event(row, essay) for row in essay.events),
        *(of_actor(row, essay) for row in essay.actors),
    ]
    return {exhibit.id: exhibit for exhibit in found}


def shelf(chosen: list[Exhibit], atlas: Collection) -> None:
    """Put the exhibits on the page, unseen until a marker opens one."""
    show("evidence.html", atlas, exhibits=chosen, passages={})
