"""Our own prose: its references to figures and texts, and the quotations in it.

`[[id]]` stands for the figure or text of that id; what stands in double curly quotation marks is word for word from the source.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lib.corpus.essay import Essay
from lib.corpus.records import Origin

REFERENCE = re.compile(r"\[\[([^\[\]]*)\]\]")
QUOTATION = re.compile(r"“([^”]*)”")


@dataclass(frozen=True)
class Prose:
    """A piece of prose and the key and place it stands at."""

    text: str
    key: str
    origin: Origin

    def references(self) -> list[str]:
        """Ids referred to, in order."""
        return REFERENCE.findall(self.text)

    def quotations(self) -> list[str]:
        """What stands in double curly quotation marks, in order."""
        return [quote.strip(" .,;:?!…") for quote in QUOTATION.findall(self.text)]

    def bare(self) -> str:
        """The text without references and quotations, which carry their numbers' source with them."""
        return QUOTATION.sub("“”", REFERENCE.sub("[[]]", self.text))


def split_references(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text in order; True marks the id of a reference."""
    for place, piece in enumerate(REFERENCE.split(text)):
        if piece:
            yield piece, place % 2 == 1


def prose_of(essay: Essay) -> Iterator[Prose]:
    """Yield every piece of prose that the corpus holds on a text."""
    head, folder = essay.head, essay.head.origin.file.rsplit("/", 1)[0]
    yield Prose(head.thesis, "thesis", head.origin)
    for figure in head.key_figure:
        yield Prose(figure.caption, "caption", figure.origin)
    yield Prose(essay.abstract, "", Origin(f"{folder}/summary.md", 1))
    for passage in essay.argument:
        yield Prose(passage.text, "", Origin(f"{folder}/summary.md", passage.row))
    for question in essay.questions:
        yield Prose(question.text, "", Origin(f"{folder}/discussion.md", question.row))
    for claim in essay.claims:
        yield Prose(claim.text, "text", claim.origin)
    for event in essay.events:
        yield Prose(event.title, "title", event.origin)
    for actor in essay.actors:
        yield Prose(actor.role, "role", actor.origin)
    noted = [*essay.events, *(row for row in essay.statistics if not row.computed_from)]
    for note, origin in [*((row.note, row.origin) for row in noted), *((actor.note, actor.origin) for actor in essay.actors)]:
        yield Prose(note, "note", origin)
    for chart in essay.charts:
        for key in ("title", "subtitle", "alt", "caveat"):
            yield Prose(getattr(chart, key), key, chart.origin)
    for item in essay.discrepancies:
        yield Prose(item.what, "what", item.origin)
        yield Prose(item.treatment, "treatment", item.origin)
