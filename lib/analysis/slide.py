"""What is on a slide, in one shape that every way of showing it can draw."""

from dataclasses import dataclass

from lib.corpus.charts import Chart
from lib.corpus.comparison import Comparison
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
        kicker: what it is part of, above the title.
        lead: a passage in large type.
        columns: side by side; under each other where `is_list`.
        figures: rows shown large.
        chart: shown under the title; its colours are those of `comparison` if there is one.
        words: ids of the texts whose cloud is shown.
        source: whom it is from, and where; plain text.
        evidence: ids of the rows behind it.
        colour: identity colour of the text it is from.
        address: of the view in the app.
    """

    slide: Slide
    kicker: str
    title: str
    address: str
    lead: str = ""
    columns: tuple[Column, ...] = ()
    is_list: bool = False
    figures: tuple[Statistic, ...] = ()
    caption: str = ""
    chart: Chart | None = None
    comparison: Comparison | None = None
    words: tuple[str, ...] = ()
    source: str = ""
    evidence: tuple[str, ...] = ()
    colour: int | None = None

    @property
    def notes(self) -> str:
        """What the teacher wrote for this slide."""
        return self.slide.notes
