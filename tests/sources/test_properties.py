"""Whatever a page does to a text, the text comes back and its phrases are found."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lib.sources.cleaning import clean_text
from lib.sources.document import SourceText
from lib.sources.locating import Locator, locate

NAMES = ["Ada", "Bram", "Cleo", "Dirk", "Elin", "Finn", "Gwen", "Hugo", "Ines", "Jory"]
PLAIN = ["lamps", "burned", "slowly", "keepers", "harbour", "island", "winter", "engines", "boards", "refused", "lit"]
COMPOUND = ["coal-fired", "lamp-lit", "far-off", "seal-oil"]
NUMBERS = ["1931", "2.5", "48", "1933-1935"]
GLOSSARY = "\n\nGlossary: " + " ".join((*PLAIN, *COMPOUND)) + ".\n"

words = st.lists(st.sampled_from(PLAIN + COMPOUND + NUMBERS), min_size=9, max_size=25)


@st.composite
def texts(draw: st.DrawFn) -> list[list[str]]:
    """Paragraphs as lists of words: one sentence each, opened by a name of its own, closed by a word of its own."""
    opening = draw(st.permutations(NAMES))[: draw(st.integers(1, 4))]
    return [[name, "saw", *draw(words), f"{name.lower()}ward."] for name in opening]


@st.composite
def printed(draw: st.DrawFn, paragraphs: list[list[str]]) -> str:
    """The paragraphs as a page prints them: marks in order, split words, columns and pages that break sentences."""
    marks = iter(range(1, 200))
    blocks = []
    for paragraph in paragraphs:
        takes_mark = [not word[-1].isdigit() and draw(st.integers(0, 3)) == 3 for word in paragraph]
        marked = [f"{word}{next(marks)}" if taken else word for word, taken in zip(paragraph, takes_mark, strict=True)]
        blocks.append(draw(wrapped(" ".join(marked))))
    return "\n\n".join(blocks)


@st.composite
def wrapped(draw: st.DrawFn, text: str) -> str:
    lines = [""]
    for word in text.split():
        cut = draw(st.integers(2, len(word) - 2)) if len(word) > 4 and draw(st.booleans()) else 0
        if cut and word[:cut].isalpha() and word[cut:].isalpha():
            lines[-1] += f" {word[:cut]}-"
            lines.append(word[cut:])
        elif "-" in word and draw(st.booleans()):
            before, after = word.split("-")
            lines[-1] += f" {before}-"
            lines.append(after)
        elif draw(st.integers(0, 4)) == 0:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    breaks = st.sampled_from(["\n", "\n", "\n", " \n", "\n\n", "\n "])
    printed_lines = [line.strip() for line in lines if line.strip()]
    return printed_lines[0] + "".join(_safe(draw(breaks), line) + line for line in printed_lines[1:])


def _safe(line_break: str, line: str) -> str:
    """A column or page that breaks before a number or capital may begin a paragraph: not what is tested here."""
    return line_break if line[0].islower() else "\n"


def clean(raw: str, paragraphs: list[list[str]]) -> SourceText:
    return clean_text(raw, " ".join(paragraphs[0][:3]), " ".join(paragraphs[-1][-2:]), ())


def expected(paragraph: list[str]) -> str:
    return " ".join(paragraph)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_printed_text_comes_back(data: st.DataObject):
    paragraphs = data.draw(texts())
    text = clean(data.draw(printed(paragraphs)) + GLOSSARY, paragraphs)
    assert [paragraph.text for paragraph in text.paragraphs] == [expected(paragraph) for paragraph in paragraphs]


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_phrase_cut_from_a_text_is_found_again(data: st.DataObject):
    paragraphs = data.draw(texts())
    text = clean(data.draw(printed(paragraphs)) + GLOSSARY, paragraphs)
    index = data.draw(st.integers(0, len(paragraphs) - 1))
    start = data.draw(st.integers(0, len(paragraphs[index]) - 3))
    phrase = " ".join(paragraphs[index][start : start + data.draw(st.integers(3, 12))])
    places = locate(text, Locator(phrase))
    assert any(
        place.paragraph == index and text.paragraphs[index].text[place.start : place.end] == phrase for place in places
    )


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_cleaning_a_clean_text_changes_nothing(data: st.DataObject):
    paragraphs = data.draw(texts())
    once = clean(data.draw(printed(paragraphs)) + GLOSSARY, paragraphs)
    clean_raw = "\n\n".join(paragraph.text for paragraph in once.paragraphs)
    again = clean(clean_raw, paragraphs)
    assert [paragraph.text for paragraph in again.paragraphs] == [paragraph.text for paragraph in once.paragraphs]


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_every_character_comes_from_the_line_it_names(data: st.DataObject):
    paragraphs = data.draw(texts())
    raw = data.draw(printed(paragraphs)) + GLOSSARY
    for paragraph in clean(raw, paragraphs).paragraphs:
        assert len(paragraph.lines) == len(paragraph.text)
        assert list(paragraph.lines) == sorted(paragraph.lines)
        for char, line in zip(paragraph.text, paragraph.lines, strict=True):
            assert char == " " or char in raw.split("\n")[line - 1]
