"""A compiled collection as the rest of the library asks it (see lib.corpus.collection.Collection)."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from lib.corpus.argument import Claim
from lib.corpus.charts import Chart, Table
from lib.corpus.collection import CollectionHead, Kinship, Label, Theme, Themed
from lib.corpus.comparison import Comparison
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay
from lib.corpus.evidence import Statistic
from lib.corpus.faults import Fault
from lib.corpus.lazily import Named, Ordered, once
from lib.corpus.records import Entry
from lib.corpus.rules.register import State
from lib.corpus.vocabulary import Vocabulary
from lib.store import listing
from lib.store.census import Kind
from lib.store.faults import read_faults
from lib.store.names import ENTRIES, names_like
from lib.store.reader import Reader

_MOST_TEXTS, _MOST_OTHERS, _MOST_NAMES = 64, 64, 16_384
"""How many records, and owners of names, are kept once read."""


class StoredCollection:
    """The sound part of a corpus, read from its tables as far as it is asked for. Threads may share it.

    Args:
        remake: see lib.store.reader.Reader.
    """

    def __init__(self, connection: sqlite3.Connection, remake: Callable[[], sqlite3.Connection] | None = None) -> None:
        self._reader = Reader(connection, remake)
        self._essay = lru_cache(_MOST_TEXTS)(lambda name: self._record("text", name))
        self._comparison = lru_cache(_MOST_OTHERS)(lambda name: self._record("comparison", name))
        self._deck = lru_cache(_MOST_OTHERS)(lambda name: self._record("deck", name))
        self._entries = lru_cache(_MOST_TEXTS)(self._entries_of)
        self._owner = lru_cache(_MOST_NAMES)(self._owner_of)
        self._drawn_on = lru_cache(_MOST_NAMES)(partial(listing.texts_drawn_on, self._reader))
        self._drawing_on = lru_cache(_MOST_OTHERS)(partial(listing.comparisons_drawing_on, self._reader))
        self._about = lru_cache(_MOST_OTHERS)(partial(listing.ids_about, self._reader))
        self._counts = lru_cache(_MOST_OTHERS)(partial(listing.counts_by_theme, self._reader))
        self._kinship = lru_cache(_MOST_OTHERS)(partial(listing.kinship, self._reader))

    @property
    def connection(self) -> sqlite3.Connection:
        """The tables that it is read from."""
        return self._reader.connection

    @once
    def version(self) -> str:
        """What changes whenever the content does."""
        return str(self._reader.value("SELECT value FROM meta WHERE key = 'version'"))

    @once
    def head(self) -> CollectionHead:
        """What the collection says of itself."""
        head: CollectionHead = self._record("collection", "")
        return head

    @once
    def vocabulary(self) -> Vocabulary | None:
        """What counts as a term, where words.toml says so."""
        vocabulary: Vocabulary | None = self._reader.record("words", "")
        return vocabulary

    @once
    def themes(self) -> tuple[Theme, ...]:
        """The controlled vocabulary, in its order."""
        themes: tuple[Theme, ...] = self._reader.record("themes", "") or ()
        return themes

    @once
    def faults(self) -> tuple[Fault, ...]:
        """Everything wrong with the files, in file order."""
        return read_faults(self._reader)

    @once
    def is_counted(self) -> bool:
        """Whether the terms of any text have been counted."""
        return self._reader.value("SELECT 1 FROM text WHERE terms > 0 LIMIT 1") is not None

    @once
    def essays(self) -> Ordered[Essay]:
        """The texts, in the collection's order."""
        return Ordered(self._reader.column(listing.ALL["text"]), self._essay)

    @once
    def comparisons(self) -> Ordered[Comparison]:
        """The comparisons whose evidence is all there, in the collection's order."""
        return Ordered(self._reader.column(listing.ALL["comparison"]), self._comparison)

    @once
    def decks(self) -> Ordered[Deck]:
        """The decks whose slides can all be shown, in the collection's order."""
        return Ordered(self._reader.column(listing.ALL["deck"]), self._deck)

    @once
    def essay_by_id(self) -> Mapping[str, Essay]:
        """Each text under its id."""
        return self._by_id(self.essays, self._essay)

    @once
    def comparison_by_id(self) -> Mapping[str, Comparison]:
        """Each comparison under its id."""
        return self._by_id(self.comparisons, self._comparison)

    @once
    def deck_by_id(self) -> Mapping[str, Deck]:
        """Each deck under its id."""
        return self._by_id(self.decks, self._deck)

    @once
    def theme_by_id(self) -> Mapping[str, Theme]:
        """Each theme under its id."""
        return {theme.id: theme for theme in self.themes}

    @once
    def statistic_by_id(self) -> Mapping[str, Statistic]:
        """Each figure of all texts under its id."""
        return self._entries_by_id("Statistic")

    @once
    def chart_by_id(self) -> Mapping[str, Chart]:
        """Each chart of all texts under its id."""
        return self._entries_by_id("Chart")

    @once
    def claim_by_id(self) -> Mapping[str, Claim]:
        """Each claim of all texts under its id."""
        return self._entries_by_id("Claim")

    @once
    def table_by_id(self) -> Mapping[str, Table]:
        """Each printed table of all texts under its id."""
        return self._entries_by_id("TableHead")

    @once
    def essay_of(self) -> Mapping[str, Essay]:
        """The text that a record belongs to, under the record's id."""
        return Named(lambda: self._names(ENTRIES), self._owner, lambda name: self._essay(self._owner(name)[1]))

    @once
    def texts_of(self) -> Mapping[str, tuple[Essay, ...]]:
        """The texts that a comparison draws on, in the collection's order, under the comparison's id."""
        known = self.comparison_by_id

        def texts(name: str) -> tuple[Essay, ...]:
            return tuple(map(self._essay, self._drawn_on(name)))

        return Named(lambda: list(known), known.__contains__, texts)

    def comparisons_of(self, *texts: str) -> Ordered[Comparison]:
        """Return the comparisons that draw on each of the texts named by id, in order."""
        return Ordered(self._drawing_on(frozenset(texts)), self._comparison)

    def essays_about(self, themes: Iterable[str]) -> Ordered[Essay]:
        """Return the texts that are about every theme of `themes`; all of them for none."""
        return Ordered(self._about("text", frozenset(themes)), self._essay)

    def comparisons_about(self, themes: Iterable[str]) -> Ordered[Comparison]:
        """Return the comparisons that are about every theme of `themes`; all of them for none."""
        return Ordered(self._about("comparison", frozenset(themes)), self._comparison)

    def counts_by_theme(self, kind: Themed, themes: Iterable[str]) -> Mapping[str, int]:
        """Return how many of a kind are about every theme of `themes` and one more, under that one; none left out."""
        counted = self._counts(kind, frozenset(themes))
        return {theme.id: counted.get(theme.id, 0) for theme in self.themes}

    @once
    def labels(self) -> Mapping[str, Label]:
        """What a list needs of each text, under its id, in the collection's order."""
        return listing.labels(self._reader)

    def place_in_kind(self, text: str) -> tuple[int, int]:
        """Return the place of a text, from 1, among those of its kind, and how many these are."""
        return listing.place_in_kind(self._reader, text)

    def kinship(self, text: str) -> Mapping[str, Kinship]:
        """Return what each other text has in common with one, under its id, where it has anything."""
        return self._kinship(text)

    @once
    def at_odds(self) -> tuple[tuple[str, str], ...]:
        """The pairs of texts with the most doubts between them; none if no doubt lies between any."""
        return listing.texts_at_odds(self._reader)

    @once
    def totals(self) -> tuple[int, ...]:
        """How many figures, events, people and places, claims, charts and doubts all texts have together."""
        return listing.totals(self._reader)

    @once
    def voices(self) -> Mapping[str, int]:
        """How many figures each voice states."""
        return listing.voices(self._reader)

    def like(self, name: str, kinds: Iterable[str]) -> list[str]:
        """Return ids of sound records of some kinds, among them what one that isn't known may have meant."""
        return names_like(self._reader, name, kinds, State.SOUND)

    def _record(self, kind: Kind, name: str) -> Any:
        return self._reader.record(kind, name)

    def _by_id(self, records: Ordered[Any], read: Any) -> Mapping[str, Any]:
        known = frozenset(records.ids)
        return Named(lambda: records.ids, known.__contains__, read)

    def _entries_by_id(self, kind: str) -> Mapping[str, Any]:
        return Named(
            lambda: self._names((kind,)),
            lambda name: (self._owner(name) or ("",))[0] == kind,
            lambda name: self._entries(self._owner(name)[1])[name],
        )

    def _names(self, kinds: Sequence[str]) -> tuple[str, ...]:
        marks = ", ".join("?" * len(kinds))
        return self._reader.column(f"SELECT id FROM name WHERE state = ? AND kind IN ({marks})", State.SOUND, *kinds)

    def _owner_of(self, name: str) -> tuple[str, str]:
        """Return the kind of the sound record of that id and the text that has it; nothing if there is none."""
        asked = f"""
            SELECT name.kind, unit.id FROM name JOIN unit ON number = name.unit
            WHERE name.id = ? AND name.kind IN {ENTRIES} AND state = ?"""
        found: tuple[str, str] = next(iter(self._reader.rows(asked, name, State.SOUND)), ())
        return found

    def _entries_of(self, text: str) -> dict[str, Entry]:
        return {entry.id: entry for entry in self._essay(text).entries}
