"""A comparison as a table, and as a workbook with its matrix, its cells and a sheet of sources."""

import io
from collections.abc import Iterator, Mapping

import xlsxwriter

from lib.analysis.exhibit import Exhibit, all_exhibits, of_quotes
from lib.analysis.plain import plain_prose
from lib.corpus.collection import Collection
from lib.corpus.comparison import Cell, Comparison, Dimension, Grounded, Quote
from lib.corpus.prose import REFERENCE
from lib.export.citations import formatted
from lib.export.tables import table_csv

Row = tuple[str, ...]

_CELLS = ("dimension", "asks", "side", "standing", "gist", "finding", "evidence")
_SOURCES = ("bears out", "text", "section", "kind", "stated", "of", "when", "whose", "words of the text", "id")
_WIDTHS = {"Matrix": 44, "Cells": 28, "Sources": 26, "About": 100}


def comparison_csv(comparison: Comparison, atlas: Collection) -> str:
    """Return a row a cell: dimension, side, standing, finding in plain text, and the words that bear it out."""
    return table_csv(_CELLS, _cells(comparison, atlas))


def comparison_workbook(comparison: Comparison, atlas: Collection) -> bytes:
    """Return an .xlsx file: the matrix, a row a cell, a row a piece of evidence, and what it is and how to cite it."""
    sheets = {
        "Matrix": _matrix(comparison, atlas),
        "Cells": [_CELLS, *_cells(comparison, atlas)],
        "Sources": [_SOURCES, *_sources(comparison, atlas)],
        "About": _about(comparison, atlas),
    }
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.set_column(0, len(rows[0]) - 1, _WIDTHS[name])
            sheet.freeze_panes(1, 1 if name == "Matrix" else 0)
            for place, row in enumerate(rows):
                for column, cell in enumerate(row):
                    # Written as a string, so that nothing of a text becomes a formula or a link.
                    sheet.write_string(place, column, cell, body if place else head)
    return out.getvalue()


def _matrix(comparison: Comparison, atlas: Collection) -> list[Row]:
    rows: list[Row] = [("", *(side.name for side in comparison.side))]
    for dimension in comparison.dimension:
        cells = (dimension.of(side.id) for side in comparison.side)
        rows.append((dimension.name, *(_said(dimension, cell, atlas) for cell in cells)))
    return rows


def _said(dimension: Dimension, cell: Cell, atlas: Collection) -> str:
    standing = _standing(dimension, cell)
    finding = plain_prose(cell.finding, atlas)
    return f"[{standing}] {finding}".strip() if standing else finding


def _standing(dimension: Dimension, cell: Cell) -> str:
    if cell.silent:
        return "silent"
    if cell.leads:
        return "leads"
    return "alike" if dimension.alike else ""


def _cells(comparison: Comparison, atlas: Collection) -> Iterator[Row]:
    names = {side.id: side.name for side in comparison.side}
    evidence = _Evidence(comparison, atlas)
    for dimension in comparison.dimension:
        for cell in dimension.cell:
            words = " | ".join(evidence.in_line(cell, cell.finding))
            yield (
                dimension.name, plain_prose(dimension.asks, atlas), names[cell.side], _standing(dimension, cell),
                plain_prose(cell.gist, atlas), plain_prose(cell.finding, atlas), words,
            )  # fmt: skip


def _sources(comparison: Comparison, atlas: Collection) -> Iterator[Row]:
    names = {side.id: side.name for side in comparison.side}
    evidence = _Evidence(comparison, atlas)
    for dimension in comparison.dimension:
        if dimension.ranking:
            yield from evidence.rows(f"{dimension.name}: who leads", dimension.ranking, dimension.ranking.text)
        for cell in dimension.cell:
            yield from evidence.rows(f"{dimension.name}: {names[cell.side]}", cell, cell.finding)
    for noun, points in (("Reason", comparison.reason), ("Doubt", comparison.doubt)):
        for point in points:
            yield from evidence.rows(f"{noun}: {plain_prose(point.text, atlas)}", point, point.text)


def _about(comparison: Comparison, atlas: Collection) -> list[Row]:
    whose = (
        "A text’s own comparison" if comparison.whose == "author" else "Set side by side by the editors of this atlas"
    )
    lines = [comparison.question, comparison.answer, f"{whose}.", comparison.verdict]
    lines += [point.text for point in (*comparison.reason, *comparison.doubt)]
    cited = [formatted(essay, atlas.head) for essay in atlas.texts_of[comparison.id]]
    return [(line,) for line in (*(plain_prose(line, atlas) for line in lines), "Sources", *cited)]


class _Evidence:
    """What bears out the cells of one comparison, as rows of a table."""

    def __init__(self, comparison: Comparison, atlas: Collection) -> None:
        self.atlas = atlas
        self.known: Mapping[str, Exhibit] = all_exhibits(atlas)
        self.quotes: Mapping[Quote, Exhibit] = of_quotes(comparison, atlas)

    def in_line(self, ground: Grounded, prose: str) -> list[str]:
        """Return each piece of evidence in a line: what is stated, and the words that state it."""
        pieces = self.rows("", ground, prose)
        return [
            " ".join(part for part in (stated, f"“{words}”" if words else "", f"({text}, {section})") if part)
            for _, text, section, _, stated, _, _, _, words, _ in pieces
        ]

    def rows(self, bears_out: str, ground: Grounded, prose: str) -> Iterator[Row]:
        """Return a row a piece of evidence: what is cited, what the prose refers to, and the phrases quoted."""
        for name in dict.fromkeys((*ground.evidence, *REFERENCE.findall(prose))):
            yield from self._cited(bears_out, name)
        for quote in ground.phrases:
            yield self._row(bears_out, "phrase", self.quotes[quote])

    def _cited(self, bears_out: str, name: str) -> Iterator[Row]:
        if name in self.known:
            yield self._row(bears_out, "figure" if self.known[name].about else "event", self.known[name])
        elif name in self.atlas.claim_by_id:
            claim = self.atlas.claim_by_id[name]
            essay = self.atlas.essay_of[name]
            whose = claim.attributed_to or "the author’s own statement"
            stated, words = plain_prose(claim.text, self.atlas), " … ".join(claim.phrases)
            yield (bears_out, essay.credit, claim.section, "claim", stated, "", "", whose, words, name)
            for row in claim.evidence:
                yield from self._cited(bears_out, row)
        elif name in self.atlas.table_by_id:
            table, essay = self.atlas.table_by_id[name], self.atlas.essay_of[name]
            stated = plain_prose(table.title, self.atlas)
            yield (
                bears_out,
                essay.credit,
                table.section,
                "printed table",
                stated,
                "",
                "",
                "",
                table.caption,
                name,
            )

    def _row(self, bears_out: str, kind: str, exhibit: Exhibit) -> Row:
        author = self.atlas.essay_by_id[exhibit.text].credit
        return (
            bears_out, author, exhibit.section, kind, plain_prose(exhibit.stated, self.atlas), exhibit.about,
            exhibit.when, exhibit.whose, exhibit.locator.exact, exhibit.id if kind != "phrase" else "",
        )  # fmt: skip
