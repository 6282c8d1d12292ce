"""Figures and dated events, each with the words of the source that state it."""

import re
from fractions import Fraction
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, PlainSerializer, model_validator

from lib.corpus.faults import shortened
from lib.corpus.period import Period
from lib.corpus.qualifiers import QualifierName, When
from lib.corpus.records import Entry, Locator, Phrase, Quotation, Text, UnitId, Words, at_most

Importance = Literal["key", "supporting", "minor"]
Voice = Literal["author", "cited", "computed"]


def _number(cell: Any) -> Any:
    if isinstance(cell, list):  # as it is kept
        return Fraction(*cell)
    if not isinstance(cell, str):
        return cell
    if not _DIGITS.fullmatch(cell):
        raise ValueError(f"“{shortened(cell)}” is not a number; expected digits only, such as 27000000, 45.5 or 2/3")
    return Fraction(cell)


_DIGITS = re.compile(r"-?\d{1,18}(?:\.\d{1,9}|/[1-9]\d{0,8})?")
_YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b(?!s)")


def _kept(number: Fraction) -> list[int]:
    return [number.numerator, number.denominator]


Number = Annotated[Fraction, BeforeValidator(_number), PlainSerializer(_kept, when_used="json")]


class Evidence(Entry):
    """A row that a phrase of the source bears out."""

    place: str = ""
    attributed_to: str = Field("", description="whose claim it is, when not the author's own")
    phrase: Phrase | Literal[""] = ""
    prefix: Quotation = ""
    suffix: Quotation = ""
    themes: Words = ()
    importance: Importance = "supporting"
    note: str = ""

    @property
    def locator(self) -> Locator:
        """The phrase as a selector; its `exact` is empty for a computed figure."""
        return Locator(exact=self.phrase, prefix=self.prefix, suffix=self.suffix)


def _agree(phrase: str, period: Period | None) -> None:
    """Refuse a period that holds none of the years its phrase names."""
    years = [int(year) for year in _YEAR.findall(phrase)]
    if period and years and not any(period.start.year <= year <= period.end.year for year in years):
        named = shortened(" and ".join(map(str, years)))
        raise ValueError(f"the phrase names {named}, the period is {period}")


class Statistic(Evidence):
    """A figure an essay states, or one computed from such figures."""

    measure: Text = Field(description="what is measured; shared by every row of one series")
    entity: Text = Field(description="whom or what the figure is about")
    value: Number
    value_high: Number | None = Field(None, description="upper end, where the source gives a range")
    unit: UnitId
    period_start: str = ""
    period_end: str = ""
    qualifier: QualifierName = "exact"
    computed_from: Words = ()

    @model_validator(mode="after")
    def _range_runs_upwards(self) -> Self:
        if self.value_high is not None and self.value_high <= self.value:
            raise ValueError(f"value_high {self.value_high} is not above value {self.value}")
        return self

    @model_validator(mode="after")
    def _period_is_dates(self) -> Self:
        if self.period_end and not self.period_start:
            raise ValueError("period_end stands without period_start")
        _agree(self.phrase, self.period)
        return self

    @model_validator(mode="after")
    def _rank_is_a_place(self) -> Self:
        if self.unit == "rank" and (self.value.denominator > 1 or self.value < 1 or self.value_high is not None):
            raise ValueError("a rank is one whole number from 1")
        return self

    @model_validator(mode="after")
    def _names_hold_no_references(self) -> Self:
        if "[[" in self.measure + self.entity:
            raise ValueError("measure and entity name things; a reference stands in prose only")
        return self

    @model_validator(mode="after")
    def _words_or_formula(self) -> Self:
        if self.computed_from and (self.phrase or not self.note):
            raise ValueError("a computed figure has no phrase, and its formula in note")
        if not self.computed_from and not self.phrase:
            raise ValueError("no phrase; expected the words of the source that state the figure")
        return self

    @property
    def period(self) -> Period | None:
        """When the figure holds; None where the source gives no date."""
        return Period.parse(self.period_start, self.period_end) if self.period_start else None

    @property
    def voice(self) -> Voice:
        """Whose number it is: the author's, one the author cites, or one computed here."""
        if self.computed_from:
            return "computed"
        return "cited" if self.attributed_to else "author"


class Event(Evidence):
    """Something that happened, or is planned, at a time the essay gives."""

    start: Text
    end: str = ""
    when: When = "exact"
    title: Annotated[Text, at_most(20)] = Field(description="what happened, in our own words")
    actors: Words = ()
    phrase: Phrase

    @model_validator(mode="after")
    def _dates_are_dates(self) -> Self:
        _agree(self.phrase, self.period)
        return self

    @property
    def period(self) -> Period:
        """When it happened."""
        return Period.parse(self.start, self.end)

    @property
    def voice(self) -> Voice:
        """Whose statement it is."""
        return "cited" if self.attributed_to else "author"
