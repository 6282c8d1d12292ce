"""A deck: slides that each name something of the collection, with a title and notes of the teacher's own."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, field_validator, model_validator

from lib.corpus.faults import not_one_of
from lib.corpus.records import Id, Record, Text, at_most

VIEWS = {
    "thesis": "thesis:TEXT",
    "section": "section:TEXT:NUMBER",
    "figure": "figure:ROW",
    "chart": "chart:CHART",
    "comparison": "comparison:COMPARISON",
    "dimension": "dimension:COMPARISON:DIMENSION",
    "verdict": "verdict:COMPARISON",
    "theme": "theme:THEME",
    "timeline": "timeline:TEXT:YEAR-YEAR",
    "words": "words:TEXT",
    "question": "question:TEXT or COMPARISON:NUMBER",
    "blank": "blank",
}
"""What a slide may show, and how it is written; the years of a timeline may be left out, and the text of words."""

MOST_SLIDES = 60
MOST_WORDS = {"title": 16, "text": 50, "notes": 160}
MINUTES, MOST_MINUTES = 20, 300
"""How long a deck is taken to last that doesn't say, and how long one may last."""
_YEARS = re.compile(r"(\d{3,4})-(\d{3,4})")
_EVER = (0, 9999)
_NO_LETTERS = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")  # XML, of which slides are made, can't hold them


def _written(text: str) -> str:
    if _NO_LETTERS.search(text):
        raise ValueError("a control character found; expected letters, spaces and line breaks")
    return text


Line = Annotated[str, StringConstraints(max_length=160), AfterValidator(_written)]
Body = Annotated[str, StringConstraints(max_length=1600), AfterValidator(_written)]


class Slide(Record):
    """One slide: what it shows, and what the teacher adds."""

    view: Annotated[Text, StringConstraints(max_length=160)]
    title: Annotated[Line, at_most(MOST_WORDS["title"])] = Field(
        "", description="instead of what the view is called by itself"
    )
    text: Annotated[Body, at_most(MOST_WORDS["text"])] = Field("", description="of a blank slide")
    notes: Annotated[Body, at_most(MOST_WORDS["notes"])] = ""

    @field_validator("view")
    @classmethod
    def _is_known(cls, view: str) -> str:
        kind, *named = view.split(":")
        if kind not in VIEWS:
            raise ValueError(not_one_of(kind, VIEWS, "a view"))
        parts = VIEWS[kind].count(":")
        optional = {"timeline": 1, "words": 1}.get(kind, 0)
        if not parts - optional <= len(named) <= parts or not all(named):
            raise ValueError(f"“{view}” is not written like {VIEWS[kind]}")
        return view

    @model_validator(mode="after")
    def _only_a_blank_has_text(self) -> Self:
        if self.text and self.kind != "blank":
            raise ValueError("only a blank slide has a text of its own; others show what their view names")
        return self

    @property
    def kind(self) -> str:
        """What sort of thing it shows."""
        return self.view.split(":")[0]

    @property
    def target(self) -> str:
        """The id of the text, row, chart, comparison or theme it shows; empty if it names none."""
        return (*self.view.split(":"), "", "")[1]

    @property
    def part(self) -> str:
        """The section, dimension, question or years it shows of that; empty if it names none."""
        return (*self.view.split(":"), "", "")[2]

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and last year of a timeline, wide apart if it names none; nothing if they are no such years."""
        found = _YEARS.fullmatch(self.part)
        first, last = (int(found[1]), int(found[2])) if found else _EVER
        return (first, last) if first <= last and (found or not self.part) else None


class Deck(Record):
    """Slides in the order shown."""

    id: Id
    title: Annotated[Line, Field(min_length=1), at_most(12)]
    order: int = Field(1, ge=1, lt=10**9)
    minutes: int = Field(MINUTES, ge=1, le=MOST_MINUTES, description="how long it is meant to take")
    slide: tuple[Slide, ...] = Field(min_length=1, max_length=MOST_SLIDES)

    def without_notes(self) -> Self:
        """Return the deck as it may be given to a class."""
        return self.model_copy(update={"slide": tuple(one.model_copy(update={"notes": ""}) for one in self.slide)})
