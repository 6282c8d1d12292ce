"""The argument as claims, those who act in it, and where the source is at odds with itself."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from lib.corpus.records import Entry, Locator, Phrase, Quotation, Record, Text, Words, at_most

ClaimKind = Literal[
    "thesis", "premise", "finding", "mechanism", "counterargument", "concession", "recommendation", "caveat", "outlook"
]
ActorKind = Literal["person", "scholar", "firm", "state", "agency", "organisation", "group", "place"]
DiscrepancyKind = Literal[
    "contradiction", "tension", "misprint", "ambiguous", "lost", "missing", "naming", "unsupported"
]


BETWEEN_TEXTS: tuple[DiscrepancyKind, ...] = ("contradiction", "tension", "naming")
"""What a doubt may be that concerns rows of two texts."""


class Claim(Entry):
    """One step of an argument, with what bears it out."""

    kind: ClaimKind
    text: Text = Field(description="the claim in one sentence, in our own words")
    attributed_to: str = ""
    evidence: tuple[str, ...] = Field((), description="ids of statistics, events or tables")
    phrases: tuple[Phrase, ...] = ()

    @model_validator(mode="after")
    def _is_borne_out(self) -> Self:
        if not self.evidence and not self.phrases:
            raise ValueError("neither evidence nor phrases; expected what in the text bears the claim out")
        return self


class Actor(Entry):
    """A person, organisation or place, as one text sees it. The same id in two texts is the same actor."""

    name: Text
    kind: ActorKind
    role: Annotated[Text, at_most(15)]
    aliases: Words = ()
    script: str = Field("", description="the name in the characters the text gives")
    phrase: Annotated[Quotation, Field(min_length=1)]
    prefix: Quotation = ""
    suffix: Quotation = ""
    note: str = ""

    @property
    def locator(self) -> Locator:
        """A place where the text names the actor."""
        return Locator(exact=self.phrase, prefix=self.prefix, suffix=self.suffix)


class Discrepancy(Entry):
    """Where a source contradicts itself, misprints or lost something, and what is done about it."""

    section: str = ""
    kind: DiscrepancyKind
    what: Text
    treatment: str = ""
    phrases: tuple[Quotation, ...] = ()
    concerns: tuple[str, ...] = Field((), description="ids of the rows it bears on")


class SetAside(Record):
    """A number in the source that is no figure, and why."""

    phrase: Annotated[Quotation, Field(min_length=1)]
    prefix: Quotation = ""
    suffix: Quotation = ""
    reason: Text

    @property
    def locator(self) -> Locator:
        """The place of the number."""
        return Locator(exact=self.phrase, prefix=self.prefix, suffix=self.suffix)
