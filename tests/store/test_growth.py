"""What a file costs grows with its length, not with its square: counted in calls and in bytes."""

import shutil
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from lib.store.opening import load_collection
from tests.conftest import DATA, ROOT
from tests.multiplied import multiply

LAMPS = "essays/lamps"


def calls(act: Callable[[], object]) -> int:
    """Return how many functions are called on the way."""
    counted = 0

    def count(frame: object, event: str, of: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(None)
    return counted


def peak(act: Callable[[], object]) -> int:
    """Return the most bytes that are held on the way."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def with_rows(corpus: Path, count: int) -> None:
    path = corpus / LAMPS / "statistics.csv"
    header, first, *_ = path.read_text(encoding="utf-8").splitlines()
    name = first.split(",")[0]
    rows = [first, *(first.replace(name, f"lamps-n{number}", 1) for number in range(count))]
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")


def with_bare_numbers(corpus: Path, count: int) -> None:
    path = corpus / LAMPS / "summary.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text.rstrip()} {' and '.join(f'{4000 + n} lamps' for n in range(count))}\n", encoding="utf-8")


def with_unknown_ids(corpus: Path, count: int) -> None:
    path = corpus / LAMPS / "summary.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text.rstrip()} {' '.join(f'[[lamps-none-{n}]]' for n in range(count))}\n", encoding="utf-8")


def with_doubts(corpus: Path, count: int) -> None:
    path = corpus / LAMPS / "discrepancies.toml"
    text = path.read_text(encoding="utf-8")
    more = "".join(
        f'\n[[discrepancy]]\nid = "lamps-doubt-n{n}"\nkind = "lost"\nwhat = "So"\nconcerns = ["lamps-quay", "no-{n}"]\n'
        for n in range(count)
    )
    path.write_text(text + more, encoding="utf-8")


@pytest.mark.parametrize("more", [with_rows, with_bare_numbers, with_unknown_ids, with_doubts])
@pytest.mark.parametrize("cost", [calls, peak])
def test_twice_as_much_costs_at_most_a_little_over_twice(tmp_path: Path, more, cost):
    costs = []
    for count in (400, 800):
        corpus = Path(shutil.copytree(DATA / "sound", tmp_path / str(count) / "corpus"))
        more(corpus, count)
        load_collection(corpus)  # what is worked out once for all
        costs.append(cost(lambda corpus=corpus: load_collection(corpus)))
    assert costs[1] < 2.2 * costs[0]


def test_a_text_costs_the_same_however_many_there_are(tmp_path: Path):
    few, many = (multiply(ROOT / "corpus", tmp_path / str(count) / "corpus", count) for count in (16, 32))
    load_collection(few)  # what is worked out once for all
    assert calls(lambda: load_collection(many)) < 2.2 * calls(lambda: load_collection(few))
