# ruff: noqa: E501
import re
from pathlib import Path

import pytest

from lib.cli import main
from tests.conftest import DATA

SOURCES = str(DATA / "sources")


def run(capsys, *arguments: str) -> tuple[int, str]:
    status = main(arguments)
    out = capsys.readouterr()
    return status, out.out + out.err


def test_the_corpus_that_ships_is_sound(capsys):
    status, said = run(capsys, "check")
    assert (status, said.count("\n")) == (0, 1), said


def test_every_phrase_and_number_of_the_sources_is_accounted_for(capsys, sources: Path):
    status, said = run(capsys, "verify", str(sources))
    assert status == 0, said


def test_a_sound_text_is_verified(capsys, small: Path):
    status, said = run(capsys, "--corpus", str(small), "verify", SOURCES)
    assert status == 0, said
    assert re.search(r"lamps +6 +2 +\d+ +\d+ +0\n", said)


@pytest.mark.parametrize(
    ("file", "found", "instead", "expected"),
    [
        ("statistics.csv", "sixteen lamps stood", "sixteen lamps stand", "“sixteen lamps stand” is not in the source; nearest is"),
        ("statistics.csv", ",16,,count", ",17,,count", "lamps-quay: its phrase does not hold its value 17; it holds sixteen"),
        ("statistics.csv", "lamps-quay,Opening", "lamps-quay,Gas and Light", "stands under “Opening”, not under “Gas and Light”"),
        ("summary.md", "vanished", "vanished, “quite gone”", "“quite gone” is not in the source"),
        ("essay.toml", "words = 83", "words = 80", "80 found; the cleaned source has 83"),
        ("essay.toml", 'title = "Gas and Light"', 'title = "Gas and Fire"', "Gas and Fire"),
        ("tables/lamps-table-streets.csv", "Mill Lane,5", "Mill Lane,6", "lamps.txt:24: “5” is claimed by no row of lamps"),
    ],
)  # fmt: skip
def test_what_the_source_does_not_bear_out_is_named(
    capsys, small: Path, file: str, found: str, instead: str, expected: str
):
    path = small / "essays" / "lamps" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(found) == 1
    path.write_text(text.replace(found, instead), encoding="utf-8")
    status, said = run(capsys, "--corpus", str(small), "verify", SOURCES)
    assert status == 1
    assert expected in said


@pytest.mark.parametrize(
    ("file", "found", "instead"),
    [("terms.csv", "lamp,Opening,2", "lamp,Opening,3"), ("sentences.csv", "Opening,19,1", "Opening,18,1")],
)
def test_counts_that_the_source_does_not_give_are_stale(capsys, small: Path, file: str, found: str, instead: str):
    path = small / "essays" / "lamps" / file
    text = path.read_text(encoding="utf-8")
    assert found in text
    path.write_text(text.replace(found, instead), encoding="utf-8")
    status, said = run(capsys, "--corpus", str(small), "verify", SOURCES)
    assert status == 1
    assert "lamps: terms.csv or sentences.csv is not what its source gives now" in said


def test_a_number_that_no_row_claims_is_listed_with_its_line(capsys, small: Path):
    path = small / "essays" / "lamps" / "statistics.csv"
    rows = [row for row in path.read_text(encoding="utf-8").splitlines() if not row.startswith("lamps-electric")]
    path.write_text("\n".join(rows), encoding="utf-8")
    status, said = run(capsys, "--corpus", str(small), "verify", SOURCES, "--unclaimed")
    assert status == 1
    assert "lamps.txt:14: “40” is claimed by no row of lamps" in said


def test_a_missing_source_or_text_is_an_error(capsys, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert run(capsys, "--corpus", str(small), "verify", str(tmp_path)) == (
        1,
        "lamps: no file lamps.txt among the sources\n"
        "text         figures  events  phrases  found  unclaimed numbers\n",
    )  # fmt: skip
    assert "“lamp” is not a text of the collection; did you mean “lamps”?" in run(
        capsys, "--corpus", str(small), "verify", SOURCES, "--text", "lamp"
    )[1]  # fmt: skip
    monkeypatch.delenv("ESSAY_ATLAS_SOURCES", raising=False)
    assert "no source given" in run(capsys, "--corpus", str(small), "verify")[1]
