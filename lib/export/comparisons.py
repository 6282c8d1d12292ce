"""A comparison as a table, and as a workbook with its matrix, its cells, a sheet of sources, and what it is."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import xlsxwriter

from lib.analysis.evidence.exhibit import Exhibit, of_quotes
from lib.analysis.plain import plain_prose
from lib.corpus.collection import Collection
from lib.corpus.comparison import Cell, Comparison, Dimension, Grounded
from lib.corpus.prose import REFERENCE
from lib.export.citations import formatted
from lib.export.tables import table_csv

Known = Mapping[str, Exhibit]
"""Every exhibit of the collection, under its id."""

_WIDEST = 44  # a column of the workbook, in characters


class CellRow(NamedTuple):
    """A cell of the matrix; the header of the table names the fields."""

    dimension: str
    asks: str
    side: str
    standing: str
    why_it_leads: str
    gist: str
    finding: str
    evidence: str


class SourceRow(NamedTuple):
    """A piece of evidence, and what it bears out."""

    bears_out: str
    text: str
    section: str
    kind: str
    stated: str
    of: str
    when: str
    whose: str
    words_of_the_text: str
    id: str


def comparison_csv(comparison: Comparison, atlas: Collection, known: Known) -> str:
    """Return a row a cell: dimension, side, standing, finding in plain text, and the words that bear it out."""
    return table_csv(_header(CellRow), _cells(comparison, atlas, _Evidence(comparison, atlas, known)))


def comparison_workbook(comparison: Comparison, atlas: Collection, known: Known) -> bytes:
    """Return an .xlsx file: the matrix, a row a cell, a row a piece of evidence, and what it is and how to cite it.

    Evidence stands on its own sheet alone, each piece once with everything that it bears out.
    """
    evidence = _Evidence(comparison, atlas, known)
    sheets: dict[str, list[Sequence[str]]] = {
        "Matrix": _matrix(comparison, atlas),
        "Cells": [_without_evidence(row) for row in (CellRow(*_header(CellRow)), *_cells(comparison, atlas, evidence))],
        "Sources": [_header(SourceRow), *_once_each(_sources(comparison, atlas, evidence))],
        "About": [("what", "text"), *_about(comparison, atlas)],
    }
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for column, cells in enumerate(zip(*rows, strict=True)):
                sheet.set_column(column, column, min(_WIDEST, max(map(len, cells)) + 2))
            sheet.freeze_panes(1, 1 if name == "Matrix" else 0)
            for place, row in enumerate(rows):
                for column, cell in enumerate(row):
                    # Written as a string, so that nothing of a text becomes a formula or a link.
                    sheet.write_string(place, column, cell, body if place else head)
    return out.getvalue()


def _without_evidence(row: CellRow) -> tuple[str, ...]:
    return tuple(cell for name, cell in row._asdict().items() if name != "evidence")


def _header(row: type[CellRow] | type[SourceRow]) -> tuple[str, ...]:
    return tuple(name.replace("_", " ") for name in row._fields)


def _matrix(comparison: Comparison, atlas: Collection) -> list[Sequence[str]]:
    rows: list[Sequence[str]] = [("", *(side.name for side in comparison.side))]
    for dimension in comparison.dimension:
        cells = (dimension.of(side.id) for side in comparison.side)
        rows.append((dimension.name, *(_said(dimension, cell, atlas) for cell in cells)))
    return rows


def _said(dimension: Dimension, cell: Cell, atlas: Collection) -> str:
    standing = _standing(dimension, cell)
    parts = [f"[{standing}]" if standing else "", f"{cell.gist}." if cell.gist else "", cell.finding]
    return plain_prose(" ".join(part for part in parts if part), atlas)


def _standing(dimension: Dimension, cell: Cell) -> str:
    if cell.silent:
        return "silent"
    if cell.leads and dimension.ranking:
        return dimension.ranking.word
    return "alike" if dimension.alike else ""


def _cells(comparison: Comparison, atlas: Collection, evidence: "_Evidence") -> Iterator[CellRow]:
    names = {side.id: side.name for side in comparison.side}
    for dimension in comparison.dimension:
        for cell in dimension.cell:
            why = dimension.ranking.text if dimension.ranking and cell.leads else ""
            said = (dimension.asks, why, cell.gist, cell.finding)
            asks, why, gist, finding = (plain_prose(prose, atlas) for prose in said)
            words = " | ".join(evidence.in_line(cell, cell.finding))
            yield CellRow(dimension.name, asks, names[cell.side], _standing(dimension, cell), why, gist, finding, words)


def _sources(comparison: Comparison, atlas: Collection, evidence: "_Evidence") -> Iterator[SourceRow]:
    names = {side.id: side.name for side in comparison.side}
    for dimension in comparison.dimension:
        if dimension.ranking:
            yield from evidence.rows(f"{dimension.name}: who leads", dimension.ranking, dimension.ranking.text)
        for cell in dimension.cell:
            yield from evidence.rows(f"{dimension.name}: {names[cell.side]}", cell, cell.finding)
    for noun, points in (("Reason", comparison.reason), ("Doubt", comparison.doubt)):
        for point in points:
            yield from evidence.rows(f"{noun}: {plain_prose(point.text, atlas)}", point, point.text)
    for what, prose in _pieces(comparison):
        yield from evidence.named(what, prose)


def _once_each(rows: Iterable[SourceRow]) -> Iterator[SourceRow]:
    """Return each piece of evidence once, with all that it bears out, in the order first met."""
    borne: dict[SourceRow, list[str]] = {}
    for row in rows:
        borne.setdefault(row._replace(bears_out=""), []).append(row.bears_out)
    for row, everything in borne.items():
        yield row._replace(bears_out="\n".join(dict.fromkeys(everything)))


def _pieces(comparison: Comparison) -> list[tuple[str, str]]:
    """Return what is said of the comparison as a whole, each piece under what it is."""
    return [
        ("Question", comparison.question),
        ("Answer", comparison.answer),
        *((side.name, side.note) for side in comparison.side if side.note),
        *([("Not drawn", comparison.undrawn)] if comparison.undrawn else []),
        ("Verdict", comparison.verdict),
        *(("Question for class", question) for question in comparison.questions),
    ]


def _about(comparison: Comparison, atlas: Collection) -> Iterator[tuple[str, str]]:
    yield "Title", plain_prose(comparison.title, atlas)
    whose = "a text’s own" if comparison.whose == "author" else "no text’s own: set side by side by this collection"
    yield "Whose comparison", whose
    points = (("Reason", comparison.reason), ("Doubt", comparison.doubt))
    reasons = [(noun, point.text) for noun, members in points for point in members]
    for what, prose in (*_pieces(comparison), *reasons):
        yield what, plain_prose(prose, atlas)
    for essay in atlas.texts_of[comparison.id]:
        yield "Source", formatted(essay, atlas.head)


class _Evidence:
    """What bears out the cells of one comparison, as rows of a table."""

    def __init__(self, comparison: Comparison, atlas: Collection, known: Known) -> None:
        self.atlas = atlas
        self.known = known
        self.quotes = of_quotes(comparison, atlas)

    def in_line(self, ground: Grounded, prose: str) -> list[str]:
        """Return each piece of evidence in a line: what is stated, and the words that state it."""
        lines = (
            " ".join(
                part
                for part in (
                    row.stated,
                    f"“{row.words_of_the_text}”" if row.words_of_the_text else "",
                    f"({row.text}, {row.section})" if row.words_of_the_text else f"({row.whose or row.kind})",
                )
                if part
            )
            for row in self.rows("", ground, prose)
        )
        return list(dict.fromkeys(lines))

    def rows(self, bears_out: str, ground: Grounded, prose: str) -> Iterator[SourceRow]:
        """Return a row a piece of evidence: what is cited, what the prose refers to, and the phrases quoted."""
        for name in dict.fromkeys((*ground.evidence, *REFERENCE.findall(prose))):
            yield from self._cited(bears_out, name)
        for quote in ground.phrases:
            yield self._row(bears_out, "phrase", self.quotes[quote])

    def named(self, bears_out: str, prose: str) -> Iterator[SourceRow]:
        """Return a row for each figure that a piece of prose refers to."""
        for name in dict.fromkeys(REFERENCE.findall(prose)):
            yield from self._cited(bears_out, name)

    def _cited(self, bears_out: str, name: str) -> Iterator[SourceRow]:
        if name in self.known:
            kind = "figure" if name in self.atlas.statistic_by_id else "event"
            yield self._row(bears_out, kind, self.known[name])
        elif name in self.atlas.claim_by_id:
            claim = self.atlas.claim_by_id[name]
            whose = f"our summary of the claim of {claim.attributed_to or 'the author'}"
            stated, words = plain_prose(claim.text, self.atlas), " … ".join(claim.phrases)
            credit = self.atlas.essay_of[name].credit
            yield SourceRow(bears_out, credit, claim.section, "claim", stated, "", "", whose, words, name)
            for row in claim.evidence:
                yield from self._cited(bears_out, row)
        elif name in self.atlas.table_by_id:
            table, credit = self.atlas.table_by_id[name], self.atlas.essay_of[name].credit
            stated = plain_prose(table.title, self.atlas)
            yield SourceRow(bears_out, credit, table.section, "printed table", stated, "", "", "", table.caption, name)

    def _row(self, bears_out: str, kind: str, exhibit: Exhibit) -> SourceRow:
        return SourceRow(
            bears_out,
            self.atlas.essay_by_id[exhibit.text].credit,
            exhibit.section,
            kind,
            plain_prose(exhibit.stated, self.atlas),
            exhibit.about,
            exhibit.when,
            exhibit.whose,
            exhibit.locator.exact,
            exhibit.id if kind != "phrase" else "",
        )
