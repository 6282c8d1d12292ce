"""A collection of many texts: those of another over and over, each copy under ids of its own.

Copy 0 is the original, byte for byte. In copy 7 the text `feng` is `k7-feng`, its row `feng-wage-rise` is
`k7-feng-wage-rise`, and what refers to either refers to the copy; comparisons and decks come with every whole copy.
Actors, terms of the glossary and themes, which texts share by design, keep their ids. The mark stands in front, since
an id that begins with `feng-` says that it is a row of `feng`.
"""

import csv
import re
import shutil
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Self

from tests.conftest import ROOT

SHIPPED = ROOT / "corpus"
_KINDS = {"essays": "*/essay.toml", "comparisons": "*.toml", "decks": "*.toml"}
_TABLES = ("statistics.csv", "events.csv")
_RECORDS = ("claims.toml", "charts.toml", "tables.toml", "discrepancies.toml")
_COPIED = re.compile(r"k\d+(?:-|$)")
_ORDER = re.compile(rb"^(order\s*=\s*)(\d+)", re.MULTILINE)
_WORDS = re.compile(r"/tables/|/(?:terms|sentences|setaside)\.csv$")
"""Files of the source's own words, where one that looks like an id is none."""
_MARKED = re.compile(r"(?<=^essays/)|(?<=^comparisons/)|(?<=^decks/)|(?<=/tables/)")
"""Where a file's name takes the mark of its copy."""
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_NAMED = re.compile(
    rf"""
      \[\[(?P<reference>{_ID})\]\]
    | \btext\s*=\s*["'](?P<text>{_ID})["']
    | \bview\s*=\s*["'](?!theme:)[a-z]+:(?P<view>{_ID})[:"']
    | (?<![\w-])(?P<row>{_ID})(?![\w-])
    """,
    re.VERBOSE,
)
"""Where an id may stand. A row's is known by itself; a text's or a comparison's, which may be a plain word such as
“letter”, by what stands around it."""

Known = Mapping[str, Set[str]]
"""The ids that a copy renames, by the group of `_NAMED` that may hold them."""


def multiply(source: Path, target: Path, texts: int) -> Path:
    """Copy the collection at `source` until there are so many texts at `target`, which isn't there yet.

    The last copy is cut where the number is no multiple: it has no comparisons and no decks, and what refers to a text
    it lacks refers to the original's.

    Returns:
        The folder made.

    Raises:
        ValueError: for fewer texts than `source` has, whose references would lead nowhere, or if it is multiplied.
    """
    original = _Original(source)
    if original.number > len(original.texts):
        raise ValueError(f"{source} holds copies already; add to it, or multiply what it was made from")
    copies, rest = divmod(texts, len(original.texts))
    if not copies:
        raise ValueError(f"{texts} texts wanted; expected {len(original.texts)} or more, which refer to one another")
    shutil.copytree(source, target)
    known = _known(original, original.texts, original.comparisons)
    whole = [_Stencil.of(path, original, known) for path in (*original.files(*original.texts), *original.shared)]
    for copy in range(1, copies):
        for stencil in whole:
            stencil.write(target, copy)
    cut = original.texts[:rest]
    known = _known(original, cut)
    for path in original.files(*cut):
        _Stencil.of(path, original, known).write(target, copies)
    return target


def add_one(target: Path) -> str:
    """Add the next text to a multiplied collection, and return its id. Nothing else is written.

    Its references to texts that its copy has lead to the copy, others to the original; files there stay as they are.
    """
    original = _Original(target)
    copy, place = divmod(original.number, len(original.texts))
    known = _known(original, original.texts[: place + 1])
    for path in original.files(original.texts[place]):
        _Stencil.of(path, original, known).write(target, copy)
    return f"{_mark(copy)}{original.texts[place]}"


class _Original:
    """The texts, comparisons and decks of a folder that are no copies.

    Attributes:
        number: how many texts there are with those of copies.
        steps: the last order of each kind, by which the orders of a copy lie above those of the copy before.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        found = {kind: list((root / kind).glob(pattern)) for kind, pattern in _KINDS.items()}
        heads = {
            kind: sorted((path for path in paths if not _COPIED.match(path.relative_to(root).parts[1])), key=_order)
            for kind, paths in found.items()
        }
        self.number = len(found["essays"])
        self.steps = {kind: max(map(_order, paths), default=0) for kind, paths in heads.items()}
        self.texts = [path.parent.name for path in heads["essays"]]
        self.comparisons = [path.stem for path in heads["comparisons"]]
        self.shared = [*heads["comparisons"], *heads["decks"]]

    def files(self, *texts: str) -> list[Path]:
        """Return the files of texts."""
        found = (path for text in texts for path in (self.root / "essays" / text).rglob("*"))
        return sorted(path for path in found if path.is_file())


@dataclass(frozen=True)
class _Stencil:
    """A file, its name and its content cut before every id that a copy renames.

    Attributes:
        step: by how much its order rises from copy to copy; 0 for a file without one.
    """

    name: tuple[str, ...]
    content: tuple[bytes, ...]
    step: int

    @classmethod
    def of(cls, path: Path, original: _Original, known: Known) -> Self:
        name = path.relative_to(original.root).as_posix()
        text = path.read_bytes().decode()
        named = [] if _WORDS.search(name) else _NAMED.finditer(text)
        places = [found.start(kind) for found in named if (kind := found.lastgroup) and found[kind] in known[kind]]
        kind = name.split("/")[0]
        step = original.steps[kind] if path.match(f"{kind}/{_KINDS[kind]}") else 0
        content = tuple(piece.encode() for piece in _pieces(text, places))
        return cls(tuple(_pieces(name, (found.end() for found in _MARKED.finditer(name)))), content, step)

    def write(self, root: Path, copy: int) -> None:
        content = _mark(copy).encode().join(self.content)
        if self.step:
            content = _ORDER.sub(lambda found: b"%b%d" % (found[1], int(found[2]) + copy * self.step), content, count=1)
        path = root / _mark(copy).join(self.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _mark(copy: int) -> str:
    return f"k{copy}-"


def _pieces(text: str, places: Iterable[int]) -> Iterator[str]:
    return (text[start:end] for start, end in pairwise([0, *places, len(text)]))


def _order(path: Path) -> int:
    stated = _ORDER.search(path.read_bytes())
    if stated is None:
        raise ValueError(f"{path} states no order")
    return int(stated[2])


def _known(original: _Original, texts: Sequence[str], comparisons: Iterable[str] = ()) -> Known:
    rows = {row for text in texts for row in _rows(original.root / "essays" / text)}
    return {"reference": rows.union(texts), "text": set(texts), "view": rows.union(texts, comparisons), "row": rows}


def _rows(folder: Path) -> Iterator[str]:
    """Yield every id of a text's rows, which are unique in the collection."""
    for path in folder.iterdir():
        if path.name in _TABLES:
            with path.open(encoding="utf-8-sig", newline="") as file:
                yield from (row["id"] for row in csv.DictReader(file))
        elif path.name in _RECORDS:
            for records in tomllib.loads(path.read_text(encoding="utf-8-sig")).values():
                yield from (record["id"] for record in records)
