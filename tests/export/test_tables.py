import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from lib.export.tables import as_file, statistics_csv, table_csv
from tests.builders import statistic


def test_a_figure_travels_with_its_words(atlas):
    row = statistic("2/3", unit="fraction", phrase="two thirds, no less", attributed_to="the Lamp Society")
    (cells,) = csv.DictReader(io.StringIO(statistics_csv([row], atlas.essays[0], atlas)))
    assert cells["author"] == atlas.essays[0].head.authors[0]
    assert cells["value"] == "2/3"
    assert cells["phrase"] == "two thirds, no less"
    assert cells["attributed_to"] == "the Lamp Society"
    assert cells["value_high"] == ""


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs", "Cc"])), min_size=1))
def test_no_cell_is_a_formula_to_a_spreadsheet(cells: list[str]):
    (_, *rows) = csv.reader(io.StringIO(table_csv(["head"], [[cell] for cell in cells])))
    for cell, (written,) in zip(cells, [row or [""] for row in rows], strict=True):
        assert written in {cell, f"'{cell}"}
        if written[:1] in {"=", "@"}:
            raise AssertionError(written)


def test_negative_numbers_stay_numbers():
    assert table_csv(["n"], [["-4.59"], ["-cmd"]]).splitlines() == ["n", "-4.59", "'-cmd"]


def test_a_value_is_a_number_to_a_spreadsheet_and_a_note_plain_text(atlas):
    essay = next(essay for essay in atlas.essays if any("[[" in row.note for row in essay.statistics))
    text = statistics_csv(essay.statistics, essay, atlas)
    assert "[[" not in text
    values = [cells["value"] for cells in csv.DictReader(io.StringIO(text))]
    decimal = [str(float(value)) for value in values if "/" not in value]
    assert decimal
    assert all(row.unit == "fraction" for row, value in zip(essay.statistics, values, strict=True) if "/" in value)


def test_a_file_says_that_it_is_utf_8():
    assert as_file("é").startswith(b"\xef\xbb\xbf")
    assert as_file("é").decode("utf-8-sig") == "é"
