"""A comparison: two to seven sides, dimension by dimension, each cell with what bears it out, and a verdict."""

from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from lib.corpus.records import ID_PATTERN, Id, Locator, Phrase, Quotation, Record, Text, at_most

_ID_OR_NONE = rf"^$|{ID_PATTERN}"
SIDES = range(2, 8)
"""How many sides a comparison may have."""


class Quote(Record):
    """A locator phrase and the text and section it stands in."""

    text: Id
    section: Text
    exact: Phrase
    prefix: Quotation = ""
    suffix: Quotation = ""
    attributed_to: str = Field("", description="whose words, when not the author's own claim")

    @property
    def locator(self) -> Locator:
        """The phrase as a selector."""
        return Locator(exact=self.exact, prefix=self.prefix, suffix=self.suffix)


class Grounded(Record):
    """Something said with what in the texts bears it out."""

    evidence: tuple[str, ...] = Field((), description="ids of statistics, events, claims or tables")
    phrases: tuple[Quote, ...] = ()

    @property
    def is_grounded(self) -> bool:
        """Whether anything bears it out."""
        return bool(self.evidence or self.phrases)


class Point(Grounded):
    """A reason, a doubt or a ranking, in our own words."""

    text: Text

    @model_validator(mode="after")
    def _is_borne_out(self) -> Self:
        if not self.is_grounded:
            raise ValueError("neither evidence nor phrases; expected what in the texts bears this out")
        return self


class Ranking(Point):
    """How an author ranks the sides on one dimension."""

    text: Annotated[Text, at_most(30)]
    word: Annotated[Text, at_most(3)] = Field("leads", description="what the side ahead does, where “leads” misleads")


class Cell(Grounded):
    """What the texts say of one side on one dimension; silent where they say nothing."""

    side: Id
    gist: Annotated[str, at_most(6)] = ""
    finding: Annotated[str, at_most(60)] = ""
    leads: bool = Field(False, description="whether the author puts this side ahead; never our ranking")
    silent: bool = False

    @model_validator(mode="after")
    def _speaks_with_evidence_or_is_silent(self) -> Self:
        if self.silent and (self.gist or self.leads):
            raise ValueError("a silent cell has no gist and doesn't lead")
        if not self.silent and not (self.gist and self.finding):
            raise ValueError("no gist or no finding; expected both, or silent = true where the text says nothing")
        if self.finding and not self.is_grounded:
            raise ValueError("a finding without evidence or phrases; expected what in the text bears it out")
        if self.is_grounded and not self.finding:
            raise ValueError("evidence or phrases without a finding; expected what they bear out")
        return self


class Dimension(Record):
    """One respect in which sides are compared, with a cell a side."""

    id: Id
    name: Annotated[Text, at_most(5)]
    asks: Annotated[Text, at_most(20)]
    alike: bool = Field(False, description="whether the text finds the sides the same here")
    ranking: Ranking | None = None
    cell: tuple[Cell, ...]

    @model_validator(mode="after")
    def _a_lead_is_the_authors(self) -> Self:
        has_leader = any(cell.leads for cell in self.cell)
        if has_leader and self.ranking is None:
            raise ValueError("a side leads without a ranking; expected [dimension.ranking] with the author's words")
        if self.ranking and not has_leader:
            raise ValueError("a ranking, but no side leads; expected leads = true in a cell")
        if has_leader and self.alike:
            raise ValueError("the sides are alike, and yet one leads; expected one or the other")
        if all(cell.leads for cell in self.cell):
            raise ValueError("every side leads; expected alike = true, or one that doesn't")
        return self

    @model_validator(mode="after")
    def _somebody_is_spoken_of(self) -> Self:
        speaking = sum(not cell.silent for cell in self.cell)
        if self.cell and speaking == 0:
            raise ValueError("every side is silent; expected one at least of which the texts speak")
        if self.alike and speaking < 2:
            raise ValueError("alike, and yet the texts speak of one side only")
        return self

    def of(self, side: str) -> Cell:
        """Return the cell of a side.

        Raises:
            KeyError: if it has none.
        """
        for cell in self.cell:
            if cell.side == side:
                return cell
        raise KeyError(side)


class Side(Record):
    """Who or what is compared."""

    id: Id
    name: Annotated[Text, at_most(5)]
    note: Annotated[str, at_most(20)] = ""
    text: Annotated[str, StringConstraints(pattern=_ID_OR_NONE)] = Field("", description="the text, where it is one")


class Comparison(Record):
    """Sides of a question, set against each other."""

    id: Id
    title: Annotated[Text, at_most(12)]
    question: Annotated[Text, at_most(18)]
    answer: Annotated[Text, at_most(45)]
    order: int = Field(ge=1, lt=10**9)
    whose: Literal["author", "ours"] = Field(description="who sets the sides against each other")
    themes: tuple[str, ...] = Field(min_length=1, description="of the question itself, not of all its texts are about")
    charts: tuple[str, ...] = Field((), description="ids of charts of the texts")
    undrawn: str = Field("", description="what has no figures that could be drawn")
    verdict: Annotated[Text, at_most(80)]
    questions: tuple[Text, ...] = Field(min_length=2, max_length=5)
    side: tuple[Side, ...]
    dimension: tuple[Dimension, ...] = Field(min_length=1)
    reason: tuple[Point, ...] = ()
    doubt: tuple[Point, ...] = ()

    @field_validator("side")
    @classmethod
    def _has_sides_enough(cls, sides: tuple[Side, ...]) -> tuple[Side, ...]:
        if len(sides) not in SIDES:
            found = f"{len(sides)} side{'' if len(sides) == 1 else 's'} found"
            raise ValueError(f"{found}; a comparison has {SIDES.start} to {SIDES.stop - 1}")
        return sides

    @model_validator(mode="after")
    def _ranks_only_for_an_author(self) -> Self:
        if self.whose == "ours" and any(dimension.ranking for dimension in self.dimension):
            raise ValueError("a comparison of ours, and yet a side leads; only an author ranks")
        return self

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell, dimension by dimension."""
        return tuple(cell for dimension in self.dimension for cell in dimension.cell)

    @cached_property
    def grounds(self) -> tuple[Grounded, ...]:
        """Everything in it that evidence bears out: rankings and cells in order, reasons, doubts."""
        ranked: list[Grounded] = []
        for dimension in self.dimension:
            ranked += [dimension.ranking] if dimension.ranking else []
            ranked += dimension.cell
        return (*ranked, *self.reason, *self.doubt)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Every phrase it quotes, in order."""
        return tuple(quote for grounded in self.grounds for quote in grounded.phrases)
