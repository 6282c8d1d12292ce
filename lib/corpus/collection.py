"""The collection: what is asked of it, whoever keeps it, and what is said of it as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from pydantic import Field

from lib.corpus.argument import Claim
from lib.corpus.charts import Chart, Table
from lib.corpus.comparison import Comparison
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay
from lib.corpus.evidence import Statistic
from lib.corpus.faults import Fault
from lib.corpus.lazily import Ordered
from lib.corpus.records import Id, Record, Text
from lib.corpus.vocabulary import Vocabulary


class CollectionHead(Record):
    """What stands in collection.toml."""

    title: Text
    container: Text
    volume: str = ""
    year: int = Field(lt=10**6)
    editor: str = ""
    publisher: str = ""
    languages: tuple[Text, ...] = Field(
        ("en",), min_length=1, description="of the texts; the last is that of names in script"
    )
    description: Text
    rights: Text


class Theme(Record):
    """A theme of the controlled vocabulary."""

    id: Id
    label: Text
    description: Text


Themed = Literal["text", "comparison"]
"""What is chosen by theme."""


@dataclass(frozen=True)
class Label:
    """What a list of texts needs of one: what it is called, what it is, and its identity colour."""

    id: str
    name: str
    short_title: str
    kind: str
    colour: int


class Kinship(NamedTuple):
    """What two texts have in common: doubts that lie between them, and people, firms and places that act in both."""

    odds: int
    names: int


class Collection(Protocol):
    """The sound part of a corpus, and the faults of the rest: the one door through which all else reaches it.

    A record is read when it is asked for, so that what a page costs grows with what it shows. Sequences are in the
    collection's order; `len` and a slice of them cost little, while going through all of one reads every record.
    """

    @property
    def version(self) -> str:
        """What changes whenever the content does; whatever is worked out from a collection is kept under it."""

    @property
    def head(self) -> CollectionHead:
        """What the collection says of itself."""

    @property
    def vocabulary(self) -> Vocabulary | None:
        """What counts as a term, where words.toml says so."""

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The controlled vocabulary, in its order."""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything wrong with the files, in file order."""

    @property
    def essays(self) -> Ordered[Essay]:
        """The texts."""

    @property
    def comparisons(self) -> Ordered[Comparison]:
        """The comparisons whose evidence is all there."""

    @property
    def decks(self) -> Ordered[Deck]:
        """The decks whose slides can all be shown."""

    @property
    def is_counted(self) -> bool:
        """Whether the terms of any text have been counted."""

    @property
    def essay_by_id(self) -> Mapping[str, Essay]:
        """Each text under its id."""

    @property
    def theme_by_id(self) -> Mapping[str, Theme]:
        """Each theme under its id."""

    @property
    def comparison_by_id(self) -> Mapping[str, Comparison]:
        """Each comparison under its id."""

    @property
    def deck_by_id(self) -> Mapping[str, Deck]:
        """Each deck under its id."""

    @property
    def statistic_by_id(self) -> Mapping[str, Statistic]:
        """Each figure of all texts under its id."""

    @property
    def chart_by_id(self) -> Mapping[str, Chart]:
        """Each chart of all texts under its id."""

    @property
    def claim_by_id(self) -> Mapping[str, Claim]:
        """Each claim of all texts under its id."""

    @property
    def table_by_id(self) -> Mapping[str, Table]:
        """Each printed table of all texts under its id."""

    @property
    def essay_of(self) -> Mapping[str, Essay]:
        """The text that a record belongs to, under the record's id."""

    @property
    def texts_of(self) -> Mapping[str, tuple[Essay, ...]]:
        """The texts that a comparison draws on, in the collection's order, under the comparison's id."""

    def comparisons_of(self, *texts: str) -> Ordered[Comparison]:
        """Return the comparisons that draw on each of the texts named by id."""

    def essays_about(self, themes: Iterable[str]) -> Ordered[Essay]:
        """Return the texts that are about every theme of `themes`; all of them for none."""

    def comparisons_about(self, themes: Iterable[str]) -> Ordered[Comparison]:
        """Return the comparisons that are about every theme of `themes`; all of them for none."""

    def counts_by_theme(self, kind: Themed, themes: Iterable[str]) -> Mapping[str, int]:
        """Return how many of a kind are about every theme of `themes` and one more, under that one; none left out."""

    @property
    def labels(self) -> Mapping[str, Label]:
        """What a list needs of each text, under its id, in the collection's order."""

    def place_in_kind(self, text: str) -> tuple[int, int]:
        """Return the place of a text, from 1, among those of its kind, and how many these are."""

    def kinship(self, text: str) -> Mapping[str, Kinship]:
        """Return what each other text has in common with one, under its id, where it has anything."""

    @property
    def at_odds(self) -> tuple[tuple[str, str], ...]:
        """The pairs of texts with the most doubts between them; none if no doubt lies between any."""

    @property
    def totals(self) -> tuple[int, ...]:
        """How many figures, events, people and places, claims, charts and doubts all texts have together."""

    @property
    def voices(self) -> Mapping[str, int]:
        """How many figures each voice states."""

    def like(self, name: str, kinds: Iterable[str]) -> Iterable[str]:
        """Return ids of sound records of some kinds, among them what one that isn't known may have meant."""
