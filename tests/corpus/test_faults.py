"""A zoo of tiny corpora, each broken in one way: the fault is named with file, row and column, and the rest still loads."""

import shutil
from pathlib import Path

# ruff: noqa: E501
import pytest

from lib.errors import AtlasError
from lib.store.opening import load_collection

LAMPS = "essays/lamps"

ZOO = [
    # file, what is written, what is written instead, the fault expected
    ("statistics.csv", ",USD,", ",pct,", "statistics.csv:2:unit: “pct” is not a unit; did you mean “percent”?"),
    ("statistics.csv", ",1500000,", ",1.5m,", "statistics.csv:2:value: “1.5m” is not a number; expected digits only"),
    ("statistics.csv", ",40,60,", ",60,40,", "statistics.csv:7: value_high 40 is not above value 60"),
    ("statistics.csv", ",1910,,exact", ",c. 1910,,exact", "statistics.csv:3: “c. 1910” is not a date; expected a year, month or day"),
    ("statistics.csv", ",1910,,exact", ",1910,1905,exact", "statistics.csv:3: “1905” comes before “1910”"),
    ("statistics.csv", ",almost,", ",allmost,", "statistics.csv:4:qualifier: “allmost” is not a qualifier; did you mean “almost”?"),
    ("statistics.csv", "sixteen lamps stood", "sixteen", "statistics.csv:3:phrase: “sixteen” has 1 words; expected 3 to 12"),
    ("statistics.csv", "lamps-quay,Opening,Lamps,Quay", "lamps-quay,Opening,,Quay", "statistics.csv:3:measure: nothing found"),
    ("statistics.csv", "lamps-quay,Opening", "lamps-quay,Openning", "statistics.csv:3:section: “Openning” is not a section of essay.toml"),
    ("statistics.csv", "lamps-quay,Opening", "Lamps Quay,Opening", "statistics.csv:3:id: “Lamps Quay” is not an id"),
    ("statistics.csv", "lamps-gone,", "lamps-quay,", "statistics.csv:6:id: “lamps-quay” stands already at"),
    ("statistics.csv", "lamps-electric,", "households,", "statistics.csv:7:id: “households” does not begin with the text's id"),
    ("statistics.csv", "place,value,", "place,vlaue,", "statistics.csv:1:vlaue: “vlaue” is not a column; did you mean “value”?"),
    ("statistics.csv", "Opening,Cost of the network", "Opening,Cost, all,", "statistics.csv:2: 21 cells found; expected 19"),
    ("statistics.csv", ",light,minor,,Undated", ",lights,minor,,Undated", "statistics.csv:7:themes: “lights” is not a theme"),
    ("statistics.csv", "key,,\nlamps-quay", "key,lamps-gone,\nlamps-quay", "statistics.csv:2: a computed figure has no phrase"),
    ("events.csv", ",1961-05,", ",1961-13,", "events.csv:3: “1961-13” is not a date of the calendar"),
    ("events.csv", ",council,,the last", ",mayor,,the last", "events.csv:3:actors: “mayor” is not an actor of this text"),
    ("charts.toml", '"lamps-gas-1960"]', '"lamps-gone"]', "charts.toml:1:statistics: rows of different measures may not share an axis"),
    ("charts.toml", '"lamps-gas-1960"]', '"lamps-cost"]', "charts.toml:1:statistics: rows of different units may not share an axis"),
    ("charts.toml", '"lamps-gas-1960"]', '"lamps-gass"]', "charts.toml:1:statistics: “lamps-gass” is not an id"),
    ("charts.toml", '"slope"', '"line"', "charts.toml:1:statistics: a line needs three figures a series or more"),
    ("charts.toml", '"slope"', '"pie"', "charts.toml:4:kind: “pie” is not a kind"),
    ("charts.toml", 'column = "side"', 'column = "size"', "charts.toml:10:column: “size” is not a column of the table; did you mean “side”?"),
    ("claims.toml", 'evidence = ["lamps-gas-1910"]', 'evidence = ["lamps-gas"]', "claims.toml:1:evidence: “lamps-gas” is not the id of a figure"),
    ("claims.toml", "kind =", "knid =", "claims.toml:4:knid: “knid” is not a key; did you mean “kind”?"),
    ("claims.toml", 'text = "Gas', 'text = Gas', "claims.toml:5: not TOML"),
    ("claims.toml", "Gas held on", "Gas held on in 3 towns", "claims.toml:1:text: the bare number “3”"),
    ("summary.md", "vanished", "vanished, all twelve", "summary.md:9: the bare number “twelve”"),
    ("summary.md", "[[lamps-gone]]", "[[lamps-went]]", "summary.md:9: [[lamps-went]]: “lamps-went” is not the id of a figure or text"),
    ("summary.md", "## Gas and Light", "## Gas", "summary.md: nothing under “## Gas and Light”"),
    ("summary.md", "## Abstract", "## Summary", "summary.md: no “## Abstract” with text"),
    ("summary.md", "had vanished", "“one two three four five six seven eight nine ten eleven twelve thirteen”", "quotes 13 words; expected at most 12"),
    ("essay.toml", "colour = 3", "colour = 30", "essay.toml:7:colour: found 30; input should be less than 9"),
    ("essay.toml", 'kind = "essay"', 'kind = "essai"', "essay.toml:4:kind: “essai” is not a kind; did you mean “essay”?"),
    ("terms.csv", "Gas and Light,2", "Gas Light,2", "terms.csv:26:section: “Gas Light” is not a section of essay.toml; did you mean “Gas and Light”?"),
    ("terms.csv", "Gas and Light,2", "Gas and Light,two", "terms.csv:26:count: “two” is not a count; expected a whole number from 1"),
    ("sentences.csv", "Opening,19,1", "Openings,19,1", "sentences.csv:3:section: “Openings” is not a section of essay.toml; did you mean “Opening”?"),
    ("sentences.csv", "Opening,19,1", "Opening,19,none", "sentences.csv:3:count: “none” is not a count; expected a whole number from 1"),
    ("sentences.csv", "Opening,19,1", "Opening,many,1", "sentences.csv: a length stands twice in a section, or is no whole number from 1; count again"),
    ("sentences.csv", "section,words", "part,words", "sentences.csv:1: columns part, words, count found; expected section, words, count"),
    ("terms.csv", "term,section", "word,section", "terms.csv:1: columns word, section, count found; expected term, section, count"),
    ("tables/lamps-table-streets.csv", "street,", "streets,", "lamps-table-streets.csv:1: columns streets, lamps, side found; expected street, lamps, side"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "found", "instead", "expected"), ZOO, ids=[f"{file}:{expected[:60]}" for file, _, _, expected in ZOO]
)
def test_each_fault_is_named_where_it_stands(small: Path, file: str, found: str, instead: str, expected: str):
    path = small / LAMPS / file
    text = path.read_text(encoding="utf-8")
    assert text.count(found) == 1, "the edit must break one place"
    path.write_text(text.replace(found, instead), encoding="utf-8")

    faults = [str(fault) for fault in load_collection(small).faults]

    assert any(expected in fault for fault in faults), faults
    assert all(fault.startswith(("corpus/essays/lamps/", "corpus/comparisons/")) for fault in faults)


def test_a_doubt_between_two_texts_is_of_a_kind_that_can_be(small: Path):
    shutil.copytree(small / LAMPS, small / "essays/mills")
    for file in (small / "essays/mills").rglob("*.*"):
        file.write_text(file.read_text(encoding="utf-8").replace("lamps-", "mills-"), encoding="utf-8")
        if file.stem.startswith("lamps-"):
            file.rename(file.with_name(file.name.replace("lamps-", "mills-")))
    head = small / "essays/mills/essay.toml"
    head.write_text(head.read_text(encoding="utf-8").replace("order = 1", "order = 2"), encoding="utf-8")
    doubts = small / "essays/mills/discrepancies.toml"
    text = doubts.read_text(encoding="utf-8")
    doubts.write_text(text.replace('["mills-quay"]', '["mills-quay", "lamps-quay"]'), encoding="utf-8")
    collection = load_collection(small)
    (fault,) = map(str, collection.faults)
    assert fault.endswith(
        "discrepancies.toml:1:kind: “ambiguous”, and yet it concerns another text; "
        "a doubt between two texts is contradiction, tension or naming"
    )
    assert collection.essay_by_id["mills"].discrepancies == ()


def test_a_sound_corpus_has_no_faults(small: Path):
    assert load_collection(small).faults == ()


def test_a_missing_file_is_named(small: Path):
    (small / LAMPS / "events.csv").unlink()
    (small / "comparisons" / "gas-electric.toml").unlink()
    assert [str(fault) for fault in load_collection(small).faults] == [
        "corpus/essays/lamps/events.csv: file not found; every text needs one"
    ]


def test_the_rest_is_loaded_without_what_is_faulty(small: Path):
    path = small / LAMPS / "statistics.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",about,", ",abuot,"), encoding="utf-8")
    collection = load_collection(small)
    essay = collection.essays[0]
    mistaken, comparison = sorted(map(str, collection.faults), key=lambda fault: "comparisons" in fault)
    assert "“abuot” is not a qualifier" in mistaken, "a reference to a faulty row is no second fault"
    assert "left out, for it needs" in comparison
    assert "lamps-gas-1960" not in {row.id for row in essay.statistics}
    assert [chart.id for chart in essay.charts] == ["lamps-chart-streets"], "a chart that lost a row is left out"
    assert essay.head.key_figure == ()


def test_a_text_without_a_sound_head_is_left_out_and_the_others_stay(small: Path):
    (small / "essays" / "broken").mkdir()
    (small / "essays" / "broken" / "essay.toml").write_text("title = ", encoding="utf-8")
    collection = load_collection(small)
    assert [essay.id for essay in collection.essays] == ["lamps"]
    assert any("broken/essay.toml:1: not TOML" in str(fault) for fault in collection.faults)


def test_a_folder_that_is_no_corpus_is_refused(tmp_path: Path):
    with pytest.raises(AtlasError, match=r"collection\.toml: file not found"):
        load_collection(tmp_path)


def test_a_file_in_another_encoding_is_named(small: Path):
    (small / LAMPS / "actors.csv").write_bytes("id,name\nm,Müller\n".encode("latin-1"))
    assert any("actors.csv: not UTF-8 at byte" in str(fault) for fault in load_collection(small).faults)
