"""Which files a collection consists of, and whether they are as they were.

A *unit* is what is read and judged as a whole: a text with all files of its folder, a comparison, a deck, or one of the
files that describe the collection.
"""

import os
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISDIR
from typing import Literal

Kind = Literal["collection", "themes", "words", "text", "comparison", "deck"]
Key = tuple[Kind, str]
_ALONE: dict[Kind, str] = {"collection": "collection.toml", "themes": "themes.toml", "words": "words.toml"}
_FOLDERS: dict[Kind, str] = {"comparison": "comparisons", "deck": "decks"}

Entry = tuple[str, os.stat_result]
"""The path of a file, and what the file system says of it."""


@dataclass(frozen=True)
class Unit:
    """A unit and where it stands: a folder for a text, else a file that may be missing."""

    kind: Kind
    id: str
    path: str

    @property
    def key(self) -> Key:
        """What it is known by."""
        return self.kind, self.id


def units(root: Path) -> dict[Key, tuple[Unit, bytes]]:
    """Return every unit below a corpus folder with its signature, by key.

    A signature says when each file was last written, and how long it is; it costs no reading.
    """
    there = dict(_entries(str(root)))
    found = []
    for kind, name in _ALONE.items():
        path = str(root / name)
        found.append((Unit(kind, "", path), _signature([(path, there[path])] if path in there else [])))
    for kind, folder in _FOLDERS.items():
        for path, about in _entries(str(root / folder)):
            name, ending = os.path.splitext(os.path.basename(path))
            if ending == ".toml":
                found.append((Unit(kind, name, path), _signature([(path, about)])))
    for path, about in _entries(str(root / "essays")):
        if S_ISDIR(about.st_mode):
            found.append((Unit("text", os.path.basename(path), path), _signature(_files_of(path))))
    return {unit.key: (unit, signature) for unit, signature in found}


def digest(unit: Unit) -> bytes:
    """Return what the files of a unit hold, as a hash; what cannot be read counts by its name alone."""
    paths = [unit.path] if unit.kind != "text" else [path for path, _ in _files_of(unit.path)]
    held = blake2b(digest_size=16)
    for path in paths:
        held.update(f"\0{path[len(unit.path) :]}\0".encode(errors="surrogateescape"))
        if os.path.isfile(path):  # a pipe would be waited for
            try:
                content = Path(path).read_bytes()
            except OSError:
                continue
            held.update(b"%d\0" % len(content))
            held.update(content)
    return held.digest()


def _files_of(text: str) -> list[Entry]:
    """Return the files of a text: those in its folder, and in the folders in that."""
    files: list[Entry] = []
    for path, about in _entries(text):
        files += _entries(path) if S_ISDIR(about.st_mode) else [(path, about)]
    return files


def _entries(folder: str) -> list[Entry]:
    """Return what stands in a folder, by name; nothing if it is missing or can't be entered."""
    try:
        with os.scandir(folder) as found:
            return sorted(((entry.path, _about(entry)) for entry in found), key=lambda entry: entry[0])
    except OSError:
        return []


def _about(entry: os.DirEntry[str]) -> os.stat_result:
    try:
        return entry.stat()
    except OSError:  # a link that leads nowhere or in a circle is a file that can't be read
        return entry.stat(follow_symlinks=False)


def _signature(files: list[Entry]) -> bytes:
    signs = [(path, about.st_mtime_ns, about.st_ctime_ns, about.st_size) for path, about in files]
    return blake2b(repr(signs).encode(errors="surrogateescape"), digest_size=16).digest()
