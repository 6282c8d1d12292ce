"""Which figures make which chart, and the tables that a text prints."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from lib.corpus.records import Entry, Quotation, Text, at_most

ChartKind = Literal["bars", "pairs", "slope", "line", "parts", "tally"]
Naming = Literal["entity", "place", "period", "measure", "attributed_to"]


class Chart(Entry):
    """A chart as the corpus declares it: rows, what names them, and the claim they show."""

    kind: ChartKind
    title: Annotated[Text, at_most(14)] = Field(description="the claim that the chart shows, as a sentence")
    subtitle: Text
    statistics: tuple[str, ...] = Field((), description="ids of rows, in the order drawn")
    label: Naming = "entity"
    series: Naming | Literal[""] = ""
    table: str = Field("", description="id of a printed table, for a tally")
    column: str = Field("", description="the column whose values a tally counts")
    alt: Text
    caveat: str = ""

    @model_validator(mode="after")
    def _draws_rows_or_a_table(self) -> Self:
        if self.kind == "tally":
            if not (self.table and self.column) or self.statistics:
                raise ValueError("a tally needs a table and a column, and no statistics")
        elif len(self.statistics) < 2 or self.table or self.column:
            raise ValueError(f"a chart of kind “{self.kind}” needs two statistics or more, and no table or column")
        return self


class TableHead(Entry):
    """What is said of a printed table; its rows are in `tables/<id>.csv`."""

    title: Text
    caption: Annotated[Quotation, Field(min_length=1)]
    columns: tuple[Text, ...] = Field(min_length=1)
    note: str = ""


class Table(TableHead):
    """A printed table, kept row by row: each row has one cell a column."""

    rows: tuple[tuple[str, ...], ...]

    def column(self, name: str) -> tuple[str, ...]:
        """Return the cells of one column.

        Raises:
            KeyError: if the table has no such column.
        """
        if name not in self.columns:
            raise KeyError(name)
        place = self.columns.index(name)
        return tuple(row[place] for row in self.rows)
