"""Imports point one way, and heavy or framework packages stay in their rooms."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from lib.ui.client import SHEETS, sheet

ROOT = Path(__file__).parent.parent
LAYERS = ["errors", "numerals", "corpus", "store", "sources", "analysis", "figures", "export", "cli", "ui"]
MODULES = sorted([*(ROOT / "lib").rglob("*.py"), *(ROOT / "pages").rglob("*.py"), ROOT / "app.py"])
ROOMS = {
    "streamlit": {"ui", "pages", "app.py"},
    "plotly": {"figures", "export", "ui"},
    "pandas": {"analysis", "export"},
    "jinja2": {"ui"},
    "simplemma": {"analysis"},
    "sentencex": {"analysis"},
    "wordcloud": {"figures"},
    "matplotlib": {"figures"},
    "PIL": {"figures"},
    "numpy": {"figures"},
    "xlsxwriter": {"export"},
    "pptx": {"export"},
    "tomli_w": {"export"},
    "starlette": {"ui"},
    "rapidfuzz": {"sources", "corpus"},
    "sqlite3": {"store"},
    "platformdirs": {"store"},
}


def imports(path: Path) -> list[str]:
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
    return names


def room(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[1].removesuffix(".py") if parts[0] == "lib" else parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_one_way(path: Path):
    here = LAYERS.index(room(path)) if room(path) in LAYERS else len(LAYERS)
    for name in imports(path):
        if name.startswith("lib."):
            assert LAYERS.index(name.split(".")[1]) <= here, name
        assert not name.startswith("pages")
        package = name.split(".")[0]
        assert package not in ROOMS or room(path) in ROOMS[package], name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_holds_one_idea(path: Path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("name", SHEETS)
def test_the_style_sheet_has_the_colours_of_the_charts(name: str):
    """Each identity colour is one pair of shades: the theme gives it to charts, the style sheet to markup."""
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    css = sheet(name)
    pairs = zip(theme["light"]["chartCategoricalColors"], theme["dark"]["chartCategoricalColors"], strict=True)
    for number, (light, dark) in enumerate(pairs, 1):
        assert re.search(rf"\.ea-c{number}[^{{]*{{ --c: light-dark\({light}, {dark}\)", css)


def test_only_the_edge_touches_the_disk():
    readers = {
        room(path)
        for path in MODULES
        for word in ("read_text(", "read_bytes(", "open(")
        if word in path.read_text(encoding="utf-8")
    }
    assert readers <= {"corpus", "store", "sources", "cli", "ui"}


def test_nothing_writes_to_a_file():
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        assert not any(word in text for word in ("write_bytes(", "unsafe_allow_html")), path
        assert "write_text(" not in text or path.name == "cli.py", "only a curator's command writes"
