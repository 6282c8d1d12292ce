import pytest

from lib.sources.footnotes import without_marks
from lib.sources.traced import Traced


def cleaned(*paragraphs: str) -> list[str]:
    return [text.text for text in without_marks([Traced.on_line(paragraph, 1) for paragraph in paragraphs])]


def test_marks_go_wherever_they_stick():
    assert cleaned(
        "Lamps,1 oil2 and (tallow).3 “Burn it.”4 They did.5, 6 The board paid. 7, 8 Then “no more.” 9",
        "In 1931.10 Tallow came 1931-1933.11",
    ) == [
        "Lamps, oil and (tallow). “Burn it.” They did. The board paid. Then “no more.”",
        "In 1931. Tallow came 1931-1933.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It cost $1.5bn, or 9.1 percent more in 2001.",
        "By 2001. They had 5G, G20 and Covid-19.",
        "Section 301 of 3,012 pages, 3.08 million words.",
        "It grew 2.1 times. 3 keepers left.",
        "He paid 8.7 Crowns for it.",
    ],
)
def test_numbers_stay(text: str):
    assert cleaned(text) == [text]


def test_numbers_stay_among_marks():
    text = "Lamps.1 It grew 9.2 percent.2 The G3 met; 3.3 million came.3 Oil4 was 4.5% dearer.5"
    assert cleaned(text) == ["Lamps. It grew 9.2 percent. The G3 met; 3.3 million came. Oil was 4.5% dearer."]


def test_order_tells_a_mark_from_a_number_that_opens_a_sentence():
    assert cleaned("Oil.1 Tallow. 2 Lamps burned.3 Gas. 26 Keepers left.4") == [
        "Oil. Tallow. Lamps burned. Gas. 26 Keepers left."
    ]


def test_marks_lost_with_a_page_don_t_end_the_chain():
    text = "Oil.1 Tallow.2 Gas.6 Coal.7 Wax.8 Peat.9"
    assert cleaned(text) == ["Oil. Tallow. Gas. Coal. Wax. Peat."]


def test_one_number_far_up_is_no_mark():
    assert cleaned("Oil.1 Tallow.2 The Box40 lamp.") == ["Oil. Tallow. The Box40 lamp."]


def test_a_text_without_marks():
    assert cleaned("Oil.", "") == ["Oil.", ""]
    assert cleaned() == []


def test_lines_are_kept():
    (text,) = without_marks([Traced.on_line("Oil.1 ", 4) + Traced.on_line("Tallow.2", 5)])
    assert (text.text, text.lines) == ("Oil. Tallow.", (4,) * 5 + (5,) * 7)
