"""What is on a slide, in one shape that every way of showing it can draw."""

from dataclasses import dataclass
from math import ceil

from lib.corpus.charts import Chart
from lib.corpus.deck import Slide
from lib.corpus.evidence import Statistic


@dataclass(frozen=True)
class Column:
    """A side of what is compared, or one of several points: its name, how it is ahead, a gist, and more."""

    name: str
    colour: int | None = None
    tag: str = ""
    gist: str = ""
    text: str = ""


@dataclass(frozen=True)
class Shown:
    """A slide with everything that is on it. Texts are prose: they may refer to figures and texts as `[[id]]`.

    Attributes:
        slide: of the deck; none for the opening and the closing, which every deck has.
        kicker: what it is part of, above the title.
        lead: a passage in large type.
        columns: side by side; under each other where `is_list`.
        figures: rows shown large.
        chart: shown under the title.
        caveat: what a careful reader must know of what is drawn, under it.
        words: ids of the texts whose cloud is shown.
        source: whom it is from, and where; plain text.
        texts: ids of the texts it draws on.
        cited: ids of the texts that it lists with how to cite them; of the closing alone.
        evidence: ids of the rows behind it.
        colour: identity colour of the text it is from.
        address: of the view in the app.
    """

    slide: Slide | None
    kicker: str
    title: str
    address: str
    lead: str = ""
    columns: tuple[Column, ...] = ()
    is_list: bool = False
    figures: tuple[Statistic, ...] = ()
    caption: str = ""
    chart: Chart | None = None
    caveat: str = ""
    words: tuple[str, ...] = ()
    source: str = ""
    texts: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    colour: int | None = None

    @property
    def kind(self) -> str:
        """What sort of thing it shows: a view of decks, “opening” or “closing”."""
        if self.slide:
            return self.slide.kind
        return "closing" if self.cited else "opening"

    @property
    def notes(self) -> str:
        """What the teacher wrote for this slide."""
        return self.slide.notes if self.slide else ""

    @property
    def across(self) -> int:
        """How many columns stand beside each other: a long list in two, four sides in two rows of two."""
        count = len(self.columns)
        if self.is_list:
            return 2 if count > _LONG_LIST else 1
        return 2 if count == _SQUARE else min(count, _MOST_ACROSS)

    @property
    def rows(self) -> list[tuple[Column, ...]]:
        """The columns as they stand beside each other; a list goes down first, then beside."""
        count = ceil(len(self.columns) / self.across) if self.columns else 0
        if self.is_list:
            return [self.columns[at::count] for at in range(count)]
        return [self.columns[at * self.across :][: self.across] for at in range(count)]


_LONG_LIST, _SQUARE, _MOST_ACROSS = 6, 4, 3
