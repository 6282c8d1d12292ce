"""Rules of comparisons: a cell for every side, evidence that exists, sections that stand in their texts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison, Dimension, Quote
from lib.corpus.faults import Fault, not_one_of
from lib.corpus.prose import prose_of_comparison
from lib.corpus.records import Record
from lib.corpus.rules.findings import Finding, fault_at
from lib.corpus.rules.prose import prose_faults


def judge_comparisons(
    collection: Collection, declared: Mapping[str, Set[str]], unread: tuple[str, ...]
) -> Iterator[Finding]:
    """Apply every rule to the comparisons; one with a fault in its build or evidence is left out.

    Args:
        declared: ids that stand in the files, by the name of their record.
        unread: beginnings of the ids of texts that could not be read, so that their rows have had no say.
    """
    orders = Counter(comparison.order for comparison in collection.comparisons)
    for comparison in collection.comparisons:
        if orders[comparison.order] > 1:
            message = f"{comparison.order} is the order of another comparison too"
            yield fault_at(comparison.origin, "order", message), None
        for theme in set(comparison.themes) - collection.theme_by_id.keys():
            known = collection.theme_by_id
            yield fault_at(comparison.origin, "themes", not_one_of(theme, known, "a theme of themes.toml")), None
        yield from _names(comparison)
        for dimension in comparison.dimension:
            yield from _sides(comparison, dimension)
        yield from _references(comparison, declared, unread)
        for quote in comparison.quotes:
            yield from _section(comparison, quote, collection)
        yield from prose_faults(prose_of_comparison(comparison), declared, unread)


def missing(comparison: Comparison, collection: Collection) -> list[str]:
    """Return the ids that a comparison needs and the sound collection lacks, in the order needed."""
    known = {entry.id for essay in collection.essays for entry in essay.entries} | collection.essay_by_id.keys()
    return [name for name in dict.fromkeys(_needed(comparison)) if name not in known]


def left_out(comparisons: Iterable[Comparison], collection: Collection) -> Iterator[Fault]:
    """Say of each comparison that is sound in itself and yet left out, which faulty row or text it needs."""
    for comparison in comparisons:
        for name in missing(comparison, collection)[:1]:
            yield fault_at(comparison.origin, "", f"left out, for it needs “{name}”, which has a fault or isn't there")


def _needed(comparison: Comparison) -> Iterator[str]:
    yield from comparison.charts
    yield from (side.text for side in comparison.side if side.text)
    yield from (quote.text for quote in comparison.quotes)
    for grounded in comparison.grounds:
        yield from grounded.evidence


def _names(comparison: Comparison) -> Iterator[Finding]:
    sides, dimensions = comparison.side, comparison.dimension
    named: list[tuple[str, str, Sequence[Record], list[str]]] = [
        ("id", "side", sides, [side.id for side in sides]),
        ("name", "side", sides, [side.name for side in sides]),
        ("text", "side", sides, [side.text for side in sides]),
        ("id", "dimension", dimensions, [dimension.id for dimension in dimensions]),
    ]
    for key, noun, records, values in named:
        for record, value in zip(records, values, strict=True):
            if value and values.count(value) > 1:
                yield fault_at(record.origin, key, f"“{value}” is the {key} of another {noun} too"), comparison
    for chart in {name for name in comparison.charts if comparison.charts.count(name) > 1}:
        yield fault_at(comparison.origin, "charts", f"“{chart}” stands twice"), comparison


def _sides(comparison: Comparison, dimension: Dimension) -> Iterator[Finding]:
    sides = [side.id for side in comparison.side]
    given = Counter(cell.side for cell in dimension.cell)
    for side in sides:
        if not given[side]:
            expected = "expected one a side, with silent = true where the text says nothing"
            yield fault_at(dimension.origin, "cell", f"no cell for the side “{side}”; {expected}"), comparison
    for cell in dimension.cell:
        if cell.side not in sides:
            yield fault_at(cell.origin, "side", not_one_of(cell.side, sides, "a side of this comparison")), comparison
        elif given[cell.side] > 1:
            yield fault_at(cell.origin, "side", f"“{cell.side}” has another cell in this dimension"), comparison


def _references(comparison: Comparison, declared: Mapping[str, Set[str]], unread: tuple[str, ...]) -> Iterator[Finding]:
    rows = set().union(*(declared.get(name, set()) for name in ("Statistic", "Event", "Claim", "TableHead")))
    charts, texts = declared.get("Chart", set()), declared.get("Essay", set())
    fields: list[tuple[Record, str, tuple[str, ...], Set[str], str]] = [
        *(
            (ground, "evidence", ground.evidence, rows, "a figure, event, claim or table")
            for ground in comparison.grounds
        ),
        *((quote, "text", (quote.text,), texts, "a text") for quote in comparison.quotes),
        *((side, "text", (side.text,), texts, "a text") for side in comparison.side if side.text),
        (comparison, "charts", comparison.charts, charts, "a chart of a text"),
    ]
    for record, column, names, known, noun in fields:
        for name in names:
            if name not in known and not name.startswith(unread):
                yield fault_at(record.origin, column, not_one_of(name, known, f"the id of {noun}")), comparison


def _section(comparison: Comparison, quote: Quote, collection: Collection) -> Iterator[Finding]:
    essay = collection.essay_by_id.get(quote.text)
    titles = [section.title for section in essay.head.section] if essay else [quote.section]
    if quote.section not in titles:
        yield (
            fault_at(quote.origin, "section", not_one_of(quote.section, titles, f"a section of {quote.text}")),
            comparison,
        )
