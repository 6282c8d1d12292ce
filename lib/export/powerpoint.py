"""A deck as a PowerPoint file: native charts, notes with the evidence, and the way back to each view."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_AUTO_SIZE, MSO_VERTICAL_ANCHOR, PP_ALIGN
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Inches, Pt

from lib.analysis.evidence.exhibit import Exhibit
from lib.analysis.plain import plain_prose
from lib.analysis.slides.slide import Column, Shown
from lib.analysis.slides.slideshow import texts_of
from lib.analysis.wording import with_sign
from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.corpus.deck import Deck
from lib.export.citations import formatted
from lib.export.letters import SOFT, Letters, Lines, set_alike
from lib.export.native_chart import Colours, Drawing, add_chart
from lib.figures.shades import Shades
from lib.figures.style import identity

if TYPE_CHECKING:
    from lib.figures.cloud import Cloud

_INCH = Inches(1)
_LEFT, _ACROSS, _BOTTOM = 0.8, 11.73, 6.8  # of the room for text, in inches
_TITLE, _LITTLE = 2.0, 0.8  # the height that a title may take, and what stands above and below it, in inches
_TITLE_ONLY = 5  # the layout of the package's own template that has a title and nothing else
_SLIDE_NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"  # any id does
_GUTTER = 0.3
_BAR = 0.07
_INDENT = 0.15
_GAP = 0.1  # between rows, at least
_ABOVE = 0.95  # of a letter's size: from the top of its line to its foot
_KICKER, _CAPTION, _FOOT = Letters(16, True, colour=SOFT), Letters(18, colour=SOFT), Letters(12, colour=SOFT)
_NAME, _GIST, _TEXT = Letters(20, True), Letters(18, True), Letters(17)
_TERM, _SAID = Letters(17, True), Letters(16)


@dataclass(frozen=True)
class Materials:
    """What the slides are made of, beside the deck.

    Attributes:
        known: all that may bear out what a slide says, under its id.
        shades: returns the placeholder of each row's colour in a chart.
        colours: what the placeholders stand for, as RRGGBB.
        cloud: returns the cloud of the most frequent terms of texts, named by id.
        home: the address of the app, to which the links in the notes lead; empty for none.
    """

    atlas: Collection
    known: Mapping[str, Exhibit]
    shades: Callable[[Chart], Shades]
    colours: Colours
    cloud: Callable[[tuple[str, ...]], "Cloud"]
    home: str = ""


def deck_pptx(deck: Deck, slides: Sequence[Shown], materials: Materials) -> bytes:
    """Return a .pptx file of a deck that has been made ready to show."""
    atlas = materials.atlas
    file = Presentation()
    file.slide_width, file.slide_height = Inches(13.333), Inches(7.5)
    file.core_properties.title = plain_prose(deck.title, atlas)
    file.core_properties.author = atlas.head.title
    for number, one in enumerate(slides, 1):
        slide = file.slides.add_slide(file.slide_layouts[_TITLE_ONLY])
        writer = _Writer(slide, one, materials)
        writer.head()
        writer.body()
        writer.foot(number)
        lines = _notes(one, materials)
        if number == 1:
            lines += [f"Made on {date.today():%d %B %Y} from {atlas.head.title}."]
            lines += [formatted(essay, atlas.head) for essay in texts_of(slides, atlas)]
        slide.notes_slide.notes_text_frame.text = "\n".join(lines)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _notes(one: Shown, materials: Materials) -> list[str]:
    """Return a slide's notes: the teacher's own, the words behind its figures, and the way back."""
    atlas = materials.atlas
    lines = [plain_prose(one.notes, atlas)] if one.notes else []
    for exhibit in (materials.known[name] for name in one.evidence if name in materials.known):
        words = f"“{exhibit.locator.exact}”" if exhibit.locator.exact else ""
        said = ": ".join(filter(None, (plain_prose(exhibit.stated, atlas), words)))
        lines.append(f"{said} ({exhibit.where}; {exhibit.whose})")
    if materials.home and one.address:
        lines.append(f"In the atlas: {materials.home.rstrip('/')}/{one.address}")
    return lines


class _Writer:
    """Writes one slide. `top` is where the next piece goes, in inches from the upper edge."""

    def __init__(self, slide: Any, one: Shown, materials: Materials) -> None:
        self.shapes = slide.shapes
        self.title = slide.shapes.title
        self.one = one
        self.materials = materials
        self.atlas = materials.atlas
        self.top = 0.55

    def head(self) -> None:
        """Write what the slide is part of, its title and its caption."""
        one = self.one
        is_opening = one.kind in {"opening", "blank"}
        if is_opening:
            self.top = 2.3
        self._across(one.kicker, _KICKER, _LITTLE)
        if one.title:
            self._across(one.title, Letters(44 if is_opening else 32, True, True), _TITLE, self.title)
        else:
            self.title._element.getparent().remove(self.title._element)
        self._across(one.caption, _CAPTION, _LITTLE)
        self.top += 0.12

    def body(self) -> None:
        """Write what the slide shows."""
        one = self.one
        if one.lead:
            is_large = one.kind in {"thesis", "question"}
            self._across(one.lead, Letters(34 if is_large else 28, is_serif=True), _BOTTOM - self.top)
        for row in one.figures:
            self._across(with_sign(row), Letters(88, True, True), _BOTTOM - self.top)
            self._across(one.caveat, _CAPTION, _BOTTOM - self.top)
        if one.columns:
            self._columns()
        if one.chart:
            self._chart(one.chart)
        if one.words:
            self._cloud(self.materials.cloud(one.words))
        if one.cited:
            self._across(f"Made on {date.today():%d %B %Y}.", _CAPTION, _LITTLE)
            cited = [(formatted(self.atlas.essay_by_id[name], self.atlas.head), _SAID) for name in one.cited]
            room = _BOTTOM - self.top
            (drawn,) = set_alike([[cited]], _ACROSS, room)
            self._write(drawn.boxes[0], (_LEFT, self.top, _ACROSS, room))

    def foot(self, number: int) -> None:
        """Write whom it is from, and the number, which changes with its place."""
        self._write([(self.one.source, _FOOT)], (_LEFT, 6.95, 10, 0.4))
        line = self._write([(str(number), _FOOT)], (11.5, 6.95, 1.1, 0.4)).paragraphs[0]
        run = line.runs[0]._r
        field = OxmlElement("a:fld")
        field.set("id", _SLIDE_NUMBER)
        field.set("type", "slidenum")
        field.extend(run)
        line._p.replace(run, field)

    def _chart(self, chart: Chart) -> None:
        atlas = self.atlas
        rows = [atlas.statistic_by_id[name] for name in chart.statistics]
        table = atlas.essay_of[chart.id].table(chart.table)
        drawing = Drawing(chart, rows, table, self.materials.shades(chart), plain_prose(chart.subtitle, atlas))
        caveat = plain_prose(self.one.caveat, atlas)
        if chart.kind == "line":  # in the app they stand on a scale of time
            caveat = f"{caveat} The dates stand at equal distances, not to scale.".strip()
        room = _FOOT.high(caveat, _ACROSS) + 0.08 if caveat else 0.0
        if caveat:
            self._write([(caveat, _FOOT)], (_LEFT, _BOTTOM - room + 0.08, _ACROSS, room))
        box = [int(side * _INCH) for side in (_LEFT, self.top, _ACROSS, _BOTTOM - self.top - room)]
        frame = add_chart(self.shapes, box, drawing, self.materials.colours)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", plain_prose(chart.alt, atlas))

    def _columns(self) -> None:
        """Write columns beside each other, row by row."""
        rows = self.one.rows
        wide = _ACROSS / self.one.across
        inner = wide - _GUTTER - _INDENT
        room = _BOTTOM - self.top - len(rows) * _GAP
        sized = set_alike([[self._lines(column) for column in row] for row in rows], inner, room)
        more = min(_GAP, (room - sum(row.high for row in sized)) / len(rows))
        for row, drawn in zip(rows, sized, strict=True):
            for beside, (column, lines) in enumerate(zip(row, drawn.boxes, strict=True)):
                left = _LEFT + beside * wide
                if column.colour:
                    self._bar(column.colour, (left, self.top, _BAR, drawn.high))
                self._write(lines, (left + _INDENT, self.top, inner, drawn.high))
            self.top += drawn.high + _GAP + more

    def _lines(self, column: Column) -> Lines:
        if self.one.is_list:
            said = f"{column.tag}: {column.text}" if column.tag else column.text
            lines = [(column.name, _TERM), (said, _SAID)]
        else:
            name = f"{column.name} · {column.tag}" if column.tag else column.name
            lines = [(name, _NAME), (column.gist, _GIST), (column.text, _TEXT)]
        return [(plain_prose(text, self.atlas), letters) for text, letters in lines if text]

    def _bar(self, colour: int, box: Sequence[float]) -> None:
        bar = self.shapes.add_shape(MSO_SHAPE.RECTANGLE, *(int(side * _INCH) for side in box))
        bar.fill.solid()
        bar.fill.fore_color.rgb = RGBColor.from_string(self.materials.colours[identity(colour)])
        bar.line.fill.background()

    def _cloud(self, cloud: "Cloud") -> None:
        """Write the words of a cloud in their places, as one group."""
        per_pixel = min(_ACROSS / cloud.canvas.width, (_BOTTOM - self.top) / cloud.canvas.height)
        left = _LEFT + (_ACROSS - cloud.canvas.width * per_pixel) / 2
        slide, self.shapes = self.shapes, self.shapes.add_group_shape().shapes
        for word in cloud.words:
            size = word.size * per_pixel
            box = (left + word.left * per_pixel, self.top + word.baseline * per_pixel - _ABOVE * size)
            letters = Letters(int(size * 72))  # bold ones are wider than their places
            self._write([(word.frequent.term, letters)], (*box, word.width * per_pixel, size), wraps=False)
        counts = ", ".join(f"{word.frequent.term} {word.frequent.count}" for word in cloud.words)
        slide[-1]._element.nvGrpSpPr.cNvPr.set("descr", f"Word cloud: {counts}")
        self.shapes = slide

    def _across(self, text: str, letters: Letters, room: float, shape: Any = None) -> None:
        """Write a text across the slide, smaller where it has less room than it needs, and go on below it.

        Args:
            shape: to write it in; a new one unless given.
        """
        said = plain_prose(text, self.atlas)
        if said:
            fitted = letters.fitted(said, _ACROSS, room)
            high = min(room, fitted.high(said, _ACROSS)) + 0.12
            self._write([(said, fitted)], (_LEFT, self.top, _ACROSS, high), shape=shape)
            self.top += high

    def _write(self, lines: Lines, box: Sequence[float], wraps: bool = True, shape: Any = None) -> Any:
        sides = [int(side * _INCH) for side in box]
        shape = shape or self.shapes.add_textbox(*sides)
        shape.left, shape.top, shape.width, shape.height = sides
        frame = shape.text_frame
        frame.word_wrap, frame.auto_size, frame.vertical_anchor = wraps, MSO_AUTO_SIZE.NONE, MSO_VERTICAL_ANCHOR.TOP
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        paragraphs = [(line, letters) for text, letters in lines for line in text.split("\n")]
        for place, (line, letters) in enumerate(paragraphs):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.alignment = PP_ALIGN.LEFT
            run = paragraph.add_run()
            run.text = line
            run.font.size, run.font.bold, run.font.color.rgb = Pt(letters.points), letters.is_bold, letters.colour
            run.font.name = "Georgia" if letters.is_serif else "Calibri"
        return frame
