import pytest

from lib.analysis.words.frequency import Frequencies, frequencies
from lib.analysis.words.keyness import keyness
from lib.figures.scatter import _LETTER, _PLOT_HEIGHT, _PLOT_WIDTH, Side, _around, _Box, scatter
from lib.figures.style import NEUTRAL


def side(name: str, colour: int, **counts: int) -> Side:
    return Side(name, colour, Frequencies(counts, {term: term for term in counts}))


ONE = side("one", 3, lamp=40, gas=10, rare=1, rest=949)
OTHER = side("other", 5, mill=30, gas=10, rest=960)


@pytest.fixture
def drawn():
    return scatter(ONE, OTHER, keyness(ONE.terms, OTHER.terms))


def points(figure) -> dict[str, tuple[float, float, str]]:
    (trace,) = figure.data
    return {
        term: (x, y, colour)
        for term, x, y, colour in zip(trace.customdata, trace.x, trace.y, trace.marker.color, strict=True)
    }


def test_a_term_stands_where_its_shares_put_it(drawn):
    """10 in a thousand of each: on the line of the alike; 40 against 10 is two doublings further right."""
    at = points(drawn)
    assert at["gas"][0] == at["gas"][1]
    assert at["lamp"][0] - at["gas"][0] == pytest.approx(2)
    assert "rare" not in at, "a term that neither text has often enough isn't drawn"


def test_what_a_text_never_has_stands_beyond_the_rarest(drawn):
    at = points(drawn)
    never = at["lamp"][1]
    assert never < min(y for term, (_, y, _) in at.items() if term != "lamp")
    assert drawn.layout.yaxis.tickvals[0] == never
    assert drawn.layout.yaxis.ticktext[0] == "never"


def test_only_what_surely_marks_a_text_has_its_colour(drawn):
    at = points(drawn)
    assert (at["lamp"][2], at["mill"][2], at["gas"][2]) == ("#000003", "#000005", NEUTRAL)


def test_terms_that_stand_alike_are_one_larger_point():
    many = side("many", 3, lamp=9, mill=9, quay=9, rest=973)
    (trace,) = scatter(many, OTHER, keyness(many.terms, OTHER.terms)).data
    at = dict(zip(trace.customdata, zip(trace.marker.size, trace.hovertemplate, strict=True), strict=True))
    assert "quay" not in at
    assert at["lamp"][0] > at["mill"][0]
    assert at["lamp"][1].startswith("<b>lamp<br>quay</b>")


def test_labels_cover_neither_each_other_nor_a_point(atlas):
    first, second = atlas.essays[:2]
    sides = [Side(essay.name, essay.head.colour, frequencies([essay])) for essay in (first, second)]
    figure = scatter(*sides, keyness(*(one.terms for one in sides)))
    (trace,) = figure.data
    spans = [figure.layout.xaxis.range, figure.layout.yaxis.range]
    places = [
        [(value - low) / (high - low) * room for value in values]
        for values, (low, high), room in ((trace.x, spans[0], _PLOT_WIDTH), (trace.y, spans[1], _PLOT_HEIGHT))
    ]
    boxes = [
        _around(x, y, _LETTER * len(text))[side]
        for x, y, text, side in zip(*places, trace.text, trace.textposition, strict=True)
        if text
    ]
    dots = [_Box(x - 4, x + 4, y - 4, y + 4) for x, y in zip(*places, strict=True)]
    for place, one in enumerate(boxes):
        assert not any(one.meets(other) for other in (*boxes[:place], *dots))


def test_corners_say_what_they_mean(drawn):
    assert {note.text for note in drawn.layout.annotations} == {
        "<i>more in one</i>", "<i>more in other</i>", "<i>much in both</i>",
    }  # fmt: skip


def test_two_real_texts_have_labels_enough(atlas):
    first, second = atlas.essays[:2]
    sides = [Side(essay.name, essay.head.colour, frequencies([essay])) for essay in (first, second)]
    (trace,) = scatter(*sides, keyness(*(side.terms for side in sides))).data
    assert 15 < sum(map(bool, trace.text)) <= 40
