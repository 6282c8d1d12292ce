"""What a cleaned source text is: paragraphs, floats and set-aside quotes that remember their raw lines."""

from dataclasses import dataclass, field


def is_word(run: str) -> bool:
    """Say whether a run between spaces is a word: it holds a letter or digit."""
    return any(map(str.isalnum, run))


@dataclass(frozen=True)
class SectionMark:
    """Where a section begins: under its printed heading `title`, or, where none is printed, at the words `starts`."""

    title: str
    starts: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. `lines` holds, for each character of `text`, the raw line it came from, counted from 1."""

    text: str
    section: str
    lines: tuple[int, ...] = field(repr=False)

    @property
    def line(self) -> int:
        """The raw line it begins on."""
        return self.lines[0]


@dataclass(frozen=True)
class Float:
    """A figure or table, which stands outside the running text. `text` keeps its printed lines, caption first."""

    caption: str
    text: str
    line: int

    def line_at(self, offset: int) -> int:
        """Return the raw line of a character of `text`."""
        return self.line + self.text.count("\n", 0, offset)


@dataclass(frozen=True)
class SourceText:
    """One text of a source file, cleaned.

    `paragraphs` are its running text: only there are words counted and phrases found. `pull_quotes` repeat passages of
    it. `front` is what stands before the first section: title and byline.
    """

    paragraphs: tuple[Paragraph, ...]
    floats: tuple[Float, ...] = ()
    pull_quotes: tuple[Paragraph, ...] = ()
    front: tuple[Paragraph, ...] = ()

    @property
    def words(self) -> int:
        """Number of words of the running text."""
        return sum(is_word(run) for paragraph in self.paragraphs for run in paragraph.text.split())

    def line_at(self, paragraph_index: int, offset: int) -> int:
        """Return the raw line of a character of the running text; past a paragraph's end, the line it ends on."""
        lines = self.paragraphs[paragraph_index].lines
        return lines[min(offset, len(lines) - 1)]
