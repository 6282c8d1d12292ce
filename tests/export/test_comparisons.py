import csv
import io
from pathlib import Path

import openpyxl
import pytest

from lib.analysis.evidence.known import all_exhibits
from lib.analysis.plain import plain_prose
from lib.export.comparisons import comparison_csv, comparison_workbook
from lib.store.opening import load_collection


@pytest.fixture
def gas(small: Path):
    atlas = load_collection(small)
    return atlas.comparisons[0], atlas


def opened(comparison, atlas):
    return openpyxl.load_workbook(io.BytesIO(comparison_workbook(comparison, atlas, all_exhibits(atlas))))


def rows_of(sheet) -> list[list[str]]:
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


def test_the_table_has_a_row_a_cell_with_its_words(gas):
    rows = list(csv.DictReader(io.StringIO(comparison_csv(*gas, all_exhibits(gas[1])))))
    assert [(row["dimension"], row["side"], row["standing"]) for row in rows] == [
        ("Spread", "Gas", "leads"), ("Spread", "Electric light", ""),
        ("End", "Gas", ""), ("End", "Electric light", "silent"),
    ]  # fmt: skip
    assert rows[0]["finding"] == "Lit almost 80% of the lamps, then about 20%."
    assert "“almost 80 percent of them” (Ada Quill, Opening)" in rows[0]["evidence"]
    assert "“percent of households had electric light” (Ada Quill, Gas and Light)" in rows[1]["evidence"]
    assert rows[3]["finding"] == rows[3]["evidence"] == ""


def test_the_workbook_holds_matrix_cells_sources_and_how_to_cite(gas):
    book = opened(*gas)
    assert book.sheetnames == ["Matrix", "Cells", "Sources", "About"]
    assert rows_of(book["Matrix"])[0] == ["", "Gas", "Electric light"]
    assert rows_of(book["Matrix"])[2] == ["End", "Sold off. The council sold the last lamp in 1961.", "[silent]"]
    sources = rows_of(book["Sources"])
    kinds = {(borne, row[3], row[9]) for row in sources[1:] for borne in row[0].split("\n")}
    assert len({tuple(row[1:]) for row in sources}) == len(sources), "each piece of evidence stands once"
    assert ("Spread: who leads", "claim", "lamps-claim-gas") in kinds
    assert ("Spread: who leads", "figure", "lamps-gas-1910") in kinds, "what a claim rests on is listed too"
    assert ("Spread: Electric light", "figure", "lamps-electric") in kinds, "what the finding refers to is evidence"
    assert ("End: Gas", "event", "lamps-last") in kinds
    assert ("Doubt: Streets differ.", "printed table", "lamps-table-streets") in kinds
    cited_twice = next(row for row in sources if row[9] == "lamps-gas-1910")
    assert cited_twice[0].split("\n") == ["Spread: who leads", "Spread: Gas"], "each place that it bears out is named"
    about = rows_of(book["About"])
    assert ["Reason", "Lamps were going."] in about
    assert ["Doubt", "Streets differ."] in about
    assert ["Gas", "Burned on the quay."] in about
    assert [row for row in about if row[0] == "Source" and "Quill" in row[1]]
    leads = next(row for row in rows_of(book["Cells"])[1:] if row[3] == "leads")
    assert leads[4] == "Gas had the quay."


def test_a_figure_that_only_the_verdict_names_has_its_source(small: Path):
    path = small / "comparisons" / "gas-electric.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("in the end,", "of [[lamps-cost]],"), encoding="utf-8")
    atlas = load_collection(small)
    sources = rows_of(opened(atlas.comparisons[0], atlas)["Sources"])
    assert [row[9] for row in sources if "Verdict" in row[0].split("\n")] == ["lamps-cost"]


def test_nothing_of_a_text_becomes_a_formula(small: Path):
    path = small / "comparisons" / "gas-electric.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"Sold off"', '"=1+1"'), encoding="utf-8")
    atlas = load_collection(small)
    (gist,) = [cell for cell in opened(atlas.comparisons[0], atlas)["Cells"]["F"] if cell.value == "=1+1"]
    assert gist.data_type == "s"
    assert "'=1+1" in comparison_csv(atlas.comparisons[0], atlas, all_exhibits(atlas))


def test_every_comparison_of_the_corpus_leaves_whole(atlas):
    for comparison in atlas.comparisons:
        said = {cell for row in rows_of(opened(comparison, atlas)["Cells"]) for cell in row}
        assert {plain_prose(cell.finding, atlas) for cell in comparison.cells} <= said
        assert "withheld" not in " ".join(said)
