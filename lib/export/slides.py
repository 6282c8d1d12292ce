"""A deck as a PowerPoint file: native charts, notes with the evidence, and the way back to each view."""

import io
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_AUTO_SIZE, MSO_VERTICAL_ANCHOR
from pptx.util import Inches, Pt

from lib.analysis.exhibit import Exhibit
from lib.analysis.frequency import Frequent
from lib.analysis.plain import plain_prose
from lib.analysis.slide import Column, Shown
from lib.analysis.wording import with_sign
from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.corpus.deck import Deck
from lib.export.citations import formatted
from lib.export.native_chart import Colours, Drawing, add_chart
from lib.figures.shades import Shades
from lib.figures.style import identity

_INCH = Inches(1)
_LEFT, _ACROSS, _BOTTOM = 0.8, 11.73, 6.8  # of the room for text, in inches
_INK, _SOFT = RGBColor(0x1E, 0x23, 0x29), RGBColor(0x45, 0x4E, 0x57)
_MOST_COLUMNS = 3  # sides beside each other; more stand in two rows
_MANY = 6  # items from which a list stands in two columns
_MOST_WORDS = 30
_LETTER = 0.54  # of a line's height: how wide a letter is, in a wide face, for a reader may lack ours
_BOLD = 1.14  # how much wider a bold one is


@dataclass(frozen=True)
class Materials:
    """What the slides are made of, beside the deck.

    Attributes:
        known: every exhibit of the collection, under its id.
        shades: returns the placeholder of each row's colour in a chart, in a comparison's colours if there is one.
        colours: what the placeholders stand for, as RRGGBB.
        frequent: returns the most frequent terms of texts, named by id.
        home: the address of the app, to which the links in the notes lead; empty for none.
    """

    atlas: Collection
    known: Mapping[str, Exhibit]
    shades: Callable[[Chart, Comparison | None], Shades]
    colours: Colours
    frequent: Callable[[tuple[str, ...]], Sequence[Frequent]]
    home: str = ""


def deck_pptx(deck: Deck, slides: Sequence[Shown], materials: Materials) -> bytes:
    """Return a .pptx file of a deck that has been made ready to show."""
    atlas = materials.atlas
    file = Presentation()
    file.slide_width, file.slide_height = Inches(13.333), Inches(7.5)
    file.core_properties.title = plain_prose(deck.title, atlas)
    file.core_properties.author = atlas.head.title
    for number, one in enumerate(slides, 1):
        slide = file.slides.add_slide(file.slide_layouts[6])
        writer = _Writer(slide, one, materials)
        writer.head()
        writer.body()
        writer.foot(f"{number} / {len(slides)}")
        lines = _notes(one, materials)
        if number == 1:
            lines += [f"Made on {date.today():%d %B %Y} from {atlas.head.title}."]
            lines += [formatted(essay, atlas.head) for essay in atlas.essays]
        slide.notes_slide.notes_text_frame.text = "\n".join(lines)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _notes(one: Shown, materials: Materials) -> list[str]:
    """Return a slide's notes: the teacher's own, the words behind its figures, and the way back."""
    atlas = materials.atlas
    lines = [plain_prose(one.notes, atlas)] if one.notes else []
    for exhibit in (materials.known[name] for name in one.evidence if name in materials.known):
        words = f" “{exhibit.locator.exact}”" if exhibit.locator.exact else ""
        lines.append(f"{plain_prose(exhibit.stated, atlas)}:{words} ({exhibit.where}; {exhibit.whose})")
    if materials.home and one.address:
        lines.append(f"In the atlas: {materials.home.rstrip('/')}/{one.address}")
    return lines


@dataclass(frozen=True)
class _Letters:
    """How text is set: its size in points, its weight, face and colour."""

    points: int
    is_bold: bool = False
    is_serif: bool = False
    colour: RGBColor = _INK

    def high(self, text: str, across: float) -> float:
        """Return about how high a text stands in a column so wide, in inches."""
        wide = self.points * _LETTER * (_BOLD if self.is_bold else 1)
        lines = textwrap.wrap(text, max(1, int(across * 72 / wide)))
        return len(lines) * self.points * 1.22 / 72

    def fitted(self, text: str, across: float, room: float) -> "_Letters":
        """Return the same, smaller by so much that a text fits into the room."""
        points = self.points
        while points > 12 and _Letters(points, self.is_bold, self.is_serif).high(text, across) > room:
            points -= 1
        return _Letters(points, self.is_bold, self.is_serif, self.colour)


_KICKER, _CAPTION, _FOOT = _Letters(16, True, colour=_SOFT), _Letters(18, colour=_SOFT), _Letters(12, colour=_SOFT)
_NAME, _GIST, _TEXT = _Letters(20, True), _Letters(18, True), _Letters(17)


class _Writer:
    """Writes one slide. `top` is where the next piece goes, in inches from the upper edge."""

    def __init__(self, slide: Any, one: Shown, materials: Materials) -> None:
        self.shapes = slide.shapes
        self.one = one
        self.materials = materials
        self.atlas = materials.atlas
        self.top = 0.55

    def head(self) -> None:
        """Write what the slide is part of, its title and its caption."""
        one = self.one
        is_opening = one.slide.kind == "blank"
        if is_opening:
            self.top = 2.3
        self._across(one.kicker, _KICKER)
        self._across(one.title, _Letters(44 if is_opening else 32, True, True))
        self._across(one.caption, _CAPTION)
        self.top += 0.12

    def body(self) -> None:
        """Write what the slide shows."""
        one = self.one
        if one.lead:
            self._across(one.lead, _Letters(26, is_serif=True), _BOTTOM - self.top)
        for row in one.figures:
            self._across(with_sign(row), _Letters(88, True, True))
        if one.columns:
            (self._list if one.is_list else self._columns)(one.columns)
        if one.chart:
            self._chart(one.chart)
        if one.words:
            terms = self.materials.frequent(one.words)[:_MOST_WORDS]
            self._across(" · ".join(f"{row.term} {row.count}" for row in terms), _Letters(24), _BOTTOM - self.top)

    def foot(self, number: str) -> None:
        """Write whom it is from, and the number."""
        self._write([(self.one.source, _FOOT)], (_LEFT, 6.95, 10, 0.4))
        self._write([(number, _FOOT)], (11.5, 6.95, 1.1, 0.4))

    def _chart(self, chart: Chart) -> None:
        atlas = self.atlas
        rows = [atlas.statistic_by_id[name] for name in chart.statistics]
        table = atlas.essay_of[chart.id].table(chart.table)
        drawing = Drawing(chart, rows, table, self.materials.shades(chart, self.one.comparison))
        caveat = plain_prose(chart.caveat, atlas)
        room = _FOOT.high(caveat, _ACROSS) + 0.08 if caveat else 0.0
        if caveat:
            self._write([(caveat, _FOOT)], (_LEFT, _BOTTOM - room + 0.08, _ACROSS, room))
        box = [int(side * _INCH) for side in (_LEFT, self.top, _ACROSS, _BOTTOM - self.top - room)]
        frame = add_chart(self.shapes, box, drawing, self.materials.colours)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", plain_prose(chart.alt, atlas))

    def _columns(self, columns: Sequence[Column]) -> None:
        most = 2 if len(columns) == 4 else _MOST_COLUMNS  # two rows of two, rather than three and one
        rows = [columns[start : start + most] for start in range(0, len(columns), most)]
        high = (_BOTTOM - self.top) / len(rows)
        for row in rows:
            wide = _ACROSS / len(row)
            for place, column in enumerate(row):
                name = f"{column.name} · {column.tag}" if column.tag else column.name
                lines = [(name, _NAME), (column.gist, _GIST), (column.text, _TEXT)]
                self._block(lines, (_LEFT + place * wide, self.top, wide - 0.3, high - 0.1), column.colour)
            self.top += high

    def _list(self, columns: Sequence[Column]) -> None:
        halves = 2 if len(columns) > _MANY else 1
        wide, each = _ACROSS / halves, ceil(len(columns) / halves)
        high = (_BOTTOM - self.top) / each
        for place, column in enumerate(columns):
            said = f"{column.tag}: {column.text}" if column.tag else column.text
            box = (_LEFT + place // each * wide, self.top + place % each * high, wide - 0.3, high - 0.06)
            self._block([(column.name, _Letters(17, True)), (said, _Letters(16))], box, column.colour)

    def _block(self, lines: Sequence[tuple[str, _Letters]], box: Sequence[float], colour: int | None) -> None:
        """Write lines in a box with a bar of a colour at its left, smaller where they need it."""
        left, top, wide, high = box
        if colour:
            sides = [int(side * _INCH) for side in (left, top, 0.07, high)]
            bar = self.shapes.add_shape(MSO_SHAPE.RECTANGLE, *sides)
            bar.fill.solid()
            bar.fill.fore_color.rgb = RGBColor.from_string(self.materials.colours[identity(colour)])
            bar.line.fill.background()
        written = [(plain_prose(text, self.atlas), letters) for text, letters in lines if text]
        across = wide - 0.4
        needed = sum(letters.high(text, across) for text, letters in written)
        share = min(1.0, high / needed) if needed else 1.0
        fitted = [(text, letters.fitted(text, across, letters.high(text, across) * share)) for text, letters in written]
        self._write(fitted, (left + 0.15, top, wide - 0.15, high))

    def _across(self, text: str, letters: _Letters, room: float | None = None) -> None:
        """Write a text across the slide, smaller where it has less room than it needs, and go on below it."""
        said = plain_prose(text, self.atlas)
        if said:
            fitted = letters.fitted(said, _ACROSS, room) if room else letters
            high = room or fitted.high(said, _ACROSS) + 0.12
            self._write([(said, fitted)], (_LEFT, self.top, _ACROSS, high))
            self.top += high

    def _write(self, lines: Sequence[tuple[str, _Letters]], box: Sequence[float]) -> None:
        frame = self.shapes.add_textbox(*(int(side * _INCH) for side in box)).text_frame
        frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, MSO_VERTICAL_ANCHOR.TOP
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for place, (text, letters) in enumerate(lines):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text = text
            run.font.size, run.font.bold, run.font.color.rgb = Pt(letters.points), letters.is_bold, letters.colour
            run.font.name = "Georgia" if letters.is_serif else "Calibri"
