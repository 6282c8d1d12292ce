"""Rules that no record can keep on its own: ids, references, sections, themes, charts and prose."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from lib.corpus.argument import BETWEEN_TEXTS
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.corpus.faults import Fault, not_one_of
from lib.corpus.prose import Prose, prose_of
from lib.corpus.records import Origin, Record
from lib.corpus.rules.comparable import objections
from lib.corpus.rules.comparisons import judge_comparisons, missing
from lib.corpus.rules.decks import judge_decks, objection
from lib.corpus.rules.findings import Finding, fault_at
from lib.corpus.rules.prose import prose_faults

_NOUNS = {"actors": "an actor of this text", "evidence": "the id of a figure, event or table"}


def judge(collection: Collection, declared: Mapping[str, Set[str]]) -> list[Finding]:
    """Apply every rule to the whole collection.

    Args:
        declared: ids that stand in the files, sound or not, by the name of their record; a reference to a faulty row
            is no second fault.
    """
    unread = tuple(f"{text}-" for text in declared.get("Essay", set()) - collection.essay_by_id.keys())
    found: list[Finding] = [*_unique_ids(collection), *_description(collection, declared, unread)]
    for essay in collection.essays:
        found += _essay_ids(essay)
        found += _sections(essay)
        found += _themes(essay, set(collection.theme_by_id))
        found += _references(essay, declared)
        found += _between_texts(essay, declared)
        found += _charts(essay, collection)
        found += _key_figures(essay)
        found += _headings(essay)
        found += prose_faults(prose_of(essay), declared, unread)
    return [
        *found,
        *judge_comparisons(collection, declared, unread),
        *judge_decks(collection, declared, unread),
    ]


def without_unsound(collection: Collection, unsound: Iterable[Record | None]) -> Collection:
    """Return the collection without the records named, and without what needs a record or theme that isn't there."""
    gone = {id(record) for record in unsound if record is not None}
    sound = replace(collection, essays=tuple(_sound(essay, gone, collection) for essay in collection.essays))
    kept = (comparison for comparison in collection.comparisons if id(comparison) not in gone)
    sound = replace(sound, comparisons=tuple(one for one in kept if not missing(one, sound)))
    decks = (deck for deck in collection.decks if id(deck) not in gone)
    return replace(sound, decks=tuple(deck for deck in decks if not any(objection(one, sound) for one in deck.slide)))


def _sound(essay: Essay, gone: Set[int], collection: Collection) -> Essay:
    statistics = tuple(row for row in essay.statistics if id(row) not in gone)
    ids, tables = {row.id for row in statistics}, {"", *(table.id for table in essay.tables)}
    charts = (chart for chart in essay.charts if id(chart) not in gone)
    doubts = tuple(doubt for doubt in essay.discrepancies if id(doubt) not in gone)
    key_figures = tuple(figure for figure in essay.head.key_figure if ids.issuperset(figure.statistics))
    themes = tuple(theme for theme in essay.head.themes if theme in collection.theme_by_id)
    return replace(
        essay,
        head=essay.head.model_copy(update={"key_figure": key_figures, "themes": themes}),
        statistics=statistics,
        events=tuple(row for row in essay.events if id(row) not in gone),
        discrepancies=doubts,
        charts=tuple(chart for chart in charts if ids.issuperset(chart.statistics) and chart.table in tables),
    )


def _unique_ids(collection: Collection) -> Iterator[Finding]:
    first: dict[str, Origin] = {}
    for essay in collection.essays:
        for record in essay.entries:
            if record.id in first:
                there = first[record.id]
                yield (
                    fault_at(
                        record.origin,
                        "id",
                        f"“{record.id}” stands already at {there.file}:{there.row}; ids are unique in the collection",
                    ),
                    record,
                )
            first.setdefault(record.id, record.origin)
    orders = Counter(essay.head.order for essay in collection.essays)
    for essay in collection.essays:
        if orders[essay.head.order] > 1:
            yield fault_at(essay.head.origin, "order", f"{essay.head.order} is the order of another text too"), None


def _essay_ids(essay: Essay) -> Iterator[Finding]:
    for record in essay.entries:
        if not record.id.startswith(f"{essay.id}-"):
            yield (
                fault_at(
                    record.origin, "id", f"“{record.id}” does not begin with the text's id; expected “{essay.id}-…”"
                ),
                None,
            )
    for rows in (essay.actors, essay.glossary):
        ids = Counter(row.id for row in rows)
        for row in rows:
            if ids[row.id] > 1:
                yield fault_at(row.origin, "id", f"“{row.id}” stands twice in this text"), None


def _sections(essay: Essay) -> Iterator[Finding]:
    titles = [section.title for section in essay.head.section]
    for record in (*essay.entries, *essay.actors, *essay.glossary):
        if record.section and record.section not in titles:
            yield (
                fault_at(record.origin, "section", not_one_of(record.section, titles, "a section of essay.toml")),
                None,
            )


def _themes(essay: Essay, themes: set[str]) -> Iterator[Finding]:
    named = [
        (essay.head.origin, essay.head.themes),
        *((row.origin, row.themes) for row in (*essay.statistics, *essay.events)),
    ]
    for origin, given in named:
        for theme in given:
            if theme not in themes:
                yield fault_at(origin, "themes", not_one_of(theme, themes, "a theme of themes.toml")), None


def _references(essay: Essay, declared: Mapping[str, Set[str]]) -> Iterator[Finding]:
    figures, tables = declared.get("Statistic", set()), declared.get("TableHead", set())
    own_figures, own_tables = ({name for name in ids if name.startswith(f"{essay.id}-")} for ids in (figures, tables))
    entries = set().union(*declared.values())
    fields: list[tuple[Record, str, tuple[str, ...], Set[str]]] = [
        *((row, "computed_from", row.computed_from, figures | tables) for row in essay.statistics),
        *((claim, "evidence", claim.evidence, figures | tables | declared["Event"]) for claim in essay.claims),
        *((item, "concerns", item.concerns, entries) for item in essay.discrepancies),
        *((figure, "statistics", figure.statistics, own_figures) for figure in essay.head.key_figure),
        *((chart, "statistics", chart.statistics, own_figures) for chart in essay.charts),
        *((chart, "table", (chart.table,) if chart.table else (), own_tables) for chart in essay.charts),
        *((event, "actors", event.actors, {actor.id for actor in essay.actors}) for event in essay.events),
    ]
    for record, column, names, known in fields:
        for name in names:
            if name not in known:
                yield (
                    fault_at(record.origin, column, not_one_of(name, known, _NOUNS.get(column, "an id of this text"))),
                    None,
                )


def _between_texts(essay: Essay, declared: Mapping[str, Set[str]]) -> Iterator[Finding]:
    texts = declared.get("Essay", set()) - {essay.id}
    others = tuple(f"{text}-" for text in texts if not essay.id.startswith(f"{text}-"))
    for doubt in essay.discrepancies:
        if doubt.kind not in BETWEEN_TEXTS and any(name.startswith(others) for name in doubt.concerns):
            expected = f"a doubt between two texts is {', '.join(BETWEEN_TEXTS[:-1])} or {BETWEEN_TEXTS[-1]}"
            yield fault_at(doubt.origin, "kind", f"“{doubt.kind}”, and yet it concerns another text; {expected}"), doubt


def _charts(essay: Essay, collection: Collection) -> Iterator[Finding]:
    tables = {table.id: table for table in essay.tables}
    for chart in essay.charts:
        rows = [collection.statistic_by_id[name] for name in chart.statistics if name in collection.statistic_by_id]
        if len(rows) == len(chart.statistics):
            for objection in objections(chart, rows):
                yield fault_at(chart.origin, "statistics", objection), chart
        if chart.table in tables and chart.column not in tables[chart.table].columns:
            yield (
                fault_at(
                    chart.origin,
                    "column",
                    not_one_of(chart.column, tables[chart.table].columns, "a column of the table"),
                ),
                chart,
            )


def _key_figures(essay: Essay) -> Iterator[Finding]:
    measures = {row.id: row.measure for row in essay.statistics}  # a row found faulty has no say
    for figure in essay.head.key_figure:
        if figure.change and len({measures[name] for name in figure.statistics if name in measures}) > 1:
            message = "a change is of one measure; expected rows of one, or change = false"
            yield fault_at(figure.origin, "statistics", message), None


def _headings(essay: Essay) -> Iterator[Finding]:
    file = essay.head.origin.file.replace("essay.toml", "summary.md")
    expected = [section.title for section in essay.head.section]
    found = [passage.heading for passage in essay.argument]
    if not essay.abstract:
        yield Fault(file, 0, "", "no “## Abstract” with text; every summary begins with one"), None
    for title in expected:
        if title not in found:
            yield Fault(file, 0, "", f"nothing under “## {title}”, a section of essay.toml"), None
    for passage in essay.argument:
        if passage.heading not in expected:
            yield Fault(file, passage.row, "", not_one_of(passage.heading, expected, "a section of essay.toml")), None


def _description(
    collection: Collection, declared: Mapping[str, Set[str]], unread: tuple[str, ...]
) -> Iterator[Finding]:
    head = collection.head
    pieces = [Prose(getattr(head, key), key, head.origin) for key in ("description", "rights")]
    yield from prose_faults(pieces, declared, unread)
