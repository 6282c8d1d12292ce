"""The PowerPoint files as LibreOffice draws them, where it is found: a page a slide, nothing cut or overlapping."""

import re
import shutil
import subprocess
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from lib.analysis.slides.slideshow import shown
from lib.corpus.deck import Deck
from tests.builders import ORIGIN, deck_of
from tests.export.decks import materials, packed

OFFICE, READER = shutil.which("soffice"), shutil.which("pdftotext")
NEEDED = pytest.mark.skipif(not (OFFICE and READER), reason="no LibreOffice or no pdftotext on the path")
SLACK = 0.4  # of its height: by how much a line may reach into the next, as the boxes of letters do
Box = tuple[float, float, float, float]


def opened(data: bytes, folder: Path, unit: str = "line") -> list[list[tuple[str, Box]]]:
    """Return the lines of text, or the words, on each page, with their boxes in points of a page of 960 by 540."""
    file = folder / "deck.pptx"
    file.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    command = [READER, "-bbox-layout", str(folder / "deck.pdf"), str(folder / "deck.xml")]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    text = re.sub(r' xmlns="[^"]*"', "", (folder / "deck.xml").read_text(encoding="utf-8"))
    pages = []
    for page in ElementTree.fromstring(text).iter("page"):
        assert (round(float(page.get("width"))), round(float(page.get("height")))) == (960, 540)
        pages.append([(words(piece), box(piece)) for piece in page.iter(unit)])
    return pages


def words(piece: ElementTree.Element) -> str:
    return " ".join(word.text or "" for word in piece.iter("word"))


def box(piece: ElementTree.Element) -> Box:
    left, top, right, bottom = (float(piece.get(side)) for side in ("xMin", "yMin", "xMax", "yMax"))
    return left, top, right, bottom


def overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > SLACK * min(one[3] - one[1], other[3] - other[1])


def judge(pages: list[list[tuple[str, Box]]]) -> list[str]:
    faults = []
    for number, lines in enumerate(pages, 1):
        faults += [f"{number}: off the page: {said}" for said, (left, top, right, bottom) in lines
                   if left < 0 or top < 0 or right > 960 or bottom > 540]  # fmt: skip
        faults += [f"{number}: {one} | {other}" for (one, a), (other, b) in combinations(lines, 2) if overlap(a, b)]
    return faults


@NEEDED
def test_every_lesson_opens_with_nothing_cut(atlas, tmp_path: Path):
    for deck in atlas.decks:
        folder = tmp_path / deck.id
        folder.mkdir()
        slides = shown(deck, atlas)
        pages = opened(packed(deck, atlas), folder)
        assert len(pages) == len(slides)
        assert judge(pages) == [], deck.id


@NEEDED
def test_every_chart_opens_with_nothing_cut(atlas, tmp_path: Path):
    deck = deck_of(*(f"chart:{name}" for name in atlas.chart_by_id))
    assert judge(opened(packed(deck, atlas), tmp_path)) == []


@NEEDED
def test_every_cloud_opens_with_its_words_apart(atlas, tmp_path: Path):
    deck = deck_of("words", *(f"words:{name}" for name in atlas.essay_by_id))
    slides = shown(deck, atlas)
    pages = opened(packed(deck, atlas), tmp_path, "word")
    for one, pieces in zip(slides[1:-1], pages[1:-1], strict=True):
        said = [(words, small(place)) for words, place in pieces]
        assert judge([said]) == []
        drawn = " ".join(words for words, _ in pieces)
        assert all(word.frequent.term in drawn for word in materials(atlas).cloud(one.words).words)


def small(box: Box) -> Box:
    """Return the box of the ink in a word's box, which has room above and below for every letter of its face."""
    left, top, right, bottom = box
    return left, top + 0.25 * (bottom - top), right, bottom - 0.22 * (bottom - top)


@NEEDED
def test_chinese_is_drawn_whole(atlas, tmp_path: Path):
    said = "民族區域自治法規定各民族都有使用和發展自己的語言文字的自由" * 3
    slide = {"view": "blank", "title": said[:60], "text": said, "origin": ORIGIN}
    deck = Deck.model_validate({"id": "own", "title": "民族", "origin": ORIGIN, "slide": [slide]})
    pages = opened(packed(deck, atlas), tmp_path)
    assert said[:60] + said in "".join(words for words, _ in pages[1]).replace(" ", "")
    assert judge(pages) == []
