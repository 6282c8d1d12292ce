"""What each page costs: a warm run beside the page About, and a first visit beside a later viewer's."""

import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

from streamlit.testing.v1 import AppTest

from lib.ui.resources import collection
from lib.ui.texts.tabs import TABS
from lib.ui.warming import settle
from lib.ui.words.panels import PANELS
from tests.conftest import ROOT

RUNS = 7


def seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def page_run(page: str, **query: str) -> float:
    """Return the median of warm runs of a page."""
    app = AppTest.from_file(ROOT / "pages" / "frame.py", default_timeout=60)
    app.run()
    app.switch_page(page)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    return median(seconds(app.run) for _ in range(RUNS))


def first_visit(page: str, **query: str) -> tuple[float, float]:
    """Return what a page costs the first viewer of a warm server, and the median of later viewers' first runs."""

    def visit() -> float:
        app = AppTest.from_file(ROOT / "pages" / "frame.py", default_timeout=60)
        app.run()
        app.switch_page(page)
        for name, value in query.items():
            app.query_params[name] = value
        return seconds(app.run)

    return visit(), median(visit() for _ in range(RUNS))


def imports(statement: str) -> float:
    """Return how long a fresh interpreter takes for an import, less an empty one."""
    empty, full = (
        median(
            seconds(lambda code=code: subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True))
            for _ in range(3)
        )
        for code in ("pass", statement)
    )
    return full - empty


def main() -> None:
    unit = imports("import streamlit")
    print(f"{'import streamlit':<34}{unit * 1000:>8.0f} ms    1.00 ×")
    print(f"{'open the collection':<34}{(opened := seconds(collection)) * 1000:>8.0f} ms {opened / unit:>7.2f} ×")
    print(f"{'warm up, with pauses':<34}{(warmed := seconds(settle)) * 1000:>8.0f} ms {warmed / unit:>7.2f} ×")
    print(f"{'first visit of the page on words':<34}{'':>11}   × a later viewer's first")
    for name, query in (("all texts", {}), *((view, {"view": view}) for view in PANELS if view != "cloud")):
        first, later = first_visit("study/words.py", **query)
        print(f"{name:<34}{first * 1000:>8.1f} ms {first / later:>7.2f} ×")
    floor = page_run("read/about.py")
    pages = {"collection": ("read/collection.py", {}), "about": ("read/about.py", {})}
    pages |= {f"essay, {tab}": ("read/essay.py", {"id": collection().essays[-3].id, "tab": tab}) for tab in TABS}
    first, other = collection().essays[:2]
    pages |= {f"comparison {row.id}": ("study/compare.py", {"id": row.id}) for row in collection().comparisons[:3]}
    pages |= {"comparisons": ("study/comparisons.py", {})}
    pages |= {f"words, {view}": ("study/words.py", {"view": view}) for view in PANELS}
    pages |= {"two texts": ("study/two_texts.py", {"a": first.id, "b": other.id})}
    print(f"{'warm run of a page':<34}{'':>11}   × about")
    for name, (page, query) in pages.items():
        taken = page_run(page, **query)
        print(f"{name:<34}{taken * 1000:>8.1f} ms {taken / floor:>7.2f} ×")
