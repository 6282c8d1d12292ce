import io
import re
import zipfile

import pytest
from pptx import Presentation

from lib.analysis.exhibit import all_exhibits
from lib.analysis.frequency import frequent
from lib.analysis.plain import plain_prose
from lib.analysis.slides import shown
from lib.corpus.comparable import axis_value
from lib.corpus.deck import Deck
from lib.export.deck_toml import deck_toml, read_deck
from lib.export.slides import Materials, deck_pptx
from lib.figures.shades import of_text
from tests.builders import ORIGIN

COLOURS = {f"#{place:06d}": "336699" for place in range(60)}


def materials(atlas) -> Materials:
    def shades(chart, comparison):
        rows = [atlas.statistic_by_id[name] for name in chart.statistics]
        return of_text(chart, rows, atlas.essay_of[chart.id].head.colour)

    def terms(ids):
        return frequent([atlas.essay_by_id[name] for name in ids], 60)

    return Materials(atlas, all_exhibits(atlas), shades, COLOURS, terms, "http://127.0.0.1:8501")


@pytest.fixture(scope="module")
def lesson(request):
    atlas = request.getfixturevalue("atlas")
    deck = atlas.deck_by_id["tencent-facebook"]
    slides = shown(deck, atlas)
    return deck, slides, Presentation(io.BytesIO(deck_pptx(deck, slides, materials(atlas))))


def test_every_slide_has_its_title_and_number(lesson, atlas):
    _, slides, file = lesson
    assert len(file.slides) == len(slides)
    for number, (drawn, one) in enumerate(zip(file.slides, slides, strict=True), 1):
        words = " ".join(shape.text_frame.text for shape in drawn.shapes if shape.has_text_frame)
        assert plain_prose(one.title, atlas) in words
        assert f"{number} / {len(slides)}" in words
        assert "[[" not in words


def test_charts_are_native_with_the_values_of_their_rows(atlas):
    charts = [chart for essay in atlas.essays for chart in essay.charts]
    given = {"id": "all", "title": "Charts", "origin": ORIGIN}
    slides = [{"view": f"chart:{chart.id}", "origin": ORIGIN} for chart in charts]
    deck = Deck.model_validate(given | {"slide": slides})
    file = Presentation(io.BytesIO(deck_pptx(deck, shown(deck, atlas), materials(atlas))))
    for drawn, chart in zip(list(file.slides)[1:], charts, strict=True):
        (frame,) = [shape for shape in drawn.shapes if shape.has_chart]
        values = sorted(value for series in frame.chart.plots[0].series for value in series.values if value is not None)
        if chart.kind == "tally":
            assert sum(values) == len(atlas.table_by_id[chart.table].rows)
        else:
            rows = [atlas.statistic_by_id[name] for name in chart.statistics]
            assert values == pytest.approx(sorted(axis_value(row.value, row.unit) for row in rows))
        assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == plain_prose(chart.alt, atlas)


def test_time_runs_forward_in_a_native_chart(atlas):
    chart = atlas.chart_by_id["wootten-ch-mongol-share"]
    blank = {"view": f"chart:{chart.id}", "origin": ORIGIN}
    deck = Deck.model_validate({"id": "own", "title": "Time", "origin": ORIGIN, "slide": [blank]})
    slide = list(Presentation(io.BytesIO(deck_pptx(deck, shown(deck, atlas), materials(atlas)))).slides)[1]
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert list(frame.chart.plots[0].categories) == ["1947", "1980", "1985", "2017"]
    words = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert plain_prose(chart.caveat, atlas) in words


def test_notes_hold_the_words_behind_the_figures_and_the_way_back(lesson, atlas):
    _, slides, file = lesson
    for drawn, one in zip(file.slides, slides, strict=True):
        notes = drawn.notes_slide.notes_text_frame.text
        assert plain_prose(one.notes, atlas) in notes
        for name in one.evidence:
            assert all_exhibits(atlas)[name].locator.exact in notes
        assert not one.address or f"http://127.0.0.1:8501/{one.address}" in notes
    first = file.slides[0].notes_slide.notes_text_frame.text
    assert all(essay.head.authors[0] in first for essay in atlas.essays)
    assert re.search(r"Made on \d\d \w+ \d{4}", first)


def test_chinese_stays_whole(atlas):
    deck = Deck.model_validate(
        {"id": "own", "title": "民族", "origin": ORIGIN, "slide": [{"view": "blank", "origin": ORIGIN}]}
    )
    packed = deck_pptx(deck, shown(deck, atlas), materials(atlas))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert "民族" in archive.read("ppt/slides/slide1.xml").decode("utf-8")


def test_a_deck_s_file_is_read_as_it_was_written(atlas):
    for deck in atlas.decks:
        read, problem = read_deck(deck_toml(deck).encode())
        assert problem == ""
        assert (read["title"], read["minutes"]) == (deck.title, deck.minutes)
        again = Deck.model_validate(
            {
                **read,
                "id": deck.id,
                "origin": deck.origin,
                "slide": [{**one, "origin": ORIGIN} for one in read["slide"]],
            }
        )
        assert [(one.view, one.title, one.text, one.notes) for one in again.slide] == [
            (one.view, one.title, one.text, one.notes) for one in deck.slide
        ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe", "not UTF-8"),
        (b"title = ", "not TOML"),
        (b'title = "A shopping list"', "no [[slide]] in it"),
        (b'slide = ["a", "b"]', "no [[slide]] in it"),
        (b"#" * 400_001, "400001 bytes found"),
        (b"a = " + b"[" * 20_000, "not TOML"),
    ],
)
def test_a_file_that_is_no_deck_is_told(data: bytes, said: str):
    assert said in read_deck(data)[1]
