"""The shelf of evidence that the markers on a page open, one for each kind of page."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from lib.analysis.comparisons.pairing import drawing_on_both
from lib.analysis.evidence import panels
from lib.analysis.evidence.exhibit import Exhibit
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.corpus.essay import Essay
from lib.ui.markup import show_kept
from lib.ui.resources import every_exhibit, passages


def _shelf(atlas: Collection, key: Hashable, chosen: Callable[[], Iterable[Exhibit]]) -> None:
    """Put exhibits on the page, unseen until a marker opens one; with a source attached, each with its paragraph.

    Args:
        key: all that the choice depends on.
        chosen: chooses them, when the shelf is first wished for.
    """
    show_kept("evidence/panels.html", atlas, key, lambda: {"exhibits": list(chosen()), "passages": passages()})


def shelf_of_cards(essays: Sequence[Essay], atlas: Collection) -> None:
    """Put on the page what the cards of texts open."""
    _shelf(atlas, ("cards", _ids(essays)), lambda: panels.on_cards(essays, atlas, every_exhibit()))


def shelf_of_comparison_cards(comparisons: Sequence[Comparison], atlas: Collection) -> None:
    """Put on the page what the cards of comparisons open."""
    key = "comparison cards", _ids(comparisons)
    _shelf(atlas, key, lambda: panels.on_comparison_cards(comparisons, atlas, every_exhibit()))


def shelf_of_text(essay: Essay, atlas: Collection) -> None:
    """Put on the page what a text's page opens."""
    _shelf(atlas, ("text", essay.id), lambda: panels.on_page(essay, atlas, every_exhibit()))


def shelf_of_comparison(comparison: Comparison, atlas: Collection) -> None:
    """Put on the page what a comparison's page opens."""
    _shelf(atlas, ("comparison", comparison.id), lambda: panels.in_comparison(comparison, atlas, every_exhibit()))


def shelf_of_pair(pair: tuple[Essay, Essay], atlas: Collection) -> None:
    """Put on the page what the page on two texts opens, with the cards of the comparisons that draw on both."""
    _shelf(
        atlas,
        ("pair", _ids(pair)),
        lambda: panels.on_pair(pair, drawing_on_both(*pair, atlas), atlas, every_exhibit()),
    )


def shelf_of_doubts(atlas: Collection) -> None:
    """Put on the page what the doubts of all texts concern."""
    known = every_exhibit()
    concerned = (name for essay in atlas.essays for item in essay.discrepancies for name in item.concerns)
    _shelf(atlas, "doubts", lambda: (known[name] for name in sorted(set(concerned) & known.keys())))


def shelf_of(names: Iterable[str], atlas: Collection) -> None:
    """Put the exhibits on the page that have one of these ids; others are passed over."""
    known = every_exhibit()
    chosen = tuple(dict.fromkeys(name for name in names if name in known))
    _shelf(atlas, ("ids", chosen), lambda: (known[name] for name in chosen))


def _ids(records: Sequence[Essay] | Sequence[Comparison]) -> tuple[str, ...]:
    return tuple(record.id for record in records)
