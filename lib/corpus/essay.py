"""One text of the collection with everything the corpus holds on it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from lib.corpus.argument import Actor, Claim, Discrepancy, SetAside
from lib.corpus.charts import Chart, Table
from lib.corpus.evidence import Event, Statistic
from lib.corpus.glossary import Gloss
from lib.corpus.records import Entry, Id, Quotation, Record, Text, at_most

Kind = Literal["essay", "letter", "article"]
COLOURS = range(1, 9)
"""Identity colours; the figures and the style sheet give each its light and dark shade."""


class Span(Record):
    """Where a text stands in its source file."""

    file: Text
    starts: Annotated[Quotation, Field(min_length=1, description="its first words")]
    ends: Annotated[Quotation, Field(min_length=1, description="its last words")]


class Section(Record):
    """A section: its printed heading, or a title of ours and the words it starts with."""

    title: Text
    starts: Quotation = ""


class KeyFigure(Record):
    """A figure worth a headline: one row, or two of one measure read as a change."""

    statistics: tuple[str, ...] = Field(min_length=1, max_length=2)
    caption: Annotated[Text, at_most(16)]
    change: bool = Field(True, description="whether two rows are read as a change (a → b) or side by side")


class EssayHead(Record):
    """What stands in essay.toml."""

    title: Text
    title_note: str = ""
    short_title: Text
    authors: tuple[Text, ...] = Field(min_length=1)
    authors_note: str = ""
    kind: Kind
    year: int | None = Field(None, lt=10**6)
    in_container: bool = True
    order: int = Field(ge=1, lt=10**9)
    colour: int = Field(ge=COLOURS.start, lt=COLOURS.stop)
    themes: tuple[str, ...] = Field(min_length=1)
    places: tuple[str, ...] = ()
    thesis: Annotated[Text, at_most(45)]
    words: int = Field(ge=1, lt=10**9, description="of the cleaned source text")
    source: Span
    section: tuple[Section, ...] = Field(min_length=1)
    key_figure: tuple[KeyFigure, ...] = ()


@dataclass(frozen=True)
class Passage:
    """A piece of our own prose under a heading, starting on a line of its file."""

    heading: str
    text: str
    row: int


@dataclass(frozen=True)
class TermCount:
    """How often a term occurs in a section."""

    term: str
    section: str
    count: int


@dataclass(frozen=True)
class SentenceCount:
    """How many sentences of so many words a section has."""

    section: str
    words: int
    count: int


@dataclass(frozen=True)
class Essay:
    """A text and all that is known about it. Records keep the order of their files."""

    id: Id
    head: EssayHead
    abstract: str
    argument: tuple[Passage, ...]
    questions: tuple[Passage, ...]
    claims: tuple[Claim, ...]
    statistics: tuple[Statistic, ...]
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    discrepancies: tuple[Discrepancy, ...]
    set_aside: tuple[SetAside, ...]
    glossary: tuple[Gloss, ...] = ()
    terms: tuple[TermCount, ...] = ()
    sentences: tuple[SentenceCount, ...] = ()

    @property
    def name(self) -> str:
        """What the text is called in running text: its author's surname, or “the letter”."""
        return self.head.authors[0].split()[-1] if self.head.kind == "essay" else f"the {self.head.kind}"

    def section_number(self, title: str) -> int:
        """Return the place of a section among the text's, from 1; 0 if it has none of that title."""
        titles = [section.title for section in self.head.section]
        return titles.index(title) + 1 if title in titles else 0

    @property
    def themes(self) -> tuple[str, ...]:
        """The ids of its themes, the main one first."""
        return self.head.themes

    @property
    def credit(self) -> str:
        """Whom to name beside it: its first author, or “The article” where the byline is lost."""
        author = self.head.authors[0]
        return f"{self.name[:1].upper()}{self.name[1:]}" if author.startswith("[") else author

    def table(self, table_id: str) -> Table | None:
        """Return a printed table, or None if the text has none of that id."""
        return next((table for table in self.tables if table.id == table_id), None)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every record whose id is unique in the collection."""
        return (*self.statistics, *self.events, *self.claims, *self.charts, *self.tables, *self.discrepancies)
