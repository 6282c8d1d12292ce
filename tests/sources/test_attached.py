from pathlib import Path

import pytest

from lib.errors import SourceError
from lib.sources.attached import read_source, read_sources


def test_files_are_found_in_folders_and_by_themselves(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Oil\r\nlamp", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Gas", encoding="utf-8")
    other = tmp_path / "other"
    other.mkdir()
    (other / "c.txt").write_text("Tar", encoding="utf-8")
    names = {"a.txt", "c.txt", "missing.txt"}
    assert read_sources([tmp_path], names) == {"a.txt": "Oil\nlamp"}
    assert read_sources([tmp_path / "a.txt", other], names) == {"a.txt": "Oil\nlamp", "c.txt": "Tar"}
    assert read_sources([tmp_path / "b.txt"], names) == {}


def test_nothing_there(tmp_path: Path):
    with pytest.raises(SourceError, match="there is no file or folder of source texts at"):
        read_sources([tmp_path / "none"], {"a.txt"})
    with pytest.raises(SourceError, match="is missing"):
        read_source(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="cannot be read"):
        read_source(tmp_path)


def test_not_utf_8(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"Oil \xff")
    with pytest.raises(SourceError, match="not UTF-8: byte 4"):
        read_source(tmp_path / "a.txt")
