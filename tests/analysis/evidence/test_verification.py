"""A comparison's phrases are held against the texts they name."""

from pathlib import Path

import pytest

from lib.analysis.evidence.attachment import attach
from lib.analysis.evidence.searching import Source
from lib.analysis.evidence.verification import verify_comparison
from lib.sources.attached import read_sources
from lib.store.opening import load_collection
from tests.conftest import DATA

FILE = "comparisons/gas-electric.toml"


def faults(corpus: Path) -> list[str]:
    atlas = load_collection(corpus)
    (essay,) = atlas.essays
    raws = read_sources([DATA / "sources"], {essay.head.source.file})
    source = Source(attach(essay, raws), raws[essay.head.source.file])
    return [str(fault) for fault in verify_comparison(atlas.comparisons[0], {essay.id: source}).faults]


def test_phrases_that_stand_where_they_should_are_found(small: Path):
    assert faults(small) == []


@pytest.mark.parametrize(
    ("found", "instead", "expected"),
    [
        ("percent of households had electric light", "percent of houses had electric light",
         ":41:phrases: “percent of houses had electric light” is not in the source; nearest is"),
        ('section = "Gas and Light"', 'section = "Opening"',
         ":41:phrases: “percent of households had electric light” stands under “Gas and Light”, not under “Opening”"),
        ("On the quay", "On “the pier”", ":29:gist: “the pier” is not in the source"),
    ],
)  # fmt: skip
def test_words_that_stand_elsewhere_or_nowhere_are_faults(small: Path, found: str, instead: str, expected: str):
    path = small / FILE
    path.write_text(path.read_text(encoding="utf-8").replace(found, instead), encoding="utf-8")
    (fault,) = faults(small)
    assert expected in fault
