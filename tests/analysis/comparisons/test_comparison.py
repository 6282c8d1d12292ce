from pathlib import Path

import pytest

from lib.analysis.comparisons.comparison import (
    SIDE_COLOURS,
    cited_by,
    differs,
    doubts_about,
    glimpses,
    key_of,
    leaders,
    of_text,
    side_colours,
    silent_sides,
    tally,
)
from lib.corpus.comparison import SIDES, Dimension, Side
from lib.figures.shades import of_sides
from lib.figures.style import NEUTRAL
from lib.store.opening import load_collection
from tests.builders import ORIGIN


def dimension(*cells: dict, **fields: object) -> Dimension:
    """A dimension whose cells differ in leads and silent alone."""
    said = {"gist": "Lit", "finding": "It was lit.", "evidence": ["lamps-quay"]}
    full = [
        {"side": f"side-{n}", "origin": ORIGIN, **({} if cell.get("silent") else said), **cell}
        for n, cell in enumerate(cells)
    ]
    ranking = {"text": "One leads.", "evidence": ["lamps-quay"], "origin": ORIGIN}
    given = {"id": "light", "name": "Light", "asks": "Is there light?", "origin": ORIGIN, "cell": full}
    return Dimension.model_validate(
        given | ({"ranking": ranking} if any(cell.get("leads") for cell in cells) else {}) | fields
    )


LEADS, SAYS, SILENT = {"leads": True}, {}, {"silent": True}


@pytest.mark.parametrize(
    ("cells", "alike", "seen", "apart"),
    [
        ((LEADS, SAYS), False, ["side 0"], True),
        ((LEADS, SILENT), False, ["side 0"], True),
        ((SAYS, SILENT), False, ["Lit", "silent"], False),
        ((SAYS, SAYS, SILENT), False, ["Lit", "Lit", "silent"], True),
        ((SAYS, SAYS, SILENT, SAYS, SAYS), False, ["silent on side 2"], True),
        ((SAYS, SAYS, SAYS, SAYS, SAYS), False, ["each has its say"], True),
        ((SAYS, SAYS), False, ["Lit", "Lit"], True),
        ((SAYS, SAYS), True, ["alike"], False),
        ((SAYS, SAYS, SILENT), True, ["alike; silent on side 2"], False),
    ],
)
def test_what_a_dimension_comes_to_at_a_glance(cells: tuple, alike: bool, seen: list, apart: bool):
    one = dimension(*cells, alike=alike)
    sides = [
        Side.model_validate({"id": cell.side, "name": cell.side.replace("-", " "), "origin": ORIGIN})
        for cell in one.cell
    ]
    lines = glimpses(one, sides)
    assert [line.said for line in lines] == seen
    assert {line.side.id for line in lines if line.word} == {cell.side for cell in one.cell if cell.leads}
    assert {line.word for line in lines if line.word} <= {"leads"}
    assert differs(one) is apart


def test_a_silent_text_is_named_as_the_one_that_is_silent():
    one = dimension(SAYS, SAYS, SAYS, SILENT, SILENT)
    sides = [
        Side.model_validate({"id": cell.side, "name": cell.side, "text": text, "origin": ORIGIN})
        for cell, text in zip(one.cell, ["", "", "", "lamps", ""], strict=True)
    ]
    assert [line.said for line in glimpses(one, sides)] == ["side-3 silent; silent on side-4"]


def test_a_side_has_the_colour_that_follows_and_a_text_its_own(atlas):
    for comparison in atlas.comparisons:
        colours = side_colours(comparison, atlas)
        assert len(set(colours.values())) == len(comparison.side), comparison.id
        for side in comparison.side:
            if side.text:
                assert colours[side.id] == atlas.essay_by_id[side.text].head.colour
    assert len(SIDE_COLOURS) == SIDES.stop - 1


def test_a_row_is_the_side_s_whose_cells_alone_cite_it(small: Path):
    (comparison,) = load_collection(small).comparisons
    cited = cited_by(comparison)
    assert cited == {
        "lamps-gas-1910": "gas",
        "lamps-gas-1960": "gas",
        "lamps-electric": "electric",
        "lamps-last": "gas",
    }


def test_leaders_and_silent_sides_are_named_in_order(small: Path):
    (comparison,) = load_collection(small).comparisons
    spread, end = comparison.dimension
    assert [side.name for side in leaders(spread, comparison.side)] == ["Gas"]
    assert [side.name for side in silent_sides(end, comparison.side)] == ["Electric light"]


def test_a_comparison_draws_on_every_text_it_cites(atlas):
    for comparison in atlas.comparisons:
        named = {essay.id for essay in atlas.texts_of[comparison.id]}
        assert {quote.text for quote in comparison.quotes} <= named
        assert {atlas.essay_of[name].id for cell in comparison.cells for name in cell.evidence} <= named


def test_the_tally_counts_dimensions_ahead(small: Path):
    (comparison,) = load_collection(small).comparisons
    assert [(side.id, count) for side, count in tally(comparison)] == [("gas", 1), ("electric", 0)]


def test_no_tally_where_nobody_is_ahead(atlas):
    for comparison in atlas.comparisons:
        ahead = sum(cell.leads for cell in comparison.cells)
        assert sum(count for _, count in tally(comparison)) == ahead
        assert bool(tally(comparison)) is bool(ahead)


def test_a_doubt_about_a_row_stands_with_the_cells_that_rest_on_it(small: Path):
    path = small / "comparisons" / "gas-electric.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('["lamps-last"]', '["lamps-last", "lamps-quay"]'), encoding="utf-8")
    atlas = load_collection(small)
    (comparison,) = atlas.comparisons
    ((cell, (doubt,)),) = doubts_about(comparison, atlas).items()
    assert (cell.gist, doubt.id) == ("Sold off", "lamps-doubt-quay")


def test_a_text_s_comparisons_are_those_that_draw_on_it(atlas):
    found = {essay.id: [row.id for row in of_text(essay, atlas)] for essay in atlas.essays}
    assert found["article"] == ["western-chinese-firms", "firms-and-state"]
    assert found["letter"] == []
    assert "tencent-facebook" in found["shleifer"]


def test_a_row_that_two_sides_cite_is_neither_s(small: Path):
    path = small / "comparisons" / "gas-electric.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("of households.", "of households, not [[lamps-gas-1910]]."), encoding="utf-8")
    atlas = load_collection(small)
    (comparison,) = atlas.comparisons
    assert "lamps-gas-1910" not in cited_by(comparison)
    chart = atlas.chart_by_id["lamps-chart-gas"]
    assert key_of(comparison, chart, atlas) == [("Gas", 9), ("not one side’s own", None)]
    rows = [atlas.statistic_by_id[name] for name in chart.statistics]
    assert of_sides(chart, rows, {"lamps-gas-1960": 9}) == {"lamps-gas-1910": NEUTRAL, "lamps-gas-1960": "#000009"}


def test_a_side_wears_no_colour_of_a_text_drawn_on(small: Path):
    head = small / "essays" / "lamps" / "essay.toml"
    head.write_text(head.read_text(encoding="utf-8").replace("colour = 3", "colour = 8"), encoding="utf-8")
    path = small / "comparisons" / "gas-electric.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('id = "gas"\nname', 'id = "gas"\ntext = "lamps"\nname'),
        encoding="utf-8",
    )
    atlas = load_collection(small)
    assert side_colours(atlas.comparisons[0], atlas) == {"gas": 8, "electric": 9}
