"""Whatever becomes of the compiled file, the collection opens."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lib.store import opening
from lib.store.location import cache_folder, compiled_file
from lib.store.opening import is_current, open_as_compiled, open_collection
from tests.conftest import DATA, ROOT

OPEN = "import sys; from pathlib import Path; from lib.store.opening import open_collection as o; "
OPEN += "c = o(Path(sys.argv[1])); print(len(c.essays), c.essays[0].head.short_title, len(c.faults))"
LAMPS = "1 Lamps 0\n"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny collection, compiled in a cache of its own."""
    monkeypatch.setenv("ESSAY_ATLAS_CACHE", str(tmp_path / "cache"))
    corpus = Path(shutil.copytree(DATA / "sound", tmp_path / "corpus"))
    open_collection(corpus)
    return corpus


def opened(corpus: Path, before: str = "") -> "subprocess.Popen[str]":
    """Open a collection in a process of its own."""
    command = [sys.executable, "-c", before + OPEN, str(corpus)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garbage(path: Path) -> None:
    path.write_bytes(b"no database " * 1000)


def garbage_in_the_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 : len(content) - 4096] = b"\x07" * (len(content) - 8192)
    path.write_bytes(content)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def another_table(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE meta (word TEXT)")


@pytest.mark.parametrize("spoil", [cut_short, garbage, garbage_in_the_middle, a_folder, empty, another_table])
def test_a_spoilt_file_is_made_again(corpus: Path, spoil):
    compiled = compiled_file(corpus.resolve())
    compiled.chmod(0o644)
    spoil(compiled)
    assert opened(corpus).communicate()[0] == LAMPS
    assert opened(corpus).communicate()[0] == LAMPS


def test_what_proves_broken_while_it_is_read_is_made_again(corpus: Path, monkeypatch: pytest.MonkeyPatch):
    compiled = compiled_file(corpus.resolve())
    compiled.chmod(0o644)
    with sqlite3.connect(compiled) as connection:
        connection.execute("UPDATE unit SET record = x'00' WHERE kind = 'text'")
    collection = open_collection(corpus)
    assert collection.essays[0].head.short_title == "Lamps"
    assert collection.essays[0].head.title == open_collection(corpus).essays[0].head.title


@pytest.mark.parametrize("spoil", ["record = x'00'", "names = x'00'", "omitted = '{'"])
@pytest.mark.parametrize("has_changed", [False, True])
def test_a_record_that_nobody_wrote_stops_nothing(corpus: Path, spoil: str, has_changed: bool):
    compiled = compiled_file(corpus.resolve())
    compiled.chmod(0o644)
    with sqlite3.connect(compiled) as connection:
        connection.execute(f"UPDATE unit SET {spoil} WHERE kind = 'text'")
    if has_changed:
        path = corpus / "essays" / "lamps" / "essay.toml"
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert opened(corpus).communicate()[0] == LAMPS


def test_the_cache_may_be_named_from_where_one_stands(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ESSAY_ATLAS_CACHE", "near")
    assert open_collection(corpus).essays[0].head.short_title == "Lamps"
    assert list((tmp_path / "near").glob("*.sqlite"))


def test_a_user_without_a_home_keeps_it_in_memory(corpus: Path, monkeypatch: pytest.MonkeyPatch):
    def homeless(*_: object, **__: object) -> str:
        raise RuntimeError("no home")

    monkeypatch.delenv("ESSAY_ATLAS_CACHE")
    monkeypatch.setattr("platformdirs.user_cache_dir", homeless)
    assert open_collection(corpus).essays[0].head.short_title == "Lamps"


def test_two_threads_meet_a_broken_record_and_both_go_on(corpus: Path):
    compiled = compiled_file(corpus.resolve())
    compiled.chmod(0o644)
    with sqlite3.connect(compiled) as connection:
        connection.execute("UPDATE unit SET record = x'00' WHERE kind = 'text'")
    collection = open_collection(corpus)
    with ThreadPoolExecutor(4) as threads:
        asked = [
            threads.submit(ask)
            for ask in (
                lambda: collection.essays[0].id,
                lambda: list(collection.comparison_by_id),
                lambda: collection.essay_of["lamps-quay"].id,
                collection.theme_by_id.keys,
            )
        ]
        assert asked[0].result(60) == asked[2].result(60) == "lamps"


def test_a_process_killed_on_the_way_leaves_nothing_that_matters(corpus: Path):
    compiled = compiled_file(corpus.resolve())
    compiled.unlink()
    killing = "import os, lib.store.compiling as c; c.judge = lambda *given: os.kill(os.getpid(), 9); "
    killed = opened(corpus, killing)
    killed.wait()
    assert killed.returncode == -signal.SIGKILL
    assert not compiled.exists()
    assert list(cache_folder().glob("*.tmp"))
    assert opened(corpus).communicate()[0] == LAMPS
    assert compiled.exists()


def test_what_a_killed_process_left_is_swept_later(corpus: Path):
    left = cache_folder() / f"{compiled_file(corpus.resolve()).stem}.1-1.tmp"
    left.touch()
    os.utime(left, (0, 0))
    (corpus / "themes.toml").unlink()
    open_collection(corpus)
    assert not left.exists()


def test_another_version_of_the_schema_makes_a_file_of_its_own(corpus: Path, monkeypatch: pytest.MonkeyPatch):
    before = compiled_file(corpus.resolve())
    monkeypatch.setattr("lib.store.location.schema_version", lambda: "0123456789ab")
    assert open_as_compiled(corpus) is None
    assert open_collection(corpus).essays[0].head.short_title == "Lamps"
    assert compiled_file(corpus.resolve()) != before
    assert not before.exists(), "the older one is of no use any more"


@pytest.mark.parametrize("place", ["/proc/essay-atlas", "/dev/null/cache"])
def test_where_nothing_can_be_written_it_is_kept_in_memory(corpus: Path, monkeypatch: pytest.MonkeyPatch, place: str):
    monkeypatch.setenv("ESSAY_ATLAS_CACHE", place)
    collection = open_collection(corpus)
    assert collection.essays[0].head.short_title == "Lamps"
    assert is_current(collection, corpus)
    assert opened(corpus).communicate()[0] == LAMPS


def test_a_full_disk(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    full = tmp_path / "full"
    full.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(full)], check=False)
    if mounted.returncode:
        pytest.skip("a small disk can't be made here")
    try:
        monkeypatch.setenv("ESSAY_ATLAS_CACHE", str(full))
        assert opened(corpus).communicate()[0] == LAMPS
        assert list(full.iterdir()) == [], "what is half written is taken away"
    finally:
        subprocess.run(["umount", str(full)], check=True)


def test_a_file_may_be_only_so_long(corpus: Path):
    compiled_file(corpus.resolve()).unlink()
    bounded = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    bounded += "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000)); "
    assert opened(corpus, bounded).communicate()[0] == LAMPS


def test_two_at_once_do_each_other_no_harm(corpus: Path):
    compiled_file(corpus.resolve()).unlink()
    several = [opened(corpus) for _ in range(3)]
    assert [one.communicate()[0] for one in several] == [LAMPS] * 3
    assert opened(corpus).communicate()[0] == LAMPS
    assert not list(cache_folder().glob("*.tmp"))


def test_a_reader_keeps_what_it_opened_while_another_compiles(corpus: Path):
    reader = open_collection(corpus)
    (corpus / "essays" / "lamps" / "essay.toml").unlink()
    assert len(open_collection(corpus).essays) == 0
    assert reader.essays[0].head.short_title == "Lamps"
    assert not is_current(reader, corpus)


def test_the_plain_files_are_never_written(corpus: Path):
    written = {path: path.stat().st_mtime_ns for path in corpus.rglob("*")}
    open_collection(corpus)
    opening.load_collection(corpus)
    assert {path: path.stat().st_mtime_ns for path in corpus.rglob("*")} == written
