"""Reading one text from the files of its folder: what can be read as records, the rest as faults."""

import re
from collections.abc import Sequence, Set
from pathlib import Path

from lib.corpus.argument import Actor, Claim, Discrepancy, SetAside
from lib.corpus.charts import Chart, Table, TableHead
from lib.corpus.essay import Essay, EssayHead, SentenceCount, TermCount
from lib.corpus.evidence import Event, Statistic
from lib.corpus.faults import not_one_of, printable
from lib.corpus.files.reader import CorpusReader
from lib.corpus.glossary import Gloss
from lib.corpus.records import ID_PATTERN, Origin

ABSTRACT = "Abstract"
TERMS_HEADER = ["term", "section", "count"]
SENTENCES_HEADER = ["section", "words", "count"]
_COUNT = re.compile("[1-9][0-9]{0,6}")


def read_essay(reader: CorpusReader, folder: Path) -> Essay | None:
    """Read a text; None if its essay.toml has a fault, or its folder's name is no id."""
    if not re.fullmatch(ID_PATTERN, folder.name):
        reader.fault(
            folder,
            0,
            "",
            f"“{printable(folder.name)}” is not an id; expected lower-case letters and digits joined by hyphens",
        )
        return None
    reader.declared["Essay"].add(folder.name)
    head = reader.toml_record(folder / "essay.toml", EssayHead)
    summary = reader.passages(folder / "summary.md")
    if head is None:
        return None
    return Essay(
        id=folder.name,
        head=head,
        abstract=next((passage.text for passage in summary if passage.heading == ABSTRACT), ""),
        argument=tuple(passage for passage in summary if passage.heading != ABSTRACT),
        questions=reader.items(folder / "discussion.md"),
        claims=reader.toml_records(folder / "claims.toml", "claim", Claim),
        statistics=reader.csv_records(folder / "statistics.csv", Statistic),
        events=reader.csv_records(folder / "events.csv", Event),
        actors=reader.csv_records(folder / "actors.csv", Actor),
        charts=reader.toml_records(folder / "charts.toml", "chart", Chart, required=False),
        tables=_tables(reader, folder),
        discrepancies=reader.toml_records(folder / "discrepancies.toml", "discrepancy", Discrepancy, required=False),
        set_aside=reader.csv_records(folder / "setaside.csv", SetAside, required=False),
        glossary=reader.csv_records(folder / "glossary.csv", Gloss, required=False),
        terms=_terms(reader, folder / "terms.csv", {section.title for section in head.section}),
        sentences=_sentences(reader, folder / "sentences.csv", {section.title for section in head.section}),
    )


def _terms(reader: CorpusReader, path: Path, sections: Set[str]) -> tuple[TermCount, ...]:
    counts = [TermCount(term, section, count) for term, section, count in _counts(reader, path, TERMS_HEADER, sections)]
    if len({(row.term, row.section) for row in counts}) < len(counts) or not all(row.term for row in counts):
        reader.fault(path, 0, "", "a term stands twice in a section, or a row has none; count again")
        return ()
    return tuple(counts)


def _sentences(reader: CorpusReader, path: Path, sections: Set[str]) -> tuple[SentenceCount, ...]:
    rows = _counts(reader, path, SENTENCES_HEADER, sections)
    counts = [SentenceCount(section, int(words), count) for section, words, count in rows if _COUNT.fullmatch(words)]
    if len({(row.section, row.words) for row in counts}) < len(rows):
        reader.fault(path, 0, "", "a length stands twice in a section, or is no whole number from 1; count again")
        return ()
    return tuple(counts)


def _counts(
    reader: CorpusReader, path: Path, expected: Sequence[str], sections: Set[str]
) -> list[tuple[str, str, int]]:
    """Read counts without a record a row, for there are thousands and a machine wrote them; a wrong one is left out."""
    header, rows = reader.csv_rows(path, required=False)
    if rows and header != expected:
        reader.fault(path, 1, "", f"columns {', '.join(header)} found; expected {', '.join(expected)}")
        return []
    place = expected.index("section")
    counts = []
    for number, (first, second, count) in rows:
        if (section := (first, second)[place]) not in sections:
            reader.fault(path, number, "section", not_one_of(section, sections, "a section of essay.toml"))
        elif not _COUNT.fullmatch(count):
            reader.fault(path, number, "count", f"“{count}” is not a count; expected a whole number from 1")
        else:
            counts.append((first, second, int(count)))
    return counts


def _tables(reader: CorpusReader, folder: Path) -> tuple[Table, ...]:
    tables = []
    for head in reader.toml_records(folder / "tables.toml", "table", TableHead, required=False):
        path = folder / "tables" / f"{head.id}.csv"
        header, rows = reader.csv_rows(path)
        if tuple(header) != head.columns:
            reader.fault(
                path, 1, "", f"columns {', '.join(header)} found; expected {', '.join(head.columns)}, as in tables.toml"
            )
            continue
        cells = tuple(tuple(cell.strip() for cell in row) for _, row in rows)
        tables.append(Table(**{**head.model_dump(), "origin": Origin(reader.name(path), 1), "rows": cells}))
    return tuple(tables)
