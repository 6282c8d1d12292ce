from pathlib import Path

import pytest

from lib.analysis.slides.crowding import crowded, fullness
from lib.analysis.slides.slide import Column, Shown
from lib.analysis.slides.slideshow import shown
from lib.corpus.deck import Slide
from lib.store.opening import load_collection
from tests.builders import ORIGIN, chart, deck_of


def test_the_prepared_lessons_have_room(atlas):
    assert list(crowded(atlas)) == []


def test_a_slide_that_says_too_much_is_told_where_it_stands(small: Path):
    (small / "decks").mkdir()
    texts = (" ".join(["gas"] * 48), "a\n" * 24)
    slides = "\n".join(f'[[slide]]\nview = "blank"\ntext = """{text}"""' for text in texts)
    (small / "decks/long.toml").write_text(f'title = "Long"\nminutes = 5\n{slides}\n', encoding="utf-8")
    collection = load_collection(small)
    assert collection.faults == ()
    (fault,) = crowded(collection)
    assert (fault.file, fault.row, fault.column) == ("corpus/decks/long.toml", 6, "view")
    assert "% of a slide" in fault.message


def test_more_words_take_more_room(atlas):
    few, many = (shown(deck_of("blank", text="word " * count), atlas)[1] for count in (10, 50))
    assert 0 < fullness(few, atlas) < fullness(many, atlas) < 1


def full(atlas, **fields) -> float:
    """Return how many pixels a slide's content takes."""
    slide = Slide(view=fields.pop("view", "blank"), origin=ORIGIN)
    return fullness(Shown(slide, "", "", "", **fields), atlas) * 880


def test_heights_worked_by_hand(atlas):
    line = 28 * 1.4
    assert full(atlas, lead="Wait.") == pytest.approx(line + 14)
    assert full(atlas, lead="mmmm " * 20) == pytest.approx(2 * line + 14), "40 em wide, two letters an em"
    assert full(atlas, caption="mmmm " * 20) == pytest.approx(line + 14), "as wide as the slide, 60 em"
    columns = tuple(Column("Side", text="Said.") for _ in range(4))
    assert full(atlas, columns=columns) == pytest.approx(2 * (2 * line + 2 * 14) + 72)
    assert full(atlas, columns=columns, is_list=True) == pytest.approx(4 * (2 * line + 10))
    events = tuple(Column("2020", text="It began.") for _ in range(4))
    beside = full(atlas, view="timeline:feng", columns=events, is_list=True)
    assert beside == pytest.approx(4 * (line + 10)), "a date stands beside its event"
    bars = 16 + 2 * 124
    room = 920 / 880  # a chart has more
    assert full(atlas, chart=chart("bars", "one", "two")) * room == pytest.approx(bars)
    assert full(atlas, chart=chart("bars", "one", "two"), caveat="Beware.") * room == pytest.approx(bars + line)
    assert full(atlas, chart=chart("slope", "one", "two")) * room == pytest.approx(434)
    tally = atlas.chart_by_id["shleifer-chart-article-themes"]
    assert full(atlas, chart=tally) * room == pytest.approx(16 + 5 * 124), "a bar for every value counted"
    assert full(atlas, words=("feng",)) == pytest.approx(720)
    assert full(atlas, figures=(atlas.statistic_by_id["shleifer-articles-count"],)) == pytest.approx(140)
