"""The collection's own source texts, where they are attached: nothing of the page is left in them."""

import csv
import re
import tomllib
from pathlib import Path

import pytest

from lib.sources.attached import read_sources
from lib.sources.cleaning import clean_text
from lib.sources.document import SectionMark, SourceText
from lib.sources.locating import Locator, locate

pytestmark = pytest.mark.sources
ESSAYS = sorted((Path(__file__).parents[2] / "corpus" / "essays").glob("*/essay.toml"))


def cleaned(essay: Path, sources: Path) -> SourceText:
    head = tomllib.loads(essay.read_text(encoding="utf-8"))
    name, starts, ends = (head["source"][key] for key in ("file", "starts", "ends"))
    attached = read_sources([sources], {name})
    if name not in attached:
        pytest.skip(f"{name} is not attached")
    marks = [SectionMark(section["title"], section.get("starts", "")) for section in head["section"]]
    return clean_text(attached[name], starts, ends, marks)


@pytest.fixture(params=ESSAYS, ids=lambda path: path.parent.name)
def essay(request) -> Path:
    return request.param


def test_every_section_has_text(essay: Path, sources: Path):
    titles = [section["title"] for section in tomllib.loads(essay.read_text(encoding="utf-8"))["section"]]
    written = list(dict.fromkeys(paragraph.section for paragraph in cleaned(essay, sources).paragraphs))
    headings_alone = [title for title in titles if title not in written]
    assert [title for title in titles if title not in headings_alone] == written
    assert len(headings_alone) <= len(titles) // 4


def test_no_footnote_mark_is_left(essay: Path, sources: Path):
    stuck = re.compile(r"[a-z][.,;”’)]?\d|[.!?][”’]? \d{1,2}, \d|[^\d][”’.]\d{1,2}(?=\s+[A-Z]|$)")
    for paragraph in cleaned(essay, sources).paragraphs:
        assert not stuck.search(paragraph.text), paragraph.line


def test_no_word_is_left_broken(essay: Path, sources: Path):
    for paragraph in cleaned(essay, sources).paragraphs:
        assert not re.search(r"\w-\s(?!and|or|to)|\s{2}|\n", paragraph.text), paragraph.line


def test_every_paragraph_is_whole(essay: Path, sources: Path):
    """Paragraphs begin as sentences do, and hardly one ends without a stop (a source may have lost its end)."""
    paragraphs = cleaned(essay, sources).paragraphs
    assert not [paragraph.line for paragraph in paragraphs if paragraph.text[0].islower()]
    open_ended = [
        paragraph.line for paragraph in paragraphs if paragraph.text[-1].isalnum() or paragraph.text[-1] in ",;-"
    ]
    assert len(open_ended) <= 1


def test_every_phrase_stands_in_one_place(essay: Path, sources: Path):
    text = cleaned(essay, sources)
    for table in sorted(essay.parent.glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.DictReader(lines), start=2):
                if row.get("phrase"):
                    locator = Locator(row["phrase"], row.get("prefix") or "", row.get("suffix") or "")
                    assert len(locate(text, locator)) == 1, f"{table.name}:{number}: {row['phrase']}"
