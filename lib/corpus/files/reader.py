"""Reading the files of a corpus into records, keeping every fault found on the way."""

import csv
import io
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from lib.corpus.essay import Passage
from lib.corpus.faults import Fault, not_one_of
from lib.corpus.files.explain import explain
from lib.corpus.files.positions import KeyPath, key_lines
from lib.corpus.records import Origin, Record

R = TypeVar("R", bound=Record)
_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")
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
        return path.relative_to(self.root.parent).as_posix()

    def fault(self, path: Path, row: int, column: str, message: str) -> None:
        """Note one fault."""
        self.faults.append(Fault(self.name(path), row, column, message))

    def text(self, path: Path, required: bool = True) -> str | None:
        """Return a file's text; None, with a fault where it is required, if it cannot be read."""
        try:
            return path.read_text(encoding="utf-8-sig")
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
        for key, value in data.items():
            self._give_origins(path, value, (key,), row_of)
        return self._record(path, model, data | given, row_of)

    def toml_records(self, path: Path, key: str, model: type[R], required: bool = True) -> tuple[R, ...]:
        """Read the `[[key]]` tables of a file; those with a fault are left out."""
        parsed = self._toml(path, required)
        if parsed is None:
            return ()
        data, lines = parsed
        for other in data.keys() - {key}:
            self.fault(
                path, lines.get((other,), lines.get((other, 0), 0)), other, f"not known here; expected only [[{key}]]"
            )
        items = data.get(key, [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            self.fault(path, lines.get((key,), 0), key, f"not a list of records; expected [[{key}]] before each")
            return ()
        read = [self._record(path, model, item, _row_finder(lines, (key, n), 1)) for n, item in enumerate(items)]
        return tuple(record for record in read if record is not None)

    def csv_records(self, path: Path, model: type[R], required: bool = True) -> tuple[R, ...]:
        """Read a table's rows; those with a fault are left out. An empty cell is as if it weren't there."""
        header, rows = self.csv_rows(path, required)
        known = [name for name in model.model_fields if name != "origin"]
        for name in header:
            if name not in known:
                self.fault(path, 1, name, not_one_of(name, known, "a column"))
        read = []
        for number, cells in rows:
            named = {
                name: cell.strip() for name, cell in zip(header, cells, strict=True) if cell.strip() and name in known
            }
            read.append(self._record(path, model, named, _row_finder({}, (), number)))
        return tuple(record for record in read if record is not None)

    def csv_rows(self, path: Path, required: bool = True) -> tuple[list[str], list[tuple[int, list[str]]]]:
        """Return a table's header, and its rows with their lines; one of the wrong length is a fault and left out."""
        text = self.text(path, required)
        if text is None:
            return [], []
        reader = csv.reader(io.StringIO(text, newline=""))
        rows: list[tuple[int, list[str]]] = []
        header: list[str] = []
        try:
            header = [name.strip() for name in next(reader, [])]
            start = reader.line_num + 1
            for cells in reader:
                rows.append((start, cells))
                start = reader.line_num + 1
        except csv.Error as error:
            self.fault(path, reader.line_num, "", f"not CSV: {error}")
        for name in {name for name in header if header.count(name) > 1}:
            self.fault(path, 1, name, "stands twice in the header")
        return header, [row for row in rows if self._has_width(path, row, len(header))]

    def _has_width(self, path: Path, row: tuple[int, list[str]], width: int) -> bool:
        number, cells = row
        if cells and len(cells) != width:
            expected = f"expected {width}, as in the header (is a comma not quoted?)"
            self.fault(path, number, "", f"{len(cells)} cells found; {expected}")
        return len(cells) == width

    def passages(self, path: Path) -> tuple[Passage, ...]:
        """Read Markdown as passages under `## headings`."""
        return tuple(Passage(heading, " ".join(body), row) for heading, body, row in self._blocks(path, _HEADING))

    def items(self, path: Path) -> tuple[Passage, ...]:
        """Read Markdown as a numbered list: one passage an item, without heading."""
        return tuple(Passage("", " ".join([first, *body]), row) for first, body, row in self._blocks(path, _ITEM))

    def _blocks(self, path: Path, opening: re.Pattern[str]) -> list[tuple[str, list[str], int]]:
        blocks: list[tuple[str, list[str], int]] = []
        for row, line in enumerate((self.text(path) or "").splitlines(), 1):
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
        try:
            return tomllib.loads(text), key_lines(text)
        except tomllib.TOMLDecodeError as error:
            at = _AT_LINE.search(str(error))
            row = int(at[1]) if at and at[1] else len(text.splitlines())
            self.fault(path, row, "", f"not TOML: {_AT_LINE.sub('', str(error))}")
            return None

    def _give_origins(self, path: Path, value: Any, place: KeyPath, row_of: Callable[[KeyPath], int]) -> None:
        """Tell every table within a value where it stands."""
        if isinstance(value, list):
            for number, item in enumerate(value):
                self._give_origins(path, item, (*place, number), row_of)
        elif isinstance(value, dict):
            for key, item in value.items():
                self._give_origins(path, item, (*place, key), row_of)
            value["origin"] = Origin(self.name(path), row_of(place))

    def _record(
        self, path: Path, model: type[R], values: Mapping[str, Any], row_of: Callable[[KeyPath], int]
    ) -> R | None:
        if isinstance(values.get("id"), str):
            self.declared[model.__name__].add(values["id"])
        try:
            return model.model_validate({**values, "origin": Origin(self.name(path), row_of(()))})
        except ValidationError as error:
            for place, message in explain(error, model, "column" if path.suffix == ".csv" else "key"):
                column = ".".join(str(part + 1 if isinstance(part, int) else part) for part in place)
                self.fault(path, row_of(place), column, message)
            return None


def _row_finder(lines: Mapping[KeyPath, int], base: KeyPath, otherwise: int) -> Callable[[KeyPath], int]:
    """Return a function from a key of a record to its line, or to the line of what holds it."""

    def row_of(place: KeyPath) -> int:
        paths = [(*base, *place[:length]) for length in range(len(place), -1, -1)]
        tried = [path for inner in paths for path in (inner, (*inner, 0))]  # a list of tables begins with its first
        return next((lines[path] for path in tried if path in lines), otherwise)

    return row_of
