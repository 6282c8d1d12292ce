"""Reading the files of a corpus into records, keeping every fault found on the way."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from stat import S_ISREG
from typing import Any, TypeVar

from pydantic import ValidationError

from lib.corpus.essay import Passage
from lib.corpus.faults import Fault, not_one_of, printable, shortened
from lib.corpus.files.explain import explain
from lib.corpus.files.positions import KeyPath, key_lines
from lib.corpus.files.rows import Row, read_rows
from lib.corpus.files.toml import read_toml
from lib.corpus.records import Origin, Record

R = TypeVar("R", bound=Record)
_MOST_COUNTED = 10**15  # what charts and pages count with
_DEEPEST = 8  # keys and places in lists; no record goes so deep, and the schema refuses what does
_MOST_NAMED = 60  # characters of a column
_HEADING = re.compile(r"##\s+(.+)")
_ITEM = re.compile(r"\d+\.\s+(.+)")


class CorpusReader:
    """Reads files below one corpus folder and collects what is wrong with them.

    Attributes:
        faults: what was found wrong so far, in the order read.
        declared: ids that rows give, sound or not, by the name of their record, so that a fault in a row isn't
            reported again at every reference to it.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Fault] = []
        self.declared: defaultdict[str, set[str]] = defaultdict(set)

    def name(self, path: Path) -> str:
        """Return a file's name as faults give it: below the corpus folder's parent."""
        return printable(path.relative_to(self.root.parent).as_posix())

    def fault(self, path: Path, row: int, column: str, message: str) -> None:
        """Note one fault."""
        self.faults.append(Fault(self.name(path), row, shortened(column, _MOST_NAMED), message))

    def text(self, path: Path, required: bool = True) -> str | None:
        """Return a file's text; None, with a fault where it is required, if it cannot be read."""
        try:
            if S_ISREG(path.stat().st_mode):
                return path.read_text(encoding="utf-8-sig")
            self.fault(path, 0, "", "not a file; expected a text file")
        except FileNotFoundError:
            if required:
                self.fault(path, 0, "", "file not found; every text needs one")
        except OSError as error:
            self.fault(path, 0, "", f"cannot be read: {error.strerror}")
        except UnicodeDecodeError as error:
            self.fault(path, 0, "", f"not UTF-8 at byte {error.start}; save the file as UTF-8")
        return None

    def toml_record(self, path: Path, model: type[R], required: bool = True, **given: str) -> R | None:
        """Read a file that is one record; None if it has a fault. `given` are fields that don't stand in the file."""
        parsed = self._toml(path, required)
        if parsed is None:
            return None
        data, lines = parsed
        row_of = _row_finder(lines, (), 1)
        for key in data.keys() & {*given, "origin"}:
            self.fault(path, row_of((key,)), key, "not known here; the file's name and place say it")
        file = self.name(path)
        for key, value in data.items():
            _give_origins(file, value, (key,), row_of)
        return self._record(path, model, data | given, Origin(file, row_of(())), row_of)

    def toml_records(self, path: Path, key: str, model: type[R], required: bool = True) -> tuple[R, ...]:
        """Read the `[[key]]` tables of a file; those with a fault are left out."""
        parsed = self._toml(path, required)
        if parsed is None:
            return ()
        data, lines = parsed
        if required and not data:
            self.fault(path, 0, "", f"nothing found; expected [[{key}]] and its keys")
        row_of = _row_finder(lines, (), 1)
        for other in data.keys() - {key}:
            self.fault(path, row_of((other,)), other, f"not known here; expected only [[{key}]]")
        items = data.get(key, [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            self.fault(path, row_of((key,)), key, f"not a list of records; expected [[{key}]] before each")
            return ()
        file = self.name(path)
        finders = (_row_finder(lines, (key, number), 1) for number in range(len(items)))
        read = [
            self._record(path, model, item, Origin(file, row(())), row)
            for item, row in zip(items, finders, strict=True)
        ]
        return tuple(record for record in read if record is not None)

    def csv_records(self, path: Path, model: type[R], required: bool = True) -> tuple[R, ...]:
        """Read a table's rows; those with a fault are left out. An empty cell is as if it weren't there."""
        header, rows = self.csv_rows(path, required)
        known = [name for name in model.model_fields if name != "origin"]
        for name in header:
            if name not in known:
                self.fault(path, 1, name, not_one_of(name, known, "a column"))
        places = [(place, name) for place, name in enumerate(header) if name in known]
        file = self.name(path)
        read = []
        for number, cells in rows:
            named = {name: cell for place, name in places if (cell := cells[place].strip())}
            read.append(self._record(path, model, named, Origin(file, number), _row_finder({}, (), number)))
        return tuple(record for record in read if record is not None)

    def csv_rows(self, path: Path, required: bool = True) -> tuple[list[str], list[Row]]:
        """Return a table's header, and its rows with their lines; one of the wrong length is a fault and left out."""
        text = self.text(path, required)
        if required and text is not None and not text.strip():
            self.fault(path, 0, "", "nothing found; expected a header and rows")
        rows, broken = read_rows(text or "")
        for row, message in broken:
            self.fault(path, row, "", message)
        if not rows or rows[0][0] > 1:
            return [], []
        header = [name.strip() for name in rows[0][1]]
        for name, times in Counter(header).items():
            if times > 1:
                self.fault(path, 1, name, "stands twice in the header")
        for number, cells in rows[1:]:
            if cells and len(cells) != len(header):
                expected = f"expected {len(header)}, as in the header (is a comma not quoted?)"
                self.fault(path, number, "", f"{len(cells)} cells found; {expected}")
        return header, [row for row in rows[1:] if len(row[1]) == len(header)]

    def passages(self, path: Path) -> tuple[Passage, ...]:
        """Read Markdown as passages under `## headings`."""
        return tuple(Passage(heading, " ".join(body), row) for heading, body, row in self._blocks(path, _HEADING))

    def items(self, path: Path) -> tuple[Passage, ...]:
        """Read Markdown as a numbered list: one passage an item, without heading."""
        return tuple(Passage("", " ".join([first, *body]), row) for first, body, row in self._blocks(path, _ITEM))

    def _blocks(self, path: Path, opening: re.Pattern[str]) -> list[tuple[str, list[str], int]]:
        blocks: list[tuple[str, list[str], int]] = []
        for row, line in enumerate((self.text(path) or "").split("\n"), 1):
            if match := opening.fullmatch(line.strip()):
                blocks.append((match[1].strip(), [], row))
            elif line.strip() and blocks:
                blocks[-1][1].append(line.strip())
            elif line.strip() and not line.startswith("# "):
                self.fault(path, row, "", "text before the first heading or number")
        return blocks

    def _toml(self, path: Path, required: bool) -> tuple[dict[str, Any], dict[KeyPath, int]] | None:
        text = self.text(path, required)
        if text is None:
            return None
        data, wrong, row = read_toml(text)
        if wrong:
            self.fault(path, row, "", wrong)
            return None
        return data, key_lines(text)

    def _record(
        self, path: Path, model: type[R], values: Mapping[str, Any], origin: Origin, row_of: Callable[[KeyPath], int]
    ) -> R | None:
        if isinstance(values.get("id"), str):
            self.declared[model.__name__].add(values["id"])
        beyond = [key for key, value in values.items() if isinstance(value, int) and abs(value) >= _MOST_COUNTED]
        for key in beyond:
            self.fault(
                path,
                row_of((key,)),
                key,
                f"a number of more digits than any count; expected less than {_MOST_COUNTED:,}",
            )
        if beyond:
            return None
        try:
            return model.model_validate({**values, "origin": origin})
        except ValidationError as error:
            for place, message in explain(error, model, "column" if path.suffix == ".csv" else "key"):
                column = ".".join(str(part + 1 if isinstance(part, int) else part) for part in place)
                self.fault(path, row_of(place), column, message)
            return None


def _give_origins(file: str, value: Any, place: KeyPath, row_of: Callable[[KeyPath], int]) -> None:
    """Tell every table within a value where it stands."""
    if len(place) > _DEEPEST:
        return
    inner = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, item in inner:
        if isinstance(item, list | dict):
            _give_origins(file, item, (*place, key), row_of)
    if isinstance(value, dict):
        value["origin"] = Origin(file, row_of(place))


def _row_finder(lines: Mapping[KeyPath, int], base: KeyPath, otherwise: int) -> Callable[[KeyPath], int]:
    """Return a function from a key of a record to its line, or to the line of what holds it."""

    def row_of(place: KeyPath) -> int:
        for length in range(len(place), -1, -1):
            path = (*base, *place[:length])
            if row := lines.get(path) or lines.get((*path, 0)):  # a list of tables begins with its first
                return row
        return otherwise

    return row_of
