"""Rules that no record of a text can keep on its own: ids, references, sections, themes, charts and prose."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from lib.corpus.argument import BETWEEN_TEXTS
from lib.corpus.essay import Essay
from lib.corpus.faults import Fault, not_one_of
from lib.corpus.prose import prose_of
from lib.corpus.records import Origin, Record, texts_that_may_own
from lib.corpus.rules.comparable import objections
from lib.corpus.rules.findings import Finding, fault_at
from lib.corpus.rules.prose import prose_faults
from lib.corpus.rules.register import (
    ANY,
    EVENTS,
    FIGURES,
    TABLES,
    TEXT,
    THEME,
    Register,
    State,
    place_name,
)

_NOUNS = {"evidence": "the id of a figure, event or table"}


def judge_text(essay: Essay, register: Register) -> list[Finding]:
    """Apply every rule to a text as it was read."""
    return [
        *_unique_ids(essay, register),
        *_order(essay, register),
        *_own_ids(essay),
        *_sections(essay),
        *_themes(essay, register),
        *_references(essay, register),
        *_actors(essay),
        *_between_texts(essay, register),
        *_charts(essay),
        *_key_figures(essay),
        *_headings(essay),
        *prose_faults(prose_of(essay), register),
    ]


def sound_text(essay: Essay, unsound: Iterable[Record | None], register: Register) -> Essay:
    """Return a text without the records named, and without what needs a record or theme that isn't there."""
    gone = {id(record) for record in unsound if record is not None}
    statistics = tuple(row for row in essay.statistics if id(row) not in gone)
    printed = tuple(table for table in essay.tables if id(table) not in gone)
    ids, tables = {row.id for row in statistics}, {"", *(table.id for table in printed)}
    charts = (chart for chart in essay.charts if id(chart) not in gone)
    doubts = tuple(doubt for doubt in essay.discrepancies if id(doubt) not in gone)
    key_figures = tuple(figure for figure in essay.head.key_figure if ids.issuperset(figure.statistics))
    themes = tuple(theme for theme in essay.head.themes if _is_theme(theme, register))
    return replace(
        essay,
        head=essay.head.model_copy(update={"key_figure": key_figures, "themes": themes}),
        statistics=statistics,
        events=tuple(row for row in essay.events if id(row) not in gone),
        claims=tuple(claim for claim in essay.claims if id(claim) not in gone),
        tables=printed,
        discrepancies=doubts,
        charts=tuple(chart for chart in charts if ids.issuperset(chart.statistics) and chart.table in tables),
    )


def _unique_ids(essay: Essay, register: Register) -> Iterator[Finding]:
    first: dict[str, Origin] = {}
    for record in essay.entries:
        there = first.get(record.id) or register.earlier(record.id)
        if there:
            message = f"“{record.id}” stands already at {there.file}:{there.row}; ids are unique in the collection"
            yield fault_at(record.origin, "id", message), record
        first.setdefault(record.id, record.origin)


def _order(essay: Essay, register: Register) -> Iterator[Finding]:
    if register.is_taken(place_name("text", essay.head.order)):
        yield fault_at(essay.head.origin, "order", f"{essay.head.order} is the order of another text too"), None


def _own_ids(essay: Essay) -> Iterator[Finding]:
    for record in essay.entries:
        if not record.id.startswith(f"{essay.id}-"):
            message = f"“{record.id}” does not begin with the text's id; expected “{essay.id}-…”"
            yield fault_at(record.origin, "id", message), None
    for rows in (essay.actors, essay.glossary):
        ids = Counter(row.id for row in rows)
        for row in rows:
            if ids[row.id] > 1:
                yield fault_at(row.origin, "id", f"“{row.id}” stands twice in this text"), None


def _sections(essay: Essay) -> Iterator[Finding]:
    titles = [section.title for section in essay.head.section]
    for record in (*essay.entries, *essay.actors, *essay.glossary):
        if record.section and record.section not in titles:
            message = not_one_of(record.section, titles, "a section of essay.toml")
            yield fault_at(record.origin, "section", message), None


def _themes(essay: Essay, register: Register) -> Iterator[Finding]:
    named = [
        (essay.head.origin, essay.head.themes),
        *((row.origin, row.themes) for row in (*essay.statistics, *essay.events)),
    ]
    for origin, given in named:
        for theme in given:
            if not _is_theme(theme, register):
                message = not_one_of(theme, register.like(theme, THEME), "a theme of themes.toml")
                yield fault_at(origin, "themes", message), None


def _is_theme(name: str, register: Register) -> bool:
    return (register.state(name, THEME) or 0) >= State.READ


def _references(essay: Essay, register: Register) -> Iterator[Finding]:
    own = f"{essay.id}-"
    fields: list[tuple[Record, str, tuple[str, ...], Set[str], str]] = [
        *((row, "computed_from", row.computed_from, FIGURES | TABLES, "") for row in essay.statistics),
        *((claim, "evidence", claim.evidence, FIGURES | TABLES | EVENTS, "") for claim in essay.claims),
        *((item, "concerns", item.concerns, ANY, "") for item in essay.discrepancies),
        *((figure, "statistics", figure.statistics, FIGURES, own) for figure in essay.head.key_figure),
        *((chart, "statistics", chart.statistics, FIGURES, own) for chart in essay.charts),
        *((chart, "table", (chart.table,) if chart.table else (), TABLES, own) for chart in essay.charts),
    ]
    for record, column, names, kinds, beginning in fields:
        for name in names:
            if not name.startswith(beginning) or register.state(name, kinds) is None:
                known = (one for one in register.like(name, kinds) if one.startswith(beginning))
                message = not_one_of(name, known, _NOUNS.get(column, "an id of this text"))
                yield fault_at(record.origin, column, message), None


def _actors(essay: Essay) -> Iterator[Finding]:
    known = {actor.id for actor in essay.actors}
    for event in essay.events:
        for name in event.actors:
            if name not in known:
                yield fault_at(event.origin, "actors", not_one_of(name, known, "an actor of this text")), None


def _between_texts(essay: Essay, register: Register) -> Iterator[Finding]:
    for doubt in essay.discrepancies:
        if doubt.kind not in BETWEEN_TEXTS and any(_is_anothers(name, essay, register) for name in doubt.concerns):
            expected = f"a doubt between two texts is {', '.join(BETWEEN_TEXTS[:-1])} or {BETWEEN_TEXTS[-1]}"
            yield fault_at(doubt.origin, "kind", f"“{doubt.kind}”, and yet it concerns another text; {expected}"), doubt


def _is_anothers(name: str, essay: Essay, register: Register) -> bool:
    """Say whether a name begins with the id of another text, and that doesn't begin this text's own id."""
    others = (text for text in texts_that_may_own(name) if text != essay.id and not essay.id.startswith(f"{text}-"))
    return any(register.state(text, TEXT) is not None for text in others)


def _charts(essay: Essay) -> Iterator[Finding]:
    tables = {table.id: table for table in essay.tables}
    statistics = {row.id: row for row in essay.statistics}
    for chart in essay.charts:
        rows = [statistics[name] for name in chart.statistics if name in statistics]
        if len(rows) == len(chart.statistics):
            for objection in objections(chart, rows):
                yield fault_at(chart.origin, "statistics", objection), chart
        if chart.table in tables and chart.column not in tables[chart.table].columns:
            message = not_one_of(chart.column, tables[chart.table].columns, "a column of the table")
            yield fault_at(chart.origin, "column", message), chart


def _key_figures(essay: Essay) -> Iterator[Finding]:
    measures = {row.id: row.measure for row in essay.statistics}  # a row found faulty has no say
    for figure in essay.head.key_figure:
        if figure.change and len({measures[name] for name in figure.statistics if name in measures}) > 1:
            message = "a change is of one measure; expected rows of one, or change = false"
            yield fault_at(figure.origin, "statistics", message), None


def _headings(essay: Essay) -> Iterator[Finding]:
    file = essay.head.origin.file.replace("essay.toml", "summary.md")
    expected: Sequence[str] = [section.title for section in essay.head.section]
    found = [passage.heading for passage in essay.argument]
    if not essay.abstract:
        yield Fault(file, 0, "", "no “## Abstract” with text; every summary begins with one"), None
    for title in expected:
        if title not in found:
            yield Fault(file, 0, "", f"nothing under “## {title}”, a section of essay.toml"), None
    for passage in essay.argument:
        if passage.heading not in expected:
            yield Fault(file, passage.row, "", not_one_of(passage.heading, expected, "a section of essay.toml")), None
