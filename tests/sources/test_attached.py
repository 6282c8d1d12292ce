from pathlib import Path

import pytest

from lib.errors import SourceError
from lib.sources.attached import read_source, read_sources


def test_a_folder(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Oil\r\nlamp", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Gas", encoding="utf-8")
    assert read_sources(tmp_path, ["a.txt", "a.txt"]) == {"a.txt": "Oil\nlamp"}


def test_one_file(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("Oil", encoding="utf-8")
    assert read_sources(path, ["a.txt", "b.txt"]) == {"a.txt": "Oil"}


def test_all_missing_files_are_named(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Oil", encoding="utf-8")
    with pytest.raises(SourceError, match=r"lacks the source files b\.txt, c\.txt"):
        read_sources(tmp_path, ["c.txt", "a.txt", "b.txt"])


def test_nothing_there(tmp_path: Path):
    with pytest.raises(SourceError, match="there is no file or folder of source texts at"):
        read_sources(tmp_path / "none", ["a.txt"])
    with pytest.raises(SourceError, match="is missing"):
        read_source(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="cannot be read"):
        read_source(tmp_path)


def test_not_utf_8(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"Oil \xff")
    with pytest.raises(SourceError, match="not UTF-8: byte 4"):
        read_source(tmp_path / "a.txt")
