from pathlib import Path

import pytest

from lib.analysis.slide import Column, Shown
from lib.analysis.views import shown
from lib.corpus.deck import Deck
from lib.corpus.loading import load_collection
from tests.builders import ORIGIN


def deck_of(*views: str, **fields: str) -> Deck:
    slides = [{"view": view, "origin": ORIGIN, **fields} for view in views]
    return Deck.model_validate({"id": "own", "title": "A lesson", "origin": ORIGIN, "slide": slides})


@pytest.fixture
def lamps(small: Path):
    return load_collection(small)


def one(view: str, collection, **fields: str):
    return shown(deck_of(view, **fields), collection)[1]


def test_a_deck_opens_with_its_title_and_closes_with_its_sources(lamps):
    opening, *_, closing = shown(deck_of("thesis:lamps", "blank"), lamps)
    assert (opening.kind, opening.title, opening.lead) == ("opening", "A lesson", "Ada Quill")
    assert (closing.kind, closing.caption, closing.cited) == ("closing", "2 slides from 1 of 1 text", ("lamps",))


def test_a_deck_that_draws_on_no_text_cites_none(lamps):
    assert [one.kind for one in shown(deck_of("blank", text="Wait."), lamps)] == ["opening", "blank"]


def test_a_deck_cites_the_texts_it_draws_on_and_no_other(atlas):
    for essay in atlas.essays:
        views = [f"thesis:{essay.id}", "blank"]
        assert shown(deck_of(*views), atlas)[-1].cited == (essay.id,)
    row = atlas.statistic_by_id["wootten-exports-to-china"]
    assert shown(deck_of("blank", text=f"[[{row.id}]]"), atlas)[-1].cited == (atlas.essay_of[row.id].id,)
    assert shown(deck_of("words"), atlas)[-1].cited == tuple(atlas.essay_by_id)
    comparison = atlas.comparison_by_id["tencent-facebook"]
    texts = {essay.id for essay in atlas.texts_of[comparison.id]}
    assert set(shown(deck_of(f"verdict:{comparison.id}"), atlas)[-1].cited) == texts


def test_what_each_view_shows(lamps):
    essay = lamps.essays[0]
    assert one("thesis:lamps", lamps).lead == essay.head.thesis
    section = one("section:lamps:2", lamps)
    assert (section.title, section.lead) == (essay.argument[1].heading, essay.argument[1].text)
    assert section.address == "essay?id=lamps#section-2"
    figure = one("figure:lamps-gas-1910", lamps)
    assert [row.id for row in figure.figures] == ["lamps-gas-1910"]
    assert figure.evidence == ("lamps-gas-1910",)
    chart = one("chart:lamps-chart-gas", lamps)
    assert chart.chart is lamps.chart_by_id["lamps-chart-gas"]
    assert chart.evidence == chart.chart.statistics
    assert one("question:lamps:1", lamps).lead == essay.questions[0].text
    assert one("question:gas-electric:2", lamps).lead == "What did light cost?"
    assert one("verdict:gas-electric", lamps).lead == lamps.comparisons[0].verdict
    assert [column.name for column in one("theme:light", lamps).columns] == ["Ada Quill"]
    assert one("words:lamps", lamps).words == ("lamps",)
    assert one("words", lamps).words == ("lamps",)
    assert one("blank", lamps, text="Wait.").lead == "Wait."


def test_a_dimension_has_a_column_a_side_with_who_is_ahead(lamps):
    slide = one("dimension:gas-electric:spread", lamps)
    assert [(column.name, column.tag) for column in slide.columns] == [("Gas", "leads"), ("Electric light", "")]
    silent = one("dimension:gas-electric:end", lamps)
    assert silent.columns[1].text == "The text is silent."
    assert slide.address == "compare?id=gas-electric#dimension-spread"


def test_a_comparison_shows_its_shape(lamps):
    boxes = one("comparison:gas-electric", lamps).columns
    assert [(box.name, box.tag, box.text) for box in boxes] == [
        ("Spread", "Leads", "Gas"),
        ("End", "", "Gas: Sold off; Electric light: silent"),
    ]


def test_events_that_are_too_many_go_on_on_the_next_slide(atlas):
    essay = max(atlas.essays, key=lambda essay: len(essay.events))
    slides = shown(deck_of(f"timeline:{essay.id}"), atlas)[1:-1]
    assert len(slides) > 1
    assert sum(len(slide.columns) for slide in slides) == len(essay.events)
    assert all(len(slide.columns) <= 8 for slide in slides)
    (few,) = shown(deck_of(f"timeline:{essay.id}:2001-2001"), atlas)[1:-1]
    assert 0 < len(few.columns) < len(essay.events)


def test_a_title_of_one_s_own_replaces_the_view_s(lamps):
    assert one("thesis:lamps", lamps, title="Why lamps?").title == "Why lamps?"
    figure = one("figure:lamps-gas-1910", lamps, title="Gas!")
    assert figure.title == "Gas!"
    row = figure.figures[0]
    assert row.measure.casefold() in figure.caption.casefold(), "what is measured still stands there"
    assert str(row.period) in figure.caption


def test_a_figure_in_a_title_is_evidence_too(lamps):
    slide = one("blank", lamps, title="[[lamps-gas-1910]] burned gas")
    assert slide.evidence == ("lamps-gas-1910",)
    assert "lamps-gas-1910" in one("thesis:lamps", lamps).evidence


def test_every_view_of_every_prepared_lesson_can_be_shown(atlas):
    for deck in atlas.decks:
        slides = shown(deck, atlas)
        assert len(slides) >= len(deck.slide) + 2
        assert all(slide.title or slide.lead for slide in slides)


@pytest.mark.parametrize(
    ("count", "is_list", "expected"),
    [
        (2, False, ["ab"]),
        (3, False, ["abc"]),
        (4, False, ["ab", "cd"]),
        (5, False, ["abc", "de"]),
        (6, True, ["a", "b", "c", "d", "e", "f"]),
        (7, True, ["ae", "bf", "cg", "d"]),
    ],
)
def test_how_columns_stand_on_a_slide(count: int, is_list: bool, expected: list[str]):
    columns = tuple(Column(name) for name in "abcdefg"[:count])
    slide = Shown(None, "", "", "", columns=columns, is_list=is_list)
    assert ["".join(column.name for column in row) for row in slide.rows] == expected
