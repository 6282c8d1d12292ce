import io
import re
import zipfile

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Inches

from lib.analysis.evidence.known import all_grounds
from lib.analysis.plain import plain_prose
from lib.analysis.slides.slideshow import shown
from lib.corpus.deck import Deck
from lib.corpus.rules.comparable import axis_value
from lib.export.citations import formatted
from tests.builders import ORIGIN, deck_of
from tests.export.decks import made, materials, packed, slides_of


@pytest.fixture(scope="module")
def lesson(request):
    atlas = request.getfixturevalue("atlas")
    deck = atlas.deck_by_id["tencent-facebook"]
    slides = shown(deck, atlas)
    return deck, slides, made(deck, atlas)


def test_every_slide_has_its_title_and_number(lesson, atlas):
    _, slides, file = lesson
    assert len(file.slides) == len(slides)
    for number, (drawn, one) in enumerate(zip(file.slides, slides, strict=True), 1):
        words = " ".join(shape.text_frame.text for shape in drawn.shapes if shape.has_text_frame)
        assert plain_prose(one.title, atlas) in words
        assert drawn.shapes[-1].text_frame.text == str(number)
        assert 'type="slidenum"' in drawn.shapes[-1]._element.xml
        assert drawn.shapes.title.text_frame.text == plain_prose(one.title, atlas)
        assert "[[" not in words


def test_charts_are_native_with_the_values_of_their_rows(atlas):
    charts = [chart for essay in atlas.essays for chart in essay.charts]
    given = {"id": "all", "title": "Charts", "origin": ORIGIN}
    slides = [{"view": f"chart:{chart.id}", "origin": ORIGIN} for chart in charts]
    deck = Deck.model_validate(given | {"slide": slides})
    file = made(deck, atlas)
    for drawn, one in zip(list(file.slides)[1:-1], charts, strict=True):
        (frame,) = [shape for shape in drawn.shapes if shape.has_chart]
        values = sorted(value for series in frame.chart.plots[0].series for value in series.values if value is not None)
        if one.kind == "tally":
            assert sum(values) == len(atlas.table_by_id[one.table].rows)
        else:
            rows = [atlas.statistic_by_id[name] for name in one.statistics]
            assert values == pytest.approx(sorted(axis_value(row.value, row.unit) for row in rows))
        assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == plain_prose(one.alt, atlas)


def test_time_runs_forward_in_a_native_chart(atlas):
    chart = atlas.chart_by_id["wootten-ch-mongol-share"]
    blank = {"view": f"chart:{chart.id}", "origin": ORIGIN}
    deck = Deck.model_validate({"id": "own", "title": "Time", "origin": ORIGIN, "slide": [blank]})
    slide = list(made(deck, atlas).slides)[1]
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert list(frame.chart.plots[0].categories) == ["1947", "1980", "1985", "2017"]
    words = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert plain_prose(chart.caveat, atlas) in words


def test_notes_hold_the_words_behind_the_figures_and_the_way_back(lesson, atlas):
    _, slides, file = lesson
    grounds = all_grounds(atlas)
    for drawn, one in zip(file.slides, slides, strict=True):
        notes = drawn.notes_slide.notes_text_frame.text
        assert plain_prose(one.notes, atlas) in notes
        for name in one.evidence:
            assert grounds[name].locator.exact in notes
        assert not one.address or f"http://127.0.0.1:8501/{one.address}" in notes
    first = file.slides[0].notes_slide.notes_text_frame.text
    (shleifer,) = [essay for essay in atlas.essays if formatted(essay, atlas.head) in first]
    assert shleifer.id == "shleifer", "of the texts, the one that the lesson draws on"
    assert re.search(r"Made on \d\d \w+ \d{4}", first)


def test_chinese_stays_whole(atlas):
    deck = Deck.model_validate(
        {"id": "own", "title": "民族", "origin": ORIGIN, "slide": [{"view": "blank", "origin": ORIGIN}]}
    )
    with zipfile.ZipFile(io.BytesIO(packed(deck, atlas))) as archive:
        assert "民族" in archive.read("ppt/slides/slide1.xml").decode("utf-8")


def test_sizes_are_alike_across_the_columns_of_a_slide(atlas):
    views = [f"dimension:{one.id}:{dimension.id}" for one in atlas.comparisons for dimension in one.dimension][:60]
    deck = deck_of(*views)
    for drawn, one in zip(slides_of(deck, atlas), shown(deck, atlas)[1:-1], strict=True):
        sizes = {}
        said = {plain_prose(column.text, atlas) for column in one.columns}
        for shape in drawn.shapes:
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                if paragraph.text in said:
                    sizes[paragraph.text] = paragraph.runs[0].font.size
        assert len(set(sizes.values())) == 1, one.title


def test_what_is_approximate_is_hatched_or_open_and_dashed(atlas):
    bars, line = slides_of(deck_of("chart:shleifer-chart-privacy-share", "chart:phillips-chart-deficit"), atlas)
    xml = [frame.chart._chartSpace.xml for slide in (bars, line) for frame in slide.shapes if frame.has_chart]
    assert xml[0].count("<a:pattFill") == 2, "the two fractions; the third figure is exact"
    assert '<a:prstDash val="dash"/>' in xml[1]
    assert '<c:dispBlanksAs val="span"/>' in xml[1]


def test_a_cloud_is_its_words_in_their_places(atlas):
    essay = atlas.essays[0]
    (slide,) = slides_of(deck_of(f"words:{essay.id}"), atlas)
    (group,) = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    cloud = materials(atlas).cloud((essay.id,))
    assert [shape.text_frame.text for shape in group.shapes] == [word.frequent.term for word in cloud.words]
    top = cloud.words[0].frequent
    assert f"{top.term} {top.count}" in group._element.nvGrpSpPr.cNvPr.get("descr")


@pytest.mark.parametrize("title", [" ".join(["abcdefghi"] * 16), "民族" * 80, "民" * 60])
def test_a_long_title_leaves_room_for_what_it_is_of(atlas, title: str):
    given = {"view": "blank", "title": title[:160], "text": "Some words.", "origin": ORIGIN}
    name = " ".join(title[:160].split()[:12])
    deck = Deck.model_validate({"id": "own", "title": name, "origin": ORIGIN, "slide": [given]})
    for slide in made(deck, atlas).slides:
        for shape in slide.shapes:
            assert shape.height >= 0
            assert shape.top + shape.height <= Inches(7.5)


def test_sides_have_their_colours_on_a_slide(atlas):
    (slide,) = slides_of(deck_of("dimension:tencent-facebook:research"), atlas)
    bars = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    assert len(bars) == 2


def test_a_blank_slide_keeps_its_lines(atlas):
    (slide,) = slides_of(deck_of("blank", text="One\nTwo"), atlas)
    lines = [line.text for shape in slide.shapes if shape.has_text_frame for line in shape.text_frame.paragraphs]
    assert [line for line in lines if line in {"One", "Two"}] == ["One", "Two"]
