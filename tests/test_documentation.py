"""The documentation is tested: a field, unit, command or page without an entry fails."""

import re
import subprocess
import sys
from typing import get_args

import pytest

from lib.corpus.argument import Actor, ActorKind, Claim, ClaimKind, Discrepancy, DiscrepancyKind, SetAside
from lib.corpus.charts import Chart, ChartKind, TableHead
from lib.corpus.collection import CollectionHead, Theme
from lib.corpus.comparison import Cell, Comparison, Dimension, Point, Quote, Ranking, Side
from lib.corpus.deck import VIEWS, Deck, Slide
from lib.corpus.essay import EssayHead, KeyFigure, Section, Span
from lib.corpus.evidence import Event, Importance, Statistic
from lib.corpus.glossary import Gloss
from lib.corpus.qualifiers import QUALIFIERS, When
from lib.corpus.units import UNITS
from lib.corpus.vocabulary import Vocabulary
from tests.conftest import ROOT
from tests.test_architecture import LAYERS

FORMAT = (ROOT / "corpus" / "README.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
RECORDS = {
    "collection.toml": [CollectionHead, Theme],
    "words.toml": [Vocabulary],
    "essay.toml": [EssayHead, KeyFigure, Section, Span],
    "statistics.csv": [Statistic],
    "events.csv": [Event],
    "actors.csv": [Actor],
    "glossary.csv": [Gloss],
    "claims.toml": [Claim],
    "charts.toml": [Chart],
    "discrepancies.toml": [Discrepancy],
    "tables.toml": [TableHead],
    "setaside.csv": [SetAside],
    "decks/<id>.toml": [Deck, Slide],
    "comparisons/<id>.toml": [Comparison, Side, Dimension, Ranking, Cell, Point, Quote],
}
SECTIONS = {part.split("\n")[0]: part for part in FORMAT.split("\n## ")}
FIELDS = sorted(
    {
        (file, name)
        for file, records in RECORDS.items()
        for record in records
        for name in record.model_fields
        if name != "origin" and not (name == "id" and record in (Comparison, Deck))
    }
)
WORDS = {
    "unit": list(UNITS),
    "qualifier": list(QUALIFIERS),
    "when": get_args(When),
    "kind of claim": get_args(ClaimKind),
    "kind of actor": get_args(ActorKind),
    "kind of discrepancy": get_args(DiscrepancyKind),
    "kind of chart": get_args(ChartKind),
    "importance": get_args(Importance),
    "view of a slide": list(VIEWS.values()),
}


@pytest.mark.parametrize(("file", "field"), FIELDS)
def test_every_field_of_a_record_is_described_under_its_file(file: str, field: str):
    (section,) = [text for heading, text in SECTIONS.items() if heading.startswith(file)]
    assert re.search(rf"\b{field}\b", section)


@pytest.mark.parametrize(("noun", "word"), [(noun, word) for noun, words in WORDS.items() for word in words])
def test_every_word_of_a_closed_list_is_named(noun: str, word: str):
    assert re.search(rf"(?<!\w){re.escape(word)}(?!\w)", FORMAT), f"{word} is no documented {noun}"


def test_every_command_is_in_the_readme():
    shown = subprocess.run(
        [sys.executable, "-m", "lib", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    commands = re.search(r"\{([\w,]+)\}", shown.stdout)
    assert commands
    for command in commands[1].split(","):
        assert f"python -m lib {command}" in README


def test_every_page_is_in_the_readme():
    menu = (ROOT / "pages" / "frame.py").read_text(encoding="utf-8")
    for title in re.findall(r'title="([^"]+)"', menu):
        assert f"| {title} |" in README


def test_every_folder_of_the_library_is_in_the_readme():
    for folder in (ROOT / "lib").iterdir():
        if folder.is_dir() and not folder.name.startswith("__"):
            assert f"`lib/{folder.name}/`" in README


def test_every_link_of_the_readme_leads_somewhere():
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_every_setting_is_in_the_readme():
    code = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "lib").rglob("*.py"))
    for name in set(re.findall(r"ESSAY_ATLAS_\w+", code)):
        assert name in README


def test_the_imports_are_drawn_as_they_are_tested():
    drawn = re.search(r"`pages → (.+?)`", README)
    assert drawn
    assert [layer for step in reversed(drawn[1].split(" → ")) for layer in reversed(step.split(", "))] == LAYERS


def test_every_package_imported_is_pinned():
    pinned = set(re.findall(r"^([\w-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE))
    code = [path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py") if ".venv" not in path.parts]
    named = {name for text in code for name in re.findall(r"^(?:from|import) (\w+)", text, re.MULTILINE)}
    ours = {"lib", "tests", "pages", "app"}
    packages = named - ours - set(sys.stdlib_module_names)
    known = {"axe_playwright_python": "axe-playwright-python", "PIL": "pillow", "pptx": "python-pptx"}
    assert {known.get(name, name) for name in packages} <= pinned
