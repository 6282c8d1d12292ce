"""What every record of the corpus has in common, and the field types that records share."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from lib.corpus.faults import not_one_of, shortened
from lib.corpus.units import UNITS

PHRASE_WORDS = range(3, 13)
"""How many words a locator phrase may have."""


@dataclass(frozen=True, order=True)
class Origin:
    """Where a record stands: a file below the corpus folder's parent, and a line of it from 1."""

    file: str
    row: int


class Record(BaseModel):
    """A frozen record that knows where it was read. Unknown keys are faults."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, arbitrary_types_allowed=True)

    origin: Origin = Field(repr=False)


@dataclass(frozen=True)
class Locator:
    """A W3C TextQuoteSelector: words of the source, with their neighbours where they occur more than once."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def _split(cell: Any) -> Any:
    return tuple(part for raw in cell.split(";") if (part := raw.strip())) if isinstance(cell, str) else cell


def _trimmed(text: Any) -> Any:
    """Take away all that Python's `split` takes for space, so that a text that isn't empty holds a word."""
    return text.strip() if isinstance(text, str) else text


def _phrase_length(phrase: str) -> str:
    words = len(phrase.split())
    if words not in PHRASE_WORDS:
        limits = f"{PHRASE_WORDS.start} to {PHRASE_WORDS.stop - 1}"
        raise ValueError(f"“{shortened(phrase)}” has {words} words; expected {limits}, word for word from the source")
    return phrase


def _short_quotation(words: str) -> str:
    if len(words.split()) >= PHRASE_WORDS.stop:
        raise ValueError(
            f"“{shortened(words)}” has {len(words.split())} words; expected at most {PHRASE_WORDS.stop - 1}"
        )
    return words


def at_most(limit: int) -> AfterValidator:
    """Return a validator that refuses text of more than so many words."""

    def judged(text: str) -> str:
        if len(text.split()) > limit:
            raise ValueError(f"{len(text.split())} words found; expected at most {limit}")
        return text

    return AfterValidator(judged)


def _known_unit(unit: str) -> str:
    if unit not in UNITS:
        raise ValueError(not_one_of(unit, UNITS, "a unit"))
    return unit


ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
Phrase = Annotated[str, AfterValidator(_phrase_length)]
UnitId = Annotated[str, AfterValidator(_known_unit)]
Text = Annotated[str, StringConstraints(min_length=1), BeforeValidator(_trimmed)]
Quotation = Annotated[str, AfterValidator(_short_quotation)]


def texts_that_may_own(name: str) -> Iterator[str]:
    """Yield the ids of texts with which a name may begin, for the id of a row begins with that of its text."""
    parts = name.split("-")
    yield from ("-".join(parts[:count]) for count in range(1, len(parts)))


class Entry(Record):
    """A record with an id of its own, about one section of a text."""

    id: Id
    section: Text
