"""Whatever is wrong in a corpus, every page of the rest still opens, and About names the fault."""

import shutil
from pathlib import Path

import pytest
import streamlit as st

from lib.ui.texts.tabs import TABS
from lib.ui.words.panels import PANELS
from tests.conftest import DATA
from tests.corpus.rules.test_comparisons import FILE as COMPARISON
from tests.corpus.rules.test_comparisons import ZOO as COMPARISONS
from tests.corpus.test_faults import LAMPS, ZOO


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A tiny corpus of the test's own, served in place of the one that ships."""
    corpus = Path(shutil.copytree(DATA / "sound", tmp_path / "corpus"))
    monkeypatch.setenv("ESSAY_ATLAS_CORPUS", str(corpus))
    monkeypatch.delenv("ESSAY_ATLAS_SOURCES", raising=False)
    st.cache_resource.clear()
    yield corpus
    st.cache_resource.clear()


def open_every_page(open_page) -> str:
    open_page("read/collection.py")
    for tab in TABS:
        open_page("read/essay.py", tab=tab)
    open_page("study/comparisons.py")
    open_page("study/compare.py")
    open_page("study/two_texts.py")
    open_page("study/words.py")
    open_page("teach/present.py")
    return " ".join(warning.value for warning in open_page("read/about.py").warning)


@pytest.mark.parametrize(
    ("file", "found", "instead"), [case[:3] for case in ZOO], ids=[f"{case[0]}:{case[3][:60]}" for case in ZOO]
)
def test_every_page_opens(open_page, served: Path, file: str, found: str, instead: str):
    path = served / LAMPS / file
    path.write_text(path.read_text(encoding="utf-8").replace(found, instead), encoding="utf-8")
    assert file.rsplit("/", 1)[-1].split(".", maxsplit=1)[0] in open_every_page(open_page).replace("\\", "")


@pytest.mark.parametrize(
    ("found", "instead"), [case[:2] for case in COMPARISONS], ids=[case[2][:60] for case in COMPARISONS]
)
def test_every_page_opens_beside_a_broken_comparison(open_page, served: Path, found: str, instead: str):
    path = served / COMPARISON
    path.write_text(path.read_text(encoding="utf-8").replace(found, instead), encoding="utf-8")
    assert "gas-electric" in open_every_page(open_page).replace("\\", "")


def test_without_themes_or_texts_the_pages_say_so(open_page, served: Path):
    (served / "themes.toml").unlink()
    assert "themes.toml: file not found" in open_every_page(open_page).replace("\\", "")
    shutil.rmtree(served / "essays")
    st.cache_resource.clear()
    assert "No text of this collection could be read" in open_page("read/essay.py").info[0].value
    assert "No text of this collection could be read" in open_page("study/words.py").info[0].value
    open_page("read/collection.py")


@pytest.mark.parametrize("view", PANELS)
def test_words_that_were_not_counted_are_missed_and_nothing_else(open_page, served: Path, view: str):
    for derived in ("terms.csv", "sentences.csv"):
        (served / LAMPS / derived).unlink()
    app = open_page("study/words.py", view=view)
    assert [block for block in app.get("html") if "ea-words-panel" in block.proto.body]


def test_hostile_text_is_shown_as_text(open_page, served: Path):
    path = served / LAMPS / "essay.toml"
    hostile = "<script>alert(1)</script> {{ 7 * 7 }} **x** $y$"
    text = path.read_text(encoding="utf-8").replace('"Lamps"', f'"{hostile}"').replace("Ada Quill", hostile)
    path.write_text(text, encoding="utf-8")
    app = open_page("read/essay.py")
    shown = " ".join(block.proto.body for block in app.get("html"))
    shown += " ".join(block.proto.body for block in open_page("study/words.py").get("html"))
    assert "<script>" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }} **x** $y$" in shown
