"""Looking for words in a source: in the section they are said to stand in, and once only where one place is meant."""

from dataclasses import dataclass
from functools import cached_property

from lib.corpus.records import Locator, Origin
from lib.sources.document import Paragraph, SourceText
from lib.sources.locating import Place, locate, nearest


@dataclass(frozen=True)
class Source:
    """A text's cleaned source, and the whole file it was taken from."""

    text: SourceText
    raw: str

    @cached_property
    def wide(self) -> SourceText:
        """What stands around the running text (title, pull quotes, captions, the raw file) as paragraphs."""
        floats = [" ".join(block.text.split()) for block in self.text.floats]
        beyond = [Paragraph(words, "", (0,) * len(words)) for words in (*floats, " ".join(self.raw.split()))]
        return SourceText((*self.text.front, *self.text.pull_quotes, *beyond))


@dataclass(frozen=True)
class Sought:
    """Words to find.

    Attributes:
        section: the heading they must stand under; empty for anywhere in the text, title and captions included.
        unique: whether they must stand in one place only.
    """

    locator: Locator
    origin: Origin
    column: str
    section: str = ""
    unique: bool = False


def objection(words: Sought, source: Source) -> str | None:
    """Say why words are not where they must be; None if they are."""
    text = source.text
    locator = words.locator
    places = locate(text, locator)
    if not places and not words.section and locate(source.wide, locator):
        return None
    if not places:
        return _missing(words, text)
    if words.section and all(place.section != words.section for place in places):
        return f"“{locator.exact}” stands under “{places[0].section}”, not under “{words.section}”"
    return _several(words, places)


def _missing(words: Sought, text: SourceText) -> str:
    near = nearest(text, words.locator.exact)
    hint = f"; nearest is “{near.text}” ({near.similarity:.0f}% alike) under “{near.place.section}”" if near else ""
    return f"“{words.locator.exact}” is not in the source{hint}"


def _several(words: Sought, places: tuple[Place, ...]) -> str | None:
    here = [place for place in places if place.section == words.section]
    if not words.unique or len(here) == 1:
        return None
    return f"“{words.locator.exact}” stands in {len(here)} places of its section; give prefix or suffix"
