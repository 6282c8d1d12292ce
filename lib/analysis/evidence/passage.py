"""The paragraph of an attached source around a locator."""

from dataclasses import dataclass

from lib.corpus.records import Locator
from lib.sources.document import SourceText
from lib.sources.locating import locate


@dataclass(frozen=True)
class Passage:
    """A paragraph in three pieces; `words` is empty where the place within it is in doubt."""

    before: str
    words: str
    after: str


def passage_of(locator: Locator, section: str, text: SourceText) -> Passage | None:
    """Return the paragraph that holds a locator, or None if no one paragraph does.

    Where the words stand more than once in one paragraph, that paragraph is returned without a mark.
    """
    if not locator.exact:
        return None
    places = locate(text, locator)
    here = [place for place in places if place.section == section] or list(places)
    if len({place.paragraph for place in here}) != 1:
        return None
    paragraph = text.paragraphs[here[0].paragraph].text
    if len(here) > 1:
        return Passage(paragraph, "", "")
    start, end = here[0].start, here[0].end
    return Passage(paragraph[:start], paragraph[start:end], paragraph[end:])
