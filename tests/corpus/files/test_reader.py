"""Files that are none, that can't be read or hold what nobody should have written: a fault each, and the rest opens."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.corpus.argument import Claim
from lib.corpus.essay import EssayHead
from lib.corpus.files.reader import CorpusReader
from lib.store.opening import load_collection

LAMPS = "essays/lamps"
TOML = ["essay.toml", "claims.toml", "charts.toml", "tables.toml", "discrepancies.toml"]
TOML = [*(f"{LAMPS}/{name}" for name in TOML), "themes.toml", "words.toml", "comparisons/gas-electric.toml"]
PLAIN = [f"{LAMPS}/{name}" for name in ("statistics.csv", "summary.md", "discussion.md", "terms.csv")]


def faults_of(small: Path, file: str) -> list[str]:
    """The faults at one file; whatever they are, the collection opens with the rest of it."""
    collection = load_collection(small)
    assert collection.head.title
    if not file.startswith(LAMPS):
        assert collection.essays
        assert collection.essays[0].statistics
    return [str(fault) for fault in collection.faults if fault.file == f"corpus/{file}"]


@pytest.mark.parametrize("file", TOML)
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("x = " + "9" * 4301, "a number of too many digits"),
        ("x = " + "[" * 600, "lists or tables nested too deep"),
        ("x" + ".x" * 5000 + " = 1", "a key of more than 100 parts"),
        ("x = ", "not TOML"),
    ],
    ids=["digits", "depth", "parts", "value"],
)
def test_toml_that_cannot_be_parsed_is_a_fault_at_its_file(small: Path, file: str, written: str, expected: str):
    (small / file).write_text(f"{written}\n{(small / file).read_text(encoding='utf-8')}", encoding="utf-8")
    (fault,) = faults_of(small, file)
    assert expected in fault


@pytest.mark.parametrize("file", TOML)
def test_tables_within_tables_beyond_any_record_are_refused_by_the_schema(small: Path, file: str):
    deep = "x = " + "{".join(["", *["x" + ".x" * 98 + " = "] * 60]) + "1" + "}" * 60
    (small / file).write_text(f"{deep}\n{(small / file).read_text(encoding='utf-8')}", encoding="utf-8")
    (fault,) = faults_of(small, file)
    assert ":1:x: " in fault


def lay_fifo(path: Path) -> None:
    os.mkfifo(path)


def lay_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def lay_circle(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize("file", [*TOML, *PLAIN])
@pytest.mark.parametrize(
    ("lay", "expected"),
    [
        (Path.mkdir, "not a file; expected a text file"),
        (lay_fifo, "not a file; expected a text file"),
        (lay_device, "not a file; expected a text file"),
        (lay_circle, "cannot be read: "),
    ],
)
def test_what_is_no_file_is_a_fault_and_nobody_waits_for_it(small: Path, file: str, lay, expected: str):
    (small / file).unlink()
    lay(small / file)
    found = faults_of(small, file)
    assert any(expected in fault for fault in found), found


@given(st.integers(256, 5000))
def test_a_name_longer_than_a_file_may_have_is_a_fault(length: int):
    reader = CorpusReader(Path("corpus").absolute())
    assert reader.text(reader.root / ("x" * length)) is None
    assert "cannot be read: File name too long" in str(reader.faults[0])


@pytest.mark.parametrize("number", ["1" + "0" * 15, "9" * 312, "-" + "9" * 30, "0x" + "f" * 5000, "true"])
@pytest.mark.parametrize("key", ["words", "order", "year", "colour"])
def test_a_number_beyond_all_counts_is_a_fault(small: Path, key: str, number: str):
    path = small / LAMPS / "essay.toml"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(f"{key} =")]
    path.write_text("\n".join([f"{key} = {number}", *lines]), encoding="utf-8")
    reader = CorpusReader(small)
    read = reader.toml_record(path, EssayHead)
    if number == "true":
        assert read is not None
        assert getattr(read, key) == 1
    else:
        (fault,) = map(str, reader.faults)
        assert f"essay.toml:1:{key}: " in fault
        assert len(fault) < 200


@pytest.mark.parametrize("file", [f"{LAMPS}/{name}" for name in ("statistics.csv", "actors.csv", "claims.toml")])
@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_a_file_of_nothing_where_rows_are_expected_is_a_fault(small: Path, file: str, text: str):
    (small / file).write_text(text, encoding="utf-8")
    assert any("nothing found; expected" in fault for fault in faults_of(small, file))


def test_a_broken_row_hides_no_other(small: Path):
    path = small / LAMPS / "statistics.csv"
    before = load_collection(small).essays[0].statistics
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("lamps-quay,", '"lamps-quay,'), encoding="utf-8")
    collection = load_collection(small)
    assert [row.id for row in collection.essays[0].statistics] == [row.id for row in before if row.id != "lamps-quay"]
    assert any("statistics.csv:3: a quotation mark opens" in str(fault) for fault in collection.faults)


@pytest.mark.parametrize("separator", ["\u2028", "\x85"])
def test_only_a_line_break_begins_a_row_of_toml(small: Path, separator: str):
    path = small / LAMPS / "claims.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"# a{separator}b\n{text.replace('kind =', 'knid =', 1)}", encoding="utf-8")
    row = 1 + text[: text.index("kind =")].count("\n") + 1
    assert any(f"claims.toml:{row}:knid: " in str(fault) for fault in load_collection(small).faults)


@pytest.mark.parametrize("separator", ["\u2028", "\x85", "\x0b", "\x1c"])
def test_only_a_line_break_begins_a_row_of_prose(small: Path, separator: str):
    summary = small / LAMPS / "summary.md"
    text = summary.read_text(encoding="utf-8")
    before, _, after = text.partition("\n## ")
    summary.write_text(f"{before} Gas{separator}lamps.\n## {after}", encoding="utf-8")
    rows = [passage.row for passage in CorpusReader(small).passages(summary)]
    assert rows == [number for number, line in enumerate(text.split("\n"), 1) if line.startswith("## ")]


@pytest.mark.parametrize("key", ['"knid"', "knid.a", "'knid' . b"])
def test_a_key_in_quotation_marks_or_parts_has_its_row(small: Path, key: str):
    path = small / LAMPS / "claims.toml"
    path.write_text(f"\n{key} = 1\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    reader = CorpusReader(small)
    reader.toml_records(path, "claim", Claim)
    assert [str(fault) for fault in reader.faults] == [
        "corpus/essays/lamps/claims.toml:2:knid: not known here; expected only [[claim]]"
    ]


def test_a_column_beyond_measure_is_named_by_its_beginning(small: Path):
    path = small / LAMPS / "statistics.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("entity", "e" * 100_000, 1), encoding="utf-8")
    assert all(len(str(fault)) < 500 for fault in load_collection(small).faults)
