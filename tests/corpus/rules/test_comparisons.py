"""Tiny comparisons, each broken in one way: the fault is named with its line, and the texts still load."""

from pathlib import Path

# ruff: noqa: E501
import pytest

from lib.store.opening import load_collection

FILE = "comparisons/gas-electric.toml"
ELECTRIC = """
[[side]]
id = "electric"
name = "Electric light"
"""
SIX_MORE = ELECTRIC + "".join(f'\n[[side]]\nid = "side-{letter}"\nname = "{letter}"\n' for letter in "abcdef")
SILENT_CELL = """
[[dimension.cell]]
side = "electric"
silent = true
"""

ZOO = [
    # what is written, what is written instead, the fault expected
    (SILENT_CELL, "", "44:cell: no cell for the side “electric”; expected one a side, with silent = true where the text says nothing"),
    (ELECTRIC, "", ":11:side: 1 side found; a comparison has 2 to 7"),
    (ELECTRIC, SIX_MORE, ":11:side: 8 sides found; a comparison has 2 to 7"),
    ('evidence = ["lamps-last"]', "", ":49:dimension.2.cell.1: a finding without evidence or phrases; expected what in the text bears it out"),
    ('["lamps-last"]', '["lamps-lost"]', ":49:evidence: “lamps-lost” is not the id of a figure, event, claim or table; did you mean “lamps-last”?"),
    ('["lamps-claim-gas"]', '["lamps-chart-gas"]', ":25:evidence: “lamps-chart-gas” is not the id of a figure, event, claim or table"),
    ('side = "electric"\nsilent', 'side = "electrik"\nsilent', ":55:side: “electrik” is not a side of this comparison; did you mean “electric”?"),
    ('side = "electric"\nsilent = true', 'side = "gas"\nsilent = true', ":55:side: “gas” has another cell in this dimension"),
    ('id = "end"', 'id = "spread"', ":44:id: “spread” is the id of another dimension too"),
    ('silent = true', 'silent = true\ngist = "None"', ":55:dimension.2.cell.2: a silent cell has no gist and doesn't lead"),
    ('silent = true', 'silent = true\nfinding = "None is named."', ":55:dimension.2.cell.2: a finding without evidence or phrases"),
    ('gist = "Sold off"\n', "", ":49:dimension.2.cell.1: no gist or no finding; expected both, or silent = true"),
    ('[dimension.ranking]\ntext = "Gas had the quay."\nevidence = ["lamps-claim-gas"]\n', "", ":20:dimension.1: a side leads without a ranking"),
    ("leads = true", "leads = false", ":20:dimension.1: a ranking, but no side leads"),
    ('asks = "How far did it get?"', 'asks = "How far did it get?"\nalike = true', ":20:dimension.1: the sides are alike, and yet one leads"),
    ('whose = "author"', 'whose = "ours"', ":1: a comparison of ours, and yet a side leads; only an author ranks"),
    ('whose = "author"', 'whose = "authors"', ":5:whose: “authors” is not a whose; did you mean “author”?"),
    ("leads = true", "leads = true\nsilent = true", ":29:dimension.1.cell.1: a silent cell has no gist"),
    ('finding = "The council sold the last lamp in 1961."\n', "", ":49:dimension.2.cell.1: no gist or no finding"),
    ("silent = true", 'silent = true\nevidence = ["lamps-gone"]', ":55:dimension.2.cell.2: evidence or phrases without a finding"),
    ('gist = "Sold off"\nfinding = "The council sold the last lamp in 1961."\nevidence = ["lamps-last"]', "silent = true", ":44:dimension.2: every side is silent"),
    ('asks = "When did it end?"', 'asks = "When did it end?"\nalike = true', ":44:dimension.2: alike, and yet the texts speak of one side only"),
    ('gist = "In homes"', 'gist = "In homes"\nleads = true', ":20:dimension.1: every side leads"),
    ('name = "Electric light"', 'name = "Gas"', ":16:name: “Gas” is the name of another side too"),
    ('["lamps-chart-gas"]', '["lamps-chart-gas", "lamps-chart-gas"]', ":1:charts: “lamps-chart-gas” stands twice"),
    ('name = "Electric light"', 'name = "Electric light"\ntext = "Bad Id"', ":19:side.2.text: “Bad Id” is not an id"),
    ('["light"]', '["lights"]', ":1:themes: “lights” is not a theme of themes.toml; did you mean “light”?"),
    ('themes = ["light"]\n', "", ":1:themes: nothing found; expected a value for the key “themes”"),
    ("order = 1", 'order = 1\nid = "other"', ":5:id: not known here; the file's name and place say it"),
    ("leads = true", "leds = true", ":33:dimension.1.cell.1.leds: “leds” is not a key; did you mean “leads”?"),
    ('section = "Gas and Light"', 'section = "Gas and Lights"', "41:section: “Gas and Lights” is not a section of lamps; did you mean"),
    ('{ text = "lamps"', '{ text = "lamp"', ":41:text: “lamp” is not the id of a text; did you mean “lamps”?"),
    ('["lamps-chart-gas"]', '["lamps-chart-gaz"]', ":1:charts: “lamps-chart-gaz” is not the id of a chart of a text"),
    ("percent of households had electric light", "had light", "dimension.1.cell.2.phrases.1.exact: “had light” has 2 words; expected 3 to 12"),
    ("in 1961.", "in 3 parts.", ":49:finding: the bare number “3” has no source"),
    ("[[lamps-electric]]", "[[lamps-electrik]]", ":36:finding: [[lamps-electrik]]: “lamps-electrik” is not the id of a figure or text"),
    ('[[reason]]\ntext = "Lamps were going."\nevidence = ["lamps-gone"]', '[[reason]]\ntext = "Lamps were going."', ":59:reason.1: neither evidence nor phrases"),
]  # fmt: skip


@pytest.mark.parametrize(("found", "instead", "expected"), ZOO, ids=[expected[:70] for *_, expected in ZOO])
def test_each_fault_is_named_where_it_stands(small: Path, found: str, instead: str, expected: str):
    path = small / FILE
    text = path.read_text(encoding="utf-8")
    assert text.count(found) == 1, "the edit must break one place"
    path.write_text(text.replace(found, instead), encoding="utf-8")

    collection = load_collection(small)

    assert [fault for fault in map(str, collection.faults) if f"corpus/{FILE}" in fault and expected in fault]
    assert [essay.id for essay in collection.essays] == ["lamps"]


def test_a_sound_comparison_is_read_whole(small: Path):
    (comparison,) = load_collection(small).comparisons
    assert comparison.id == "gas-electric"
    assert [cell.side for cell in comparison.cells] == ["gas", "electric", "gas", "electric"]
    assert comparison.dimension[1].of("electric").silent
    assert [quote.origin.row for quote in comparison.quotes] == [41]


def test_a_comparison_without_a_row_it_cites_is_left_out(small: Path):
    rows = small / "essays/lamps/statistics.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace(",USD,", ",pct,"), encoding="utf-8")
    assert len(load_collection(small).comparisons) == 1, "it doesn't cite that row"
    rows.write_text(rows.read_text(encoding="utf-8").replace(",almost,", ",allmost,"), encoding="utf-8")
    collection = load_collection(small)
    assert collection.comparisons == ()
    here, *there = sorted(map(str, collection.faults))
    assert len(there) == 2, "a faulty row is one fault, not one at every reference"
    assert here == f"corpus/{FILE}:1: left out, for it needs “lamps-chart-gas”, which has a fault or isn't there"


def test_two_comparisons_of_one_order_are_told(small: Path):
    text = (small / FILE).read_text(encoding="utf-8")
    (small / "comparisons" / "again.toml").write_text(text, encoding="utf-8")
    collection = load_collection(small)
    assert [str(fault).split(":order:")[-1] for fault in collection.faults] == [
        " 1 is the order of another comparison too"
    ] * 2
    assert len(collection.comparisons) == 2


def test_a_collection_needs_no_comparisons(small: Path):
    (small / FILE).unlink()
    collection = load_collection(small)
    assert (collection.comparisons, collection.faults) == ((), ())


def test_a_file_that_is_not_toml_is_one_fault(small: Path):
    (small / FILE).write_text("title = ", encoding="utf-8")
    collection = load_collection(small)
    assert [fault.message.startswith("not TOML") for fault in collection.faults] == [True]
