"""Which exhibits a page needs: whatever its markers open, and whatever opens from those in turn."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lib.analysis.comparisons.comparison import doubts_about
from lib.analysis.evidence.exhibit import Exhibit, exhibits, of_quotes
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.corpus.essay import Essay
from lib.corpus.prose import REFERENCE, prose_of, prose_of_comparison

Known = Mapping[str, Exhibit]
"""Every exhibit of the collection, under its id."""


def on_cards(essays: Sequence[Essay], atlas: Collection, known: Known) -> list[Exhibit]:
    """Return what the collection's description and the cards of these texts open."""
    named = REFERENCE.findall(atlas.head.description)
    for essay in essays:
        named += REFERENCE.findall(essay.head.thesis)
        for figure in essay.head.key_figure[:1]:
            named += [*figure.statistics, *REFERENCE.findall(figure.caption)]
    return _closed(named, atlas, known)


def on_comparison_cards(comparisons: Sequence[Comparison], atlas: Collection, known: Known) -> list[Exhibit]:
    """Return what the cards of these comparisons open."""
    return _closed([name for row in comparisons for name in REFERENCE.findall(row.answer)], atlas, known)


def on_page(essay: Essay, atlas: Collection, known: Known) -> list[Exhibit]:
    """Return what a text's page opens: everything of its own, and what its prose and doubts name of others."""
    own = list(exhibits(essay))
    named = [name for prose in prose_of(essay) for name in prose.references()]
    concerned = [name for doubt in essay.discrepancies for name in doubt.concerns]
    return _closed([*own, *named, *concerned], atlas, known)


def in_comparison(comparison: Comparison, atlas: Collection, known: Known) -> list[Exhibit]:
    """Return what a comparison's page opens: its quotes, and every row it cites, draws or has doubts about."""
    named = [name for grounded in comparison.grounds for name in grounded.evidence]
    for doubts in doubts_about(comparison, atlas).values():
        named += [name for doubt in doubts for name in REFERENCE.findall(doubt.what + doubt.treatment)]
    named += [name for prose in prose_of_comparison(comparison) for name in prose.references()]
    return [*of_quotes(comparison, atlas).values(), *_closed([*named, *comparison.charts], atlas, known)]


def on_pair(pair: Sequence[Essay], comparisons: Sequence[Comparison], atlas: Collection, known: Known) -> list[Exhibit]:
    """Return what the page on two texts opens, with the cards of the comparisons that draw on both."""
    shown = [exhibit for essay in pair for exhibit in on_page(essay, atlas, known)]
    shown += on_comparison_cards(comparisons, atlas, known)
    return list({exhibit.id: exhibit for exhibit in shown}.values())


def _closed(names: Iterable[str], atlas: Collection, known: Known) -> list[Exhibit]:
    """Return the exhibits named, and those that their notes, claims and charts name, until nothing new comes."""
    found: dict[str, Exhibit] = {}
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += _named_by(name, atlas, known)
            if name in known:
                found[name] = known[name]
    return list(found.values())


def _named_by(name: str, atlas: Collection, known: Known) -> Iterator[str]:
    if name in known:
        yield from REFERENCE.findall(f"{known[name].stated} {known[name].note}")
    elif name in atlas.claim_by_id:
        yield from atlas.claim_by_id[name].evidence
        yield from REFERENCE.findall(atlas.claim_by_id[name].text)
    elif name in atlas.chart_by_id:
        yield from atlas.chart_by_id[name].statistics
        yield from REFERENCE.findall(atlas.chart_by_id[name].caveat)
