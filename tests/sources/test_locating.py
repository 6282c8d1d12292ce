import pytest

from lib.sources.document import Float, Paragraph, SourceText
from lib.sources.locating import Locator, Place, locate, nearest


def text_of(*paragraphs: str, floats: tuple[Float, ...] = ()) -> SourceText:
    lines = [Paragraph(text, f"Part {index}", (index + 1,) * len(text)) for index, text in enumerate(paragraphs)]
    return SourceText(tuple(lines), floats)


TEXT = text_of(
    "The keeper’s lamp — “dim” — burned…  Oil was dear.", "oil was dear. In 1931 oil fell 2.5 percent.", "灯油很贵。"
)


def found(exact: str, prefix: str = "", suffix: str = "") -> list[str]:
    places = locate(TEXT, Locator(exact, prefix, suffix))
    return [TEXT.paragraphs[place.paragraph].text[place.start : place.end] for place in places]


@pytest.mark.parametrize(
    ("exact", "words"),
    [
        ('keeper\'s lamp - "dim" -', ["keeper’s lamp — “dim” —"]),
        ("burned... Oil was", ["burned…  Oil was"]),
        ("  burned…\nOil ", ["burned…  Oil"]),
        ("Oil was dear", ["Oil was dear"]),  # as written, if it is so anywhere
        ("OIL WAS DEAR", ["Oil was dear", "oil was dear"]),  # else in any case
        ("油很", ["油很"]),
        ("il was", []),
        ("5 percent", []),
        ("In 193", []),
        ("fell 2", []),
        ("dear. In 1931", ["dear. In 1931"]),
        ("dear. oil was", []),  # never over paragraphs
        ("", []),
    ],
)
def test_locate(exact: str, words: list[str]):
    assert found(exact) == words


def test_prefix_and_suffix_choose_among_places():
    text = text_of("Oil rose, gas fell. Oil rose, gas rose. Wax fell, gas rose.")
    assert len(locate(text, Locator("gas rose"))) == 2
    (place,) = locate(text, Locator("gas rose", prefix="Oil rose,"))
    assert place == Place(0, 30, 38, "Part 0")
    assert locate(text, Locator("gas rose", prefix="Wax fell,", suffix=".")) == (Place(0, 50, 58, "Part 0"),)
    assert locate(text, Locator("gas rose", suffix="again")) == ()


def test_nearest():
    near = nearest(TEXT, "Oil was deer")
    assert near is not None
    assert near.text.lower().startswith("oil was de")
    assert 80 < near.similarity < 100
    assert nearest(SourceText(()), "Oil") is None
