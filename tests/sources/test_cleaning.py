"""A tiny journal volume with everything that a page can do to a text."""

import pytest

from lib.errors import SourceError
from lib.sources.cleaning import clean_text
from lib.sources.document import SectionMark

VOLUME = """\
 Keepers of Tarn

Ana Sorrel

Tarn had no lamp. It has no part in this.
 The Long Night of the
Lamps: Oil and
Its Keepers

Mara Quill

Oil Before Engines

The lamps of Orsk were lit by hand until the har-
bour board bought engines.1 Coal-fired engines came in
1931.2 Of 48 lamps only 12 re-

mained, and two thirds of the coal-
fired engines stood idle by 1933-
1935, as Figure 1 shows.3, 4

The keepers asked the board for new engines each spring
and were refused.” 5 The harbour still burned oil when

The keepers asked the board for new

engines each spring and were refused.



Orsk Lamp Review | page 18

O
L
R

vol 3 | 1931
Figure 1: Lamps of Orsk

Tarn 14
Sel 9
 the war came.6 Then 290 coal- fired engines went to
sea, and nobody lit the lamps of the
harbour again.

The Keepers’
 Own Words

One keeper (灯
油) wrote,

“Oil costs more than
bread.” 7



Orsk Lamp Review | page 19

O
L
R

vol 3 | 1931
Lamps are quiet now.8
 A Third Text
"""

SECTIONS = (SectionMark("Oil Before Engines"), SectionMark("The Keepers’ Own Words"))


@pytest.fixture(scope="module")
def text():
    return clean_text(VOLUME, "The Long Night of the Lamps", "Lamps are quiet now.", SECTIONS)


def test_paragraphs(text):
    assert [paragraph.text for paragraph in text.paragraphs] == [
        "The lamps of Orsk were lit by hand until the harbour board bought engines. Coal-fired engines came in 1931. "
        "Of 48 lamps only 12 remained, and two thirds of the coal-fired engines stood idle by 1933-1935, as Figure 1 "
        "shows.",
        "The keepers asked the board for new engines each spring and were refused.” The harbour still burned oil when "
        "the war came. Then 290 coal-fired engines went to sea, and nobody lit the lamps of the harbour again.",
        "One keeper (灯油) wrote, “Oil costs more than bread.”",
        "Lamps are quiet now.",
    ]


def test_sections(text):
    assert [paragraph.section for paragraph in text.paragraphs] == ["Oil Before Engines"] * 2 + [
        "The Keepers’ Own Words"
    ] * 2


def test_what_is_set_apart(text):
    assert [" ".join(paragraph.text.split()) for paragraph in text.front] == [
        "The Long Night of the Lamps: Oil and Its Keepers",
        "Mara Quill",
    ]
    assert [quote.text for quote in text.pull_quotes] == [
        "The keepers asked the board for new engines each spring and were refused."
    ]
    assert [(block.caption, block.line) for block in text.floats] == [("Figure 1: Lamps of Orsk", 38)]


def test_every_word_leads_back_to_its_line(text):
    raw = VOLUME.split("\n")
    for index, paragraph in enumerate(text.paragraphs):
        for offset, char in enumerate(paragraph.text):
            assert char == " " or char in raw[text.line_at(index, offset) - 1]
    assert text.line_at(1, 10**6) == text.paragraphs[1].lines[-1]


def test_words_are_counted_in_the_running_text_only(text):
    assert text.words == sum(len(paragraph.text.split()) for paragraph in text.paragraphs)


def test_without_sections_all_is_running_text():
    text = clean_text("Oil was dear.\n\nGas was not.\n", "Oil was dear", "Gas was not", ())
    assert [paragraph.text for paragraph in text.paragraphs] == ["Oil was dear.", "Gas was not."]
    assert text.front == ()


def test_a_first_section_that_comes_too_late():
    raw = "Oil was dear. " * 30 + "\n\nGas\n\nGas was not.\n"
    with pytest.raises(SourceError, match="90 words stand before section “Gas”"):
        clean_text(raw, "Oil was dear", "Gas was not", (SectionMark("Gas"),))
