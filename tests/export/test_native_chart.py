"""Charts that PowerPoint draws by itself: order, room, marks for what is inexact."""

import io
import zipfile

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_LABEL_POSITION

from lib.analysis.wording import with_sign
from lib.export.native_chart import Drawing, add_chart
from tests.builders import chart, statistic
from tests.export.decks import COLOURS


def test_two_figures_of_one_name_are_two_bars():
    rows = [statistic("3"), statistic("5", entity="Quay"), statistic("7", entity="Wharf")]
    one = chart("bars", *(row.id for row in rows), label="entity")
    shapes = Presentation().slides.add_slide(Presentation().slide_layouts[6]).shapes
    shades = {row.id: "#000001" for row in rows}
    frame = add_chart(shapes, (0, 0, 4_000_000, 3_000_000), Drawing(one, rows, None, shades), COLOURS)
    plot = frame.chart.plots[0]
    assert list(plot.categories) == ["Quay", "Quay", "Wharf"]
    assert list(plot.series[0].values) == [3, 5, 7]


def drawn(kind: str, *rows, **fields):
    """Return the native chart of rows, each in a colour of its own."""
    one = chart(kind, *(row.id for row in rows), **fields)
    shapes = Presentation().slides.add_slide(Presentation().slide_layouts[6]).shapes
    shades = {row.id: f"#{place:06d}" for place, row in enumerate(rows, 1)}
    colours = {shade: f"{place:06X}" for place, shade in enumerate(shades.values(), 17)}
    return add_chart(shapes, (0, 0, 4_000_000, 3_000_000), Drawing(one, rows, None, shades), colours).chart


def test_bars_read_from_the_top_with_room_for_their_figures_on_either_side():
    rows = [statistic("-20", entity="Quay"), statistic("50", entity="Wharf", qualifier="about")]
    made = drawn("bars", *rows, label="entity")
    assert made.category_axis.reverse_order
    assert made.value_axis.minimum_scale < -20
    assert made.value_axis.maximum_scale > 50
    assert not made.has_legend
    points = made.plots[0].series[0].points
    assert points[1].data_label.text_frame.text == with_sign(rows[1])
    assert with_sign(rows[1]).startswith("≈")
    assert str(points[0].format.fill.fore_color.rgb) == "000011"
    assert str(points[1].format.fill.fore_color.rgb) == "000012", "each in its own colour"


def test_a_line_has_its_figures_outside_and_open_marks_for_what_is_approximate():
    rows = [
        statistic("30", period_start="1990"),
        statistic("20", period_start="2000", qualifier="about"),
        statistic("10", period_start="2010"),
    ]
    points = drawn("line", *rows).plots[0].series[0].points
    sides = [points[place].data_label.position for place in range(3)]
    assert sides == [XL_LABEL_POSITION.LEFT, XL_LABEL_POSITION.ABOVE, XL_LABEL_POSITION.RIGHT]
    fills = [str(points[place].marker.format.fill.fore_color.rgb) for place in range(3)]
    assert fills == ["000011", "FFFFFF", "000013"]


def test_figures_stand_in_time_whatever_their_order():
    rows = [statistic(value, period_start=year) for value, year in (("3", "2020"), ("1", "1950"), ("2", "2010"))]
    made = drawn("line", *rows)
    points = made.plots[0].series[0].points
    assert list(made.plots[0].series[0].values) == [1, 2, 3]
    sides = [points[place].data_label.position for place in range(3)]
    assert sides == [XL_LABEL_POSITION.LEFT, XL_LABEL_POSITION.ABOVE, XL_LABEL_POSITION.RIGHT]


def test_a_range_looks_inexact_and_shares_stand_against_the_whole():
    rows = [statistic("80", value_high="100", entity="Quay"), statistic("20", entity="Pier")]
    made = drawn("bars", *rows, label="entity")
    assert made._chartSpace.xml.count("<a:pattFill") == 1
    shares = [statistic("10", unit="percent", entity="Quay"), statistic("20", unit="percent", entity="Pier")]
    assert drawn("parts", *shares, label="entity").value_axis.maximum_scale == pytest.approx(100)


def test_the_sheet_behind_a_chart_holds_no_formula():
    rows = [
        statistic("3", entity="=1+1"),
        statistic("5", entity="https://example.org"),
        statistic("7", entity="ftps://x.y"),
    ]
    made = drawn("bars", *rows, label="entity")
    with zipfile.ZipFile(io.BytesIO(made.part.chart_workbook.xlsx_part.blob)) as sheet:
        xml = sheet.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in xml
        assert "hyperlink" not in xml


def test_two_series_are_told_apart_by_a_legend():
    given = (("Quay", "1", "1990"), ("Quay", "2", "2000"), ("Pier", "3", "1990"), ("Pier", "4", "2000"))
    rows = [statistic(value, period_start=start, entity=entity) for entity, value, start in given]
    assert drawn("slope", *rows, series="entity").has_legend
