import json

import pytest

from lib.errors import FigureError
from lib.figures.catalogue import draw
from lib.figures.shades import of_text
from tests.builders import chart, statistic

EARLY = statistic("80", id="lamps-early", unit="percent", period_start="1910", qualifier="almost")
LATE = statistic("20", id="lamps-late", unit="percent", period_start="1960")


def drawing(one, rows):
    return draw(one, rows, None, of_text(one, rows, 1))


def bars_of(figure) -> list[tuple[float, float, bool]]:
    """Each bar as (start, length, hatched)."""
    return [(trace.base[0], trace.x[0], trace.marker.pattern.shape is not None) for trace in figure.data]


def words_on(figure) -> str:
    return " ".join(note.text for note in figure.layout.annotations)


def test_bars_begin_at_zero_and_the_approximate_is_hatched():
    figure = drawing(chart("bars", "a", "b", label="period"), [EARLY, LATE])
    assert bars_of(figure) == [(0, 80, True), (0, 20, False)]
    low, high = figure.layout.xaxis.range
    assert low <= 0
    assert high > 80
    assert "almost" in words_on(figure)


def test_a_range_is_drawn_as_a_range():
    row = statistic("80", unit="percent", value_high="100")
    figure = drawing(chart("bars", "a", "b"), [row, statistic("25", unit="percent", entity="Mill")])
    assert bars_of(figure)[:2] == [(0, 80, False), (80, 20, True)]
    assert "80–100%" in words_on(figure)


@pytest.mark.parametrize(
    ("low", "high", "drawn"),
    [("-60", "-20", [(0, -20, False), (-20, -40, True)]), ("-60", "20", [(-60, 80, True)])],
)
def test_a_range_below_zero_is_solid_only_up_to_its_nearer_end(low: str, high: str, drawn: list):
    rows = [statistic(low, unit="percent", value_high=high), statistic("25", unit="percent", entity="Mill")]
    assert bars_of(drawing(chart("bars", "a", "b"), rows))[:-1] == drawn


def test_two_thirds_stand_at_two_thirds_of_a_hundred():
    rows = [statistic("2/3", unit="fraction"), statistic("18.4", unit="percent", entity="Mill")]
    figure = drawing(chart("bars", "a", "b"), rows)
    assert figure.data[0].x[0] == pytest.approx(66.6667, abs=1e-3)
    assert "two thirds" in words_on(figure)


def test_parts_are_drawn_against_the_whole():
    rows = [statistic("60", unit="percent"), statistic("40", unit="percent", entity="Mill")]
    figure = drawing(chart("parts", "a", "b"), rows)
    assert [length for _, length, _ in bars_of(figure)] == [100, 60, 100, 40]


def test_a_slope_has_categories_open_marks_and_a_dashed_join():
    figure = drawing(chart("slope", "a", "b"), [LATE, EARLY])
    (trace,) = figure.data
    assert list(trace.x) == [0, 1]
    assert list(trace.y) == [80, 20]
    assert list(figure.layout.xaxis.ticktext) == ["1910", "1960"]
    assert trace.line.dash == "dash"
    assert trace.marker.color[0] != trace.marker.color[1]


def test_an_undated_figure_stands_at_the_right_edge():
    now = statistic("30", id="lamps-now", unit="percent")
    figure = drawing(chart("slope", "a", "b"), [EARLY, now])
    assert list(figure.layout.xaxis.ticktext) == ["1910", "undated"]
    assert list(figure.data[0].y) == [80, 30]


def test_a_line_stands_on_a_scale_of_time_and_shows_its_points():
    rows = [
        statistic(value, id=f"lamps-{year}", period_start=year)
        for value, year in (("1", "1900"), ("4", "1910"), ("2", "1990"))
    ]
    figure = drawing(chart("line", "a", "b", "c"), rows)
    assert list(figure.data[0].x) == [1900, 1910, 1990]
    assert figure.data[0].mode == "lines+markers"


def test_pairs_keep_their_series_apart_by_name_and_colour():
    rows = [
        statistic("12", entity="Facebook", period_start="2018"),
        statistic("20", entity="Google", period_start="2018"),
        statistic("13", entity="Facebook", period_start="2019"),
        statistic("9.5", entity="Google", period_start="2019"),
    ]
    figure = drawing(chart("pairs", "a", "b", "c", "d", label="period", series="entity"), rows)
    colours = [trace.marker.color for trace in figure.data]
    assert colours[0] == colours[2] != colours[1] == colours[3]
    assert words_on(figure).count("Google") == 2


def test_what_may_not_share_an_axis_is_refused():
    with pytest.raises(FigureError, match="different units"):
        drawing(chart("bars", "a", "b"), [EARLY, statistic("1", unit="USD", entity="Mill")])


def test_a_tally_without_its_table_is_refused():
    with pytest.raises(FigureError, match="needs its table"):
        draw(chart("tally", table="t", column="c"), [], None, {})


def test_text_of_the_corpus_is_not_read_as_markup():
    rows = [statistic("1", entity="<a href='x'>A</a>"), statistic("2", entity="B & C")]
    assert "<a" not in words_on(drawing(chart("bars", "a", "b"), rows))


def test_every_chart_of_the_corpus_is_drawn_from_its_rows_alone(atlas):
    for one in atlas.chart_by_id.values():
        essay = atlas.essay_of[one.id]
        rows = [atlas.statistic_by_id[name] for name in one.statistics]
        table = essay.table(one.table)
        figure = draw(one, rows, table, of_text(one, rows, essay.head.colour))
        assert not figure.layout.showlegend
        assert all(
            "#0000" in json.dumps(trace.to_plotly_json()["marker"]) or trace.marker.color.startswith("rgba")
            for trace in figure.data
        )
        if table:
            assert sum(trace.x[0] for trace in figure.data) == len(table.rows)
