"""Rules of comparisons: a cell for every side, evidence that exists, sections that stand in their texts."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from lib.corpus.comparison import Comparison, Dimension, Quote
from lib.corpus.faults import not_one_of
from lib.corpus.prose import prose_of_comparison
from lib.corpus.records import Record
from lib.corpus.rules.findings import Finding, fault_at
from lib.corpus.rules.prose import prose_faults
from lib.corpus.rules.register import (
    CHARTS,
    CLAIMS,
    EVENTS,
    FIGURES,
    TABLES,
    TEXT,
    THEME,
    Register,
    State,
    is_unread,
    place_name,
)

SHOWN = FIGURES | EVENTS | CLAIMS | TABLES | CHARTS | TEXT | {"Discrepancy"}
"""Kinds of names that a comparison may need."""


def judge_comparison(comparison: Comparison, register: Register) -> list[Finding]:
    """Apply every rule to a comparison; with a fault in its build or evidence it is left out.

    One that is sound in itself is left out too if it needs a row or text that isn't sound.
    """
    found = list(_judged(comparison, register))
    if not any(record for _, record in found):
        found += _left_out(comparison, register)
    return found


def _judged(comparison: Comparison, register: Register) -> Iterator[Finding]:
    if register.is_taken(place_name("comparison", comparison.order)):
        message = f"{comparison.order} is the order of another comparison too"
        yield fault_at(comparison.origin, "order", message), None
    for theme in comparison.themes:
        if (register.state(theme, THEME) or 0) < State.READ:
            message = not_one_of(theme, register.like(theme, THEME), "a theme of themes.toml")
            yield fault_at(comparison.origin, "themes", message), None
    yield from _names(comparison)
    for dimension in comparison.dimension:
        yield from _sides(comparison, dimension)
    yield from _references(comparison, register)
    for quote in comparison.quotes:
        yield from _section(comparison, quote, register)
    yield from prose_faults(prose_of_comparison(comparison), register)


def _left_out(comparison: Comparison, register: Register) -> Iterator[Finding]:
    for name in _needed(comparison):
        if register.state(name, SHOWN) != State.SOUND:
            message = f"left out, for it needs “{name}”, which has a fault or isn't there"
            yield fault_at(comparison.origin, "", message), comparison
            return


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


def _references(comparison: Comparison, register: Register) -> Iterator[Finding]:
    rows = FIGURES | EVENTS | CLAIMS | TABLES
    fields: list[tuple[Record, str, tuple[str, ...], Set[str], str]] = [
        *(
            (ground, "evidence", ground.evidence, rows, "a figure, event, claim or table")
            for ground in comparison.grounds
        ),
        *((quote, "text", (quote.text,), TEXT, "a text") for quote in comparison.quotes),
        *((side, "text", (side.text,), TEXT, "a text") for side in comparison.side if side.text),
        (comparison, "charts", comparison.charts, CHARTS, "a chart of a text"),
    ]
    for record, column, names, kinds, noun in fields:
        for name in names:
            if register.state(name, kinds) is None and not is_unread(name, register):
                message = not_one_of(name, register.like(name, kinds), f"the id of {noun}")
                yield fault_at(record.origin, column, message), comparison


def _section(comparison: Comparison, quote: Quote, register: Register) -> Iterator[Finding]:
    titles = register.sections(quote.text)
    if titles is not None and quote.section not in titles:
        yield (
            fault_at(quote.origin, "section", not_one_of(quote.section, titles, f"a section of {quote.text}")),
            comparison,
        )
