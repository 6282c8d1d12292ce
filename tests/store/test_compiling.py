"""A compiled collection is what its files say, whether it was made at once or step by step."""

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.corpus.evidence import Statistic
from lib.corpus.faults import Fault
from lib.store import compiling
from lib.store.census import Unit
from lib.store.opening import load_collection, open_collection
from lib.store.reading import Read
from lib.store.stored import StoredCollection
from tests.builders import statistic
from tests.conftest import ROOT
from tests.multiplied import add_one, multiply

FLAT = (
    "theme text comparison deck draws_on themed figure event claim chart doubt concern actor gloss".split()  # noqa: SIM905
)


def content(collection: StoredCollection) -> dict[str, object]:
    """Return everything that a collection says, so that two can be compared."""
    reader = collection._reader
    said: dict[str, object] = {table: sorted(reader.rows(f"SELECT * FROM {table}"), key=repr) for table in FLAT}
    standing = "SELECT n.id, n.kind, u.kind, u.id, state FROM name AS n JOIN unit AS u ON number = n.unit"
    said["names"] = sorted(reader.rows(standing))
    said["reliance"] = sorted(reader.rows("SELECT name, kind, id FROM reliance JOIN unit ON number = unit"))
    said |= {
        "faults": set(map(without_guess, collection.faults)),
        "head": collection.head,
        "version": collection.version,
    }
    said |= {"essays": tuple(collection.essays), "comparisons": tuple(collection.comparisons)}
    return said | {"decks": tuple(collection.decks), "themes": collection.themes, "version": collection.version}


def without_guess(fault: Fault) -> Fault:
    """Return a fault without what it guesses was meant: among what stands there when it is found."""
    return replace(fault, message=fault.message.partition("; ")[0])


def rewritten(file: str, found: str, instead: str) -> Callable[[Path], None]:
    def edit(corpus: Path) -> None:
        path = corpus / file
        text = path.read_text(encoding="utf-8")
        assert found in text, (file, found)
        path.write_text(text.replace(found, instead, 1), encoding="utf-8")

    return edit


def removed(*names: str) -> Callable[[Path], None]:
    def remove(corpus: Path) -> None:
        for name in names:
            path = corpus / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    return remove


def copied(file: str, to: str) -> Callable[[Path], None]:
    return lambda corpus: shutil.copytree(corpus / file, corpus / to)


STEPS: dict[str, Callable[[Path], None]] = {
    "a value changes": rewritten("essays/shleifer/essay.toml", "order = 6", "order = 16"),
    "two texts have one order": rewritten("essays/feng/essay.toml", "order = ", "order = 16 # "),
    "a theme goes, which texts and comparisons are on": rewritten("themes.toml", 'id = "trade-wto"', 'id = "trade"'),
    "the theme comes back": rewritten("themes.toml", 'id = "trade"', 'id = "trade-wto"'),
    "a text goes, on which comparisons and decks rest": removed("essays/oduro"),
    "a text has the ids of another": copied("essays/feng", "essays/feng-twin"),
    "the first owner of these ids goes": removed("essays/feng"),
    "a text can't be read": rewritten("essays/wootten/essay.toml", "title = ", "titel = "),
    "it can be read again": rewritten("essays/wootten/essay.toml", "titel = ", "title = "),
    "a comparison goes": removed("comparisons/tencent-facebook.toml"),
    "the words that say nothing go": removed("words.toml"),
    "no text is counted, and then one is": lambda corpus: [path.unlink() for path in corpus.rglob("terms.csv")],
    "a claim has the id of another text's": rewritten(
        "essays/phillips/claims.toml", 'id = "phillips-', 'id = "shleifer-c-x'
    ),
    "a file's name is not UTF-8": lambda corpus: (corpus / os.fsdecode(b"comparisons/caf\xe9.toml")).touch(),
    "a file is not UTF-8": lambda corpus: (corpus / "essays/phillips/events.csv").write_bytes(b"\xff"),
}


def test_step_by_step_is_as_at_once(tmp_path: Path):
    corpus = Path(shutil.copytree(ROOT / "corpus", tmp_path / "corpus"))
    open_collection(corpus)
    for name, step in STEPS.items():
        step(corpus)
        gradual, anew = content(open_collection(corpus)), content(load_collection(corpus))
        for part, said in anew.items():
            assert gradual[part] == said, (name, part)
    assert anew["faults"]


def test_a_step_that_is_taken_back_leaves_no_trace(tmp_path: Path):
    corpus = Path(shutil.copytree(ROOT / "corpus", tmp_path / "corpus"))
    before = content(open_collection(corpus))
    kept = tmp_path / "kept"
    shutil.move(corpus / "essays" / "phillips", kept)
    assert open_collection(corpus).faults
    shutil.move(kept, corpus / "essays" / "phillips")
    assert content(open_collection(corpus)) == before


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """What is read and judged."""
    counted: Counter[str] = Counter()
    for name in ("read", "judge"):
        whole = getattr(compiling, name)

        def watched(*given: object, act: Callable[..., object] = whole, name: str = name) -> object:
            counted[name] += 1
            return act(*given)

        monkeypatch.setattr(compiling, name, watched)
    return counted


def test_what_has_not_changed_is_not_read_again(tmp_path: Path, seen: Counter[str]):
    corpus = multiply(ROOT / "corpus", tmp_path / "corpus", 16)
    open_collection(corpus)
    seen.clear()
    open_collection(corpus)
    assert not seen
    for path in corpus.rglob("*.csv"):
        path.touch()
    open_collection(corpus)
    assert not seen, "files written again as they were"
    add_one(corpus)
    assert len(open_collection(corpus).essays) == 17
    assert (seen["read"], seen["judge"]) == (1, 1)


def test_a_row_concerns_those_alone_who_rely_on_it(tmp_path: Path, seen: Counter[str]):
    corpus = multiply(ROOT / "corpus", tmp_path / "corpus", 16)
    open_collection(corpus)
    seen.clear()
    (corpus / "essays" / "feng" / "statistics.csv").write_text("id\n", encoding="utf-8")
    faults = open_collection(corpus).faults
    assert seen["read"] == 1
    assert seen["judge"] < 36, "no more than the copy it stands in"
    assert not [fault for fault in faults if "k1-" in fault.file]


def test_the_tables_hold_what_they_say(atlas: StoredCollection):
    every = [(row, essay) for essay in atlas.essays for row in essay.statistics]
    rows = dict(atlas._reader.rows("SELECT id, text FROM figure"))
    assert rows == {row.id: essay.id for row, essay in every}
    themed = set(atlas._reader.rows("SELECT theme, id FROM themed WHERE kind = 'figure'"))
    assert themed == {(theme, row.id) for row, _ in every for theme in row.themes}
    dated = {row.id: row.period.start.iso() for row, _ in every if row.period}
    assert dict(atlas._reader.rows('SELECT id, "from" FROM figure WHERE "from" IS NOT NULL')) == dated


def test_a_compiled_file_can_t_be_written(tmp_path: Path):
    corpus = Path(shutil.copytree(ROOT / "tests" / "data" / "sound", tmp_path / "corpus"))
    connection = open_collection(corpus).connection
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM unit")


@given(st.fractions(), st.integers(0, 9))
def test_a_number_is_read_back_as_it_was(number: Fraction, places: int):
    for value in (number, Fraction(number.numerator, 10**places)):
        row = statistic("1").model_copy(update={"value": value})
        kept = Statistic.model_validate_json(row.model_dump_json(exclude_defaults=True))
        assert kept == row


def test_numbers_of_any_length_that_a_file_may_hold_are_kept(tmp_path: Path):
    corpus = Path(shutil.copytree(ROOT / "tests" / "data" / "sound", tmp_path / "corpus"))
    rewritten("essays/lamps/statistics.csv", ",16,,count", ",123456789012.123456789,,count")(corpus)
    rewritten("essays/lamps/essay.toml", "order = 1", 'order = "99999999999999999999"')(corpus)
    assert [fault.column for fault in load_collection(corpus).faults if fault.file.endswith("essay.toml")] == ["order"]


def test_an_actor_may_be_called_what_a_theme_is(tmp_path: Path):
    corpus = Path(shutil.copytree(ROOT / "tests" / "data" / "sound", tmp_path / "corpus"))
    path = corpus / "essays" / "lamps" / "actors.csv"
    header, first, *rest = path.read_text(encoding="utf-8").splitlines()
    name = first.split(",")[0]
    path.write_text("\n".join([header, first.replace(name, "light", 1), *rest, ""]), encoding="utf-8")
    open_collection(corpus)
    rewritten("themes.toml", 'id = "light"', 'id = "lights"')(corpus)
    assert content(open_collection(corpus)) == content(load_collection(corpus))


def test_a_file_written_while_it_is_read_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    corpus = Path(shutil.copytree(ROOT / "tests" / "data" / "sound", tmp_path / "corpus"))
    path = corpus / "essays" / "lamps" / "essay.toml"
    right = path.read_text(encoding="utf-8")
    whole = compiling.read

    def meddled(root: Path, unit: Unit) -> Read:
        path.write_text(right.replace("Small Town", "Large Town"), encoding="utf-8")
        found = whole(root, unit)
        path.write_text(right, encoding="utf-8")
        return found

    monkeypatch.setattr(compiling, "read", meddled)
    open_collection(corpus)
    monkeypatch.undo()
    assert open_collection(corpus).essays[0].head.title == load_collection(corpus).essays[0].head.title
