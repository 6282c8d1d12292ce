"""The tables of a compiled collection, designed for ten thousand texts.

Records are kept whole, as JSON, with the unit they were read from; flat tables beside them hold the columns that pages
count, filter and sort by.
"""

import sqlite3
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

import pydantic

_LIB = Path(__file__).parent.parent
_DECIDES = ("corpus", "numerals", "store")
"""The folders of the library that decide what a compiled collection holds."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- record: as it was read, valid by itself; omitted: what the rules leave out of it (lib.store.omissions);
-- names: every id that stands in its files; relied_on: the names of other units that it was judged by (packed lists)
CREATE TABLE unit (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, signature BLOB NOT NULL, digest BLOB NOT NULL,
  record BLOB, omitted TEXT NOT NULL DEFAULT '{}', names BLOB NOT NULL, relied_on BLOB NOT NULL, UNIQUE (kind, id)
);
CREATE TABLE fault (
  unit INTEGER NOT NULL, judged INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER NOT NULL, "column" TEXT NOT NULL,
  message TEXT NOT NULL, PRIMARY KEY (unit, judged, file, row, "column", message)
) WITHOUT ROWID;
-- every id that stands in the files, and how far its record has got (lib.corpus.rules.register.State)
CREATE TABLE name (
  id TEXT NOT NULL, kind TEXT NOT NULL, unit INTEGER NOT NULL, state INTEGER NOT NULL, PRIMARY KEY (id, kind, unit)
) WITHOUT ROWID;
-- a unit is judged anew when what a name it relies on comes to changes
CREATE TABLE reliance (name TEXT NOT NULL, unit INTEGER NOT NULL, PRIMARY KEY (name, unit)) WITHOUT ROWID;

CREATE TABLE theme (id TEXT PRIMARY KEY, place INTEGER NOT NULL, label TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE text (
  id TEXT PRIMARY KEY, place INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL,
  short_title TEXT NOT NULL, authors TEXT NOT NULL, year INTEGER, colour INTEGER NOT NULL, words INTEGER NOT NULL,
  file TEXT NOT NULL, terms INTEGER NOT NULL, sections TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX text_place ON text (place, id);
CREATE INDEX text_kind ON text (kind, place, id);
CREATE TABLE comparison (
  id TEXT PRIMARY KEY, place INTEGER NOT NULL, title TEXT NOT NULL, question TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX comparison_place ON comparison (place, id);
CREATE TABLE deck (
  id TEXT PRIMARY KEY, place INTEGER NOT NULL, title TEXT NOT NULL, minutes INTEGER NOT NULL, slides INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX deck_place ON deck (place, id);
CREATE TABLE draws_on (comparison TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (comparison, text)) WITHOUT ROWID;
CREATE INDEX drawn_on ON draws_on (text, comparison);
-- which texts, comparisons, figures and events are about a theme; unit: the text or comparison they are or stand in
CREATE TABLE themed (
  kind TEXT NOT NULL, theme TEXT NOT NULL, unit TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (kind, theme, unit, id)
) WITHOUT ROWID;

-- what stands in a text begins with the text, so that one text's rows stand together
CREATE TABLE figure (
  text TEXT NOT NULL, id TEXT NOT NULL, section TEXT NOT NULL, measure TEXT NOT NULL, entity TEXT NOT NULL,
  value REAL NOT NULL, value_high REAL, unit TEXT NOT NULL, place TEXT NOT NULL, "from" TEXT, "to" TEXT,
  qualifier TEXT NOT NULL, voice TEXT NOT NULL, importance TEXT NOT NULL, PRIMARY KEY (text, id)
) WITHOUT ROWID;
CREATE TABLE event (
  text TEXT NOT NULL, id TEXT NOT NULL, section TEXT NOT NULL, "from" TEXT NOT NULL, "to" TEXT NOT NULL,
  place TEXT NOT NULL, voice TEXT NOT NULL, importance TEXT NOT NULL, PRIMARY KEY (text, id)
) WITHOUT ROWID;
CREATE TABLE claim (
  text TEXT NOT NULL, id TEXT NOT NULL, section TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (text, id)
) WITHOUT ROWID;
CREATE TABLE chart (
  text TEXT NOT NULL, id TEXT NOT NULL, section TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (text, id)
) WITHOUT ROWID;
CREATE TABLE doubt (
  text TEXT NOT NULL, id TEXT NOT NULL, section TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (text, id)
) WITHOUT ROWID;
-- rows of other texts that a doubt concerns
CREATE TABLE concern (text TEXT NOT NULL, doubt TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (text, doubt, name))
  WITHOUT ROWID;
CREATE INDEX concerned ON concern (name);
CREATE TABLE actor (
  text TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (text, id)
) WITHOUT ROWID;
CREATE INDEX acts_in ON actor (id);
CREATE TABLE gloss (
  text TEXT NOT NULL, id TEXT NOT NULL, term TEXT NOT NULL, script TEXT NOT NULL, romanisation TEXT NOT NULL,
  language TEXT NOT NULL, PRIMARY KEY (text, id)
) WITHOUT ROWID;
"""


def schema_version() -> str:
    """Return what tells compiled files that this version of the library makes from those of others."""
    return code_version(*_DECIDES)


@cache
def code_version(*folders: str) -> str:
    """Return a hash of the code in folders of the library, and of what it builds on.

    What is kept is kept under it, so that nobody has to remember to count a number up when a rule or a record changes.
    """
    built_on = f"{sys.version_info[:2]} {pydantic.VERSION} {sqlite3.sqlite_version}"
    code = blake2b(built_on.encode(), digest_size=6)
    for folder in folders:
        for path in sorted((_LIB / folder).rglob("*.py")):
            code.update(path.read_bytes())
    return code.hexdigest()
