"""What a collection costs as it grows: time and peak memory of each step, in a process of its own, and their ratios.

Each process reports how long the step took in it, what it cost in processor time, and the most memory that it had.
Imports are not counted: they are the same for any collection.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conftest import ROOT
from tests.multiplied import SHIPPED, add_one, multiply

SIZES = (8, 80, 800, 8000)
_AROUND = """
import json, resource, sys, time
from pathlib import Path
root = Path(sys.argv[1])
{before}
begun, used = time.perf_counter(), time.process_time()
{step}
taken, cost = time.perf_counter() - begun, time.process_time() - used
print(json.dumps([taken, cost, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""
_PAGE = """
from streamlit.testing.v1 import AppTest
from lib.ui.resources import collection
import lib.ui.figures, lib.ui.words.panels, lib.ui.decks.editor
collection()
def visit():
    app = AppTest.from_file("pages/frame.py", default_timeout=600).run()
    {go}
    assert not app.exception
    return app
"""
_ESSAY = "app.switch_page('read/essay.py'); app.query_params['id'] = collection().essays.ids[-1]; app.run()"
_OPEN = "from lib.store.opening import open_collection"
STEPS: dict[str, tuple[str, str]] = {
    "compile from nothing": (_OPEN, "open_collection(root)"),
    "open what is compiled": ("from lib.ui.resources import collection", "len(collection().essays)"),
    "look for edits": ("from lib.ui.resources import collection, catch_up; collection()", "catch_up()"),
    "check what is compiled": ("from lib.cli import main", "main(['--corpus', str(root), 'check'])"),
    "home page, first visit": (_PAGE.format(go=""), "visit()"),
    "home page, later": (_PAGE.format(go="") + "\nvisit()", "visit()"),
    "a text's page, first visit": (_PAGE.format(go=_ESSAY), "visit()"),
    "a text's page, later": (_PAGE.format(go=_ESSAY) + "\nvisit()", "visit()"),
    "add one text": (_OPEN, "open_collection(root)"),
}
GROWING = {"compile from nothing", "check what is compiled"}
"""Steps that cost something for each text."""
Figures = tuple[float, float, float]
"""Seconds, seconds of the processor, and megabytes at the most."""


def measured(step: str, corpus: Path, cache: Path) -> Figures:
    """Return what a step costs in a fresh process."""
    before, act = STEPS[step]
    environment = {**os.environ, "ESSAY_ATLAS_CORPUS": str(corpus), "ESSAY_ATLAS_CACHE": str(cache)}
    environment.pop("ESSAY_ATLAS_SOURCES", None)
    command = [sys.executable, "-c", _AROUND.format(before=before, step=act), str(corpus)]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    taken, cost, most = json.loads(run.stdout.splitlines()[-1])
    return taken, cost, most


def main(*sizes: int) -> None:
    """Print a table of every step for collections of so many texts."""
    first: dict[str, Figures] = {}
    print(f"{'texts':>6}  {'step':<28}{'s':>9}{'CPU s':>9}{'MB':>7}{'time ×':>9}{'memory ×':>10}   a text, ms of CPU")
    for size in sizes or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            corpus, cache = Path(folder, "corpus"), Path(folder, "cache")
            multiply(SHIPPED, corpus, size)
            for step in STEPS:
                if step == "add one text":
                    add_one(corpus)
                taken, cost, most = measured(step, corpus, cache)
                begun = first.setdefault(step, (taken, cost, most))
                ratios = f"{taken / begun[0]:>9.2f}{most / begun[2]:>10.2f}"
                each = (
                    f"{cost / size * 1000:>20.1f}" if step in ("compile from nothing", "check what is compiled") else ""
                )
                print(f"{size:>6}  {step:<28}{taken:>9.3f}{cost:>9.3f}{most:>7.0f}{ratios}{each}", flush=True)
