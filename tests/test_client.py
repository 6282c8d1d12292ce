"""What runs in the browser is held to what Python is: one idea to a module, one way to import, types, short lines."""

import re
import shutil
import subprocess
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from lib.ui.client import DECK, EVERYWHERE, HANDOUT, SCRIPTS, SHEETS, script, sheet
from tests.conftest import ROOT

CLIENT = ROOT / "lib" / "ui" / "client"
MODULES = sorted(CLIENT.rglob("*.js"))
STYLES = sorted((CLIENT / "styles").rglob("*.css"))
IMPORT = re.compile(r'import \{ ([\w, ]+) \} from "([\w./]+)";')
EXPORT = re.compile(r"^export const (\w+) = ", re.MULTILINE)
# The command is said once, with the version in it.
CHECK = re.search(
    r"^ *(npm exec) (--yes --package=typescript@[\d.]+ -- tsc) (-p .+)$",
    (ROOT / ".ci" / "run").read_text(),
    re.MULTILINE,
)


def named(path: Path) -> str:
    return path.relative_to(CLIENT).as_posix()


def imports(path: Path) -> dict[str, list[str]]:
    """Return the names that a module imports, under the module that has them."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if re.match(r"import\b", line)]
    parts = [IMPORT.fullmatch(line) for line in lines]
    assert all(parts), "an import is one line, and takes names as they are"
    return {named((path.parent / part[2]).resolve()): part[1].split(", ") for part in parts}


@pytest.mark.parametrize("path", [*MODULES, *STYLES], ids=named)
def test_no_line_is_long_and_no_module_has_two_ideas(path: Path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > 140] == []
    assert len(lines) <= 250
    assert lines[0].startswith(("// ", "/* ")), "it says what it is about"


def test_every_module_and_sheet_is_used():
    assert {named(path) for path in MODULES} == {module for modules in SCRIPTS.values() for module in modules}
    assert {f"styles/{part}" for parts in SHEETS.values() for part in parts} == {named(path) for path in STYLES}


@pytest.mark.parametrize("scripts", [(EVERYWHERE,), DECK, HANDOUT], ids=" ".join)
def test_what_a_module_imports_stands_before_it(scripts: tuple[str, ...]):
    known: dict[str, list[str]] = {}
    for module in (module for name in scripts for module in SCRIPTS[name]):
        for other, names in imports(CLIENT / module).items():
            assert set(names) <= set(known[other]), (module, other)
        text = (CLIENT / module).read_text(encoding="utf-8")
        known[module] = EXPORT.findall(text)
        assert len(known[module]) == len(re.findall(r"^export\b", text, re.MULTILINE)), "only constants are exported"
    assert [name for name, count in Counter(chain(*known.values())).items() if count > 1] == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_as_served_imports_nothing(name: str):
    assert not re.search(r"^\s*(import|export)\b", script(name), re.MULTILINE)
    for module in SCRIPTS[name]:
        body = (CLIENT / module).read_text(encoding="utf-8").split("\n\n", 1)[1].replace("export const", "const")
        assert body in script(name)


def test_one_module_watches_the_page():
    """What a page says of the viewer’s deck is looked up in one place, and only when something has changed."""
    watching = {
        named(path) for path in MODULES for word in ("data-own-deck", "MutationObserver") if word in path.read_text()
    }
    assert watching == {"pages/changes.js"}


def test_nothing_in_a_sheet_can_end_its_element():
    assert [name for name in SHEETS if "<" in sheet(name)] == []


@pytest.mark.parametrize("path", STYLES, ids=named)
def test_a_sheet_has_one_declaration_a_line(path: Path):
    code = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for line in filter(None, map(str.strip, code.splitlines())):
        assert line.count(";") + line.count("{") + line.count("}") <= 1, line


def test_colours_are_said_once():
    """The theme says its colours, one sheet those that the theme lacks; the others name them."""
    colour = re.compile(r"#[0-9a-f]{3,8}\b|rgba?\(", re.IGNORECASE)
    said = [
        (named(path), found.lower()) for path in STYLES for found in colour.findall(path.read_text(encoding="utf-8"))
    ]
    assert {name for name, _ in said} == {"styles/tokens.css"}
    theme = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8").lower()
    assert [found for _, found in said if found in theme] == []


@pytest.mark.parametrize("name", SHEETS)
def test_every_property_that_a_sheet_names_is_given(name: str):
    given = set(re.findall(r"(--[\w-]+):", sheet(name)))
    pages = [*(ROOT / "lib" / "ui" / "templates").rglob("*.html"), *MODULES]
    given |= {one for path in pages for one in re.findall(r"(--[\w-]+)[\":]", path.read_text(encoding="utf-8"))}
    assert set(re.findall(r"var\((--[\w-]+)", sheet(name))) <= given


def test_types_are_sound():
    if shutil.which("npm") is None:
        pytest.skip("no npm on the path: types of the scripts are not checked")
    npm, compiler, project = CHECK.groups()
    offline = f"{npm} --offline {compiler}".split()
    if subprocess.run([*offline, "--version"], capture_output=True, check=False).returncode:
        pytest.skip("npm holds no TypeScript of the version in .ci/run: types of the scripts are not checked")
    ran = subprocess.run([*offline, *project.split()], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
