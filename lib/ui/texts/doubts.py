"""Where a text is in doubt."""

from lib.analysis.doubts import by_weight
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.ui.exhibits import every_exhibit
from lib.ui.markup import show_kept


def doubts_of(essay: Essay, atlas: Collection) -> None:
    """List where a text is in doubt, what bears on its argument first."""
    show_kept(
        "texts/discrepancies.html", atlas, essay.id,
        lambda: {"groups": by_weight(essay, atlas), "exhibits": every_exhibit()},
    )  # fmt: skip
