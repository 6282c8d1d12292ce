from pathlib import Path

import pytest

from lib.analysis.slides import shown
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
    (slide,) = shown(deck_of(view, **fields), collection)[1:]
    return slide


def test_a_deck_opens_with_its_own_title(lamps):
    opening, *_ = shown(deck_of("thesis:lamps", "blank"), lamps)
    assert opening.title == "A lesson"
    assert opening.lead == "2 slides · about 20 minutes"


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
    slides = shown(deck_of(f"timeline:{essay.id}"), atlas)[1:]
    assert len(slides) > 1
    assert sum(len(slide.columns) for slide in slides) == len(essay.events)
    assert all(len(slide.columns) <= 8 for slide in slides)
    (few,) = shown(deck_of(f"timeline:{essay.id}:2001-2001"), atlas)[1:]
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
        assert len(slides) > len(deck.slide)
        assert all(slide.title or slide.lead for slide in slides)
