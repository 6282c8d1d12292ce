"""The collection: its own description, its themes, its texts, and an index over all ids."""

from dataclasses import dataclass
from functools import cached_property

from pydantic import Field

from lib.corpus.argument import Claim
from lib.corpus.charts import Chart, Table
from lib.corpus.comparison import Comparison
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay
from lib.corpus.evidence import Statistic
from lib.corpus.faults import Fault
from lib.corpus.records import Id, Record, Text
from lib.corpus.vocabulary import Vocabulary


class CollectionHead(Record):
    """What stands in collection.toml."""

    title: Text
    container: Text
    volume: str = ""
    year: int
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


@dataclass(frozen=True)
class Collection:
    """The sound part of a corpus, and the faults of the rest.

    Attributes:
        essays, comparisons, decks: in the collection's order; records with a fault are left out.
        vocabulary: what counts as a term, where words.toml says so.
        faults: everything wrong with the files, in file order.
    """

    head: CollectionHead
    themes: tuple[Theme, ...]
    essays: tuple[Essay, ...]
    comparisons: tuple[Comparison, ...] = ()
    decks: tuple[Deck, ...] = ()
    vocabulary: Vocabulary | None = None
    faults: tuple[Fault, ...] = ()

    @cached_property
    def essay_by_id(self) -> dict[str, Essay]:
        """Each text under its id."""
        return {essay.id: essay for essay in self.essays}

    @cached_property
    def theme_by_id(self) -> dict[str, Theme]:
        """Each theme under its id."""
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def comparison_by_id(self) -> dict[str, Comparison]:
        """Each comparison under its id."""
        return {comparison.id: comparison for comparison in self.comparisons}

    @cached_property
    def deck_by_id(self) -> dict[str, Deck]:
        """Each deck under its id."""
        return {deck.id: deck for deck in self.decks}

    @cached_property
    def texts_of(self) -> dict[str, tuple[Essay, ...]]:
        """The texts that a comparison draws on, in the collection's order, under the comparison's id."""
        named = {comparison.id: self._named(comparison) for comparison in self.comparisons}
        return {name: tuple(essay for essay in self.essays if essay.id in ids) for name, ids in named.items()}

    def _named(self, comparison: Comparison) -> set[str]:
        named = {side.text for side in comparison.side} | {quote.text for quote in comparison.quotes}
        evidence = (name for grounded in comparison.grounds for name in grounded.evidence)
        return named | {self.essay_of[name].id for name in evidence if name in self.essay_of}

    @cached_property
    def statistic_by_id(self) -> dict[str, Statistic]:
        """Each figure of all texts under its id."""
        return {row.id: row for essay in self.essays for row in essay.statistics}

    @cached_property
    def chart_by_id(self) -> dict[str, Chart]:
        """Each chart of all texts under its id."""
        return {chart.id: chart for essay in self.essays for chart in essay.charts}

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        """Each claim of all texts under its id."""
        return {claim.id: claim for essay in self.essays for claim in essay.claims}

    @cached_property
    def table_by_id(self) -> dict[str, Table]:
        """Each printed table of all texts under its id."""
        return {table.id: table for essay in self.essays for table in essay.tables}

    @cached_property
    def essay_of(self) -> dict[str, Essay]:
        """The text that a record belongs to, under the record's id."""
        return {entry.id: essay for essay in self.essays for entry in essay.entries}
