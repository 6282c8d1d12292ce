"""Which files a collection consists of, and whether they are as they were.

A *unit* is what is read and judged as a whole: a text with all files of its folder, a comparison, a deck, or one of the
files that describe the collection.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_IFMT, S_ISDIR
from typing import Literal

from lib.corpus.faults import printable

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
            if path.endswith(".toml"):
                found.append((Unit(kind, printable(Path(path).stem), path), _signature([(path, about)])))
    for path, about in _entries(str(root / "essays")):
        if S_ISDIR(about.st_mode):
            found.append((Unit("text", printable(os.path.basename(path)), path), _signature(_files_of(path))))
    return {unit.key: (unit, signature) for unit, signature in found}


def signature(unit: Unit) -> bytes:
    """Return the signature of a unit as its files are now."""
    if unit.kind == "text":
        return _signature(_files_of(unit.path))
    for look in (os.stat, os.lstat):  # as `_about` does
        with suppress(OSError):
            return _signature([(unit.path, look(unit.path))])
    return _signature([])


def digest(unit: Unit) -> bytes:
    """Return what the files of a unit hold, as a hash; what cannot be read counts by its name and what it is."""
    held = blake2b(digest_size=16)
    for path in [unit.path] if unit.kind != "text" else [path for path, _ in _files_of(unit.path)]:
        held.update(f"\0{path[len(unit.path) :]}\0{_sort_of(path)}".encode(errors="surrogateescape"))
        if os.path.isfile(path):  # a pipe would be waited for
            try:
                content = Path(path).read_bytes()
            except OSError:
                continue
            held.update(b"%d\0" % len(content))
            held.update(content)
    return held.digest()


def _sort_of(path: str) -> int:
    """Return whether a path is a file, a folder, a pipe …; 0 if it leads nowhere."""
    try:
        return S_IFMT(os.stat(path).st_mode)
    except OSError:
        return 0


def _files_of(text: str) -> list[Entry]:
    """Return what stands in the folder of a text, and in the folders in that."""
    files: list[Entry] = []
    for path, about in _entries(text):
        files += [(path, about), *(_entries(path) if S_ISDIR(about.st_mode) else ())]
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
