"""Reading one unit: its record, the names that stand in its files, and what is wrong with them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lib.corpus.collection import CollectionHead, Theme
from lib.corpus.comparison import Comparison
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay
from lib.corpus.faults import Fault
from lib.corpus.files.reader import CorpusReader
from lib.corpus.files.text import read_essay
from lib.corpus.rules.register import COUNTED, ORDER, State, place_name
from lib.corpus.vocabulary import Vocabulary
from lib.store.census import Unit

Name = tuple[str, str, State]
"""An id, the kind of record that has it, and how far that record has got."""


@dataclass(frozen=True)
class Read:
    """A unit as it was read. Its record is None if there is none that could be."""

    record: Any
    names: list[Name]
    faults: list[Fault]


def read(root: Path, unit: Unit) -> Read:
    """Read a unit of the corpus below `root`."""
    reader = CorpusReader(root)
    record = _record(reader, unit)
    standing = {(name, kind): State.STANDS for kind, names in reader.declared.items() for name in names}
    standing |= dict.fromkeys(_names_read(unit, record), State.READ)
    return Read(record, [(name, kind, state) for (name, kind), state in standing.items()], reader.faults)


def _record(reader: CorpusReader, unit: Unit) -> Any:
    if unit.kind == "text":
        return read_essay(reader, Path(unit.path))
    if unit.kind == "comparison":
        return reader.toml_record(Path(unit.path), Comparison, id=unit.id)
    if unit.kind == "deck":
        return reader.toml_record(Path(unit.path), Deck, id=unit.id)
    if unit.kind == "themes":
        return reader.toml_records(Path(unit.path), "theme", Theme)
    if unit.kind == "words":
        return reader.toml_record(Path(unit.path), Vocabulary, required=False)
    return reader.toml_record(Path(unit.path), CollectionHead)


def _names_read(unit: Unit, record: Any) -> list[tuple[str, str]]:
    """Return the names whose records could be read, the place in the order among them, each with its kind."""
    if record is None or unit.kind in ("collection", "words"):
        return []
    if unit.kind == "themes":
        return [(theme.id, "Theme") for theme in record]
    if unit.kind == "text":
        counted = [(COUNTED, COUNTED)] if record.terms else []
        return [*names_of_text(record), (place_name("text", record.head.order), ORDER), *counted]
    return [(unit.id, type(record).__name__), (place_name(unit.kind, record.order), ORDER)]


def names_of_text(essay: Essay) -> list[tuple[str, str]]:
    """Return the ids of a text and its records, each with the kind of record that has it."""
    rows = (
        ("Statistic", essay.statistics),
        ("Event", essay.events),
        ("Claim", essay.claims),
        ("Chart", essay.charts),
        ("TableHead", essay.tables),
        ("Discrepancy", essay.discrepancies),
        ("Actor", essay.actors),
        ("Gloss", essay.glossary),
    )
    return [(essay.id, "Essay"), *((row.id, kind) for kind, records in rows for row in records)]
