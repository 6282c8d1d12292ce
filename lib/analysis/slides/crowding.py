"""Whether a slide holds more than it can show in letters that the back row can read."""

from collections.abc import Iterator

from lib.analysis.plain import plain_prose
from lib.analysis.slides.lettering import line_count
from lib.analysis.slides.slide import Column, Shown
from lib.analysis.slides.slideshow import shown
from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.corpus.faults import Fault
from lib.corpus.rules.findings import fault_at

_ACROSS, _HIGH, _CHART_HIGH = 1680, 880, 920  # room on a slide of 1920 by 1080, in pixels; see styles/deck/screen.css
_LETTERS = 28  # the smallest that may carry words
_LINE = 1.4
_BESIDE, _BELOW = 60, 72  # between columns, and between rows of them
_ITEM = 10  # between the items of a list
_DATE = 8 * _LETTERS  # beside an event
_MARGIN = 14  # below a paragraph
_FIGURE, _CLOUD = 140, 720
_LINES = 434  # a chart of lines, in such letters
_BAR, _AXIS = 124, 16  # a bar with its name, and what stands below all of them


def crowded(collection: Collection) -> Iterator[Fault]:
    """Yield where a slide of a deck says more than fits, as the smallest letters allowed would set it."""
    for deck in collection.decks:
        for one in shown(deck, collection):
            share = fullness(one, collection)
            if one.slide and share > 1:
                message = f"takes {share:.0%} of a slide in the smallest letters that can be read from the back row"
                yield fault_at(one.slide.origin, "view", f"{message}; part it, or it is set smaller")


def fullness(one: Shown, collection: Collection) -> float:
    """Return how much of a slide's height its content takes in the smallest letters, about; above 1 it doesn't fit."""

    def high(text: str, across: float = _ACROSS, size: float = _LETTERS) -> float:
        said = plain_prose(text, collection)
        return line_count(said, across / size) * size * _LINE if said else 0.0

    def column_high(column: Column, across: float) -> float:
        if one.kind == "timeline":
            return _ITEM + max(high(column.name, _DATE), high(column.text, across - _DATE))
        lines = [high(text, across) for text in (f"{column.name} {column.tag}", column.gist, column.text) if text]
        return sum(lines) + (_ITEM if one.is_list else _MARGIN * len(lines))

    paragraphs = [high(one.kicker), high(one.title, size=36), high(one.caption), high(one.lead, 40 * _LETTERS)]
    total = sum(paragraph + _MARGIN for paragraph in paragraphs if paragraph)
    if one.columns:
        wide = (_ACROSS - _BESIDE * (one.across - 1)) / one.across
        total += sum(max(column_high(column, wide) for column in row) for row in one.rows)
        total += 0 if one.is_list else _BELOW * (len(one.rows) - 1)
    total += _FIGURE * len(one.figures) + _CLOUD * bool(one.words)
    if one.chart:
        total += _chart_high(one.chart, collection)
    total += high(one.caveat)
    return total / (_CHART_HIGH if one.chart else _HIGH)


def _chart_high(chart: Chart, collection: Collection) -> int:
    if chart.kind in {"slope", "line"}:
        return _LINES
    bars = set(collection.table_by_id[chart.table].column(chart.column)) if chart.kind == "tally" else chart.statistics
    return _AXIS + _BAR * len(bars)
