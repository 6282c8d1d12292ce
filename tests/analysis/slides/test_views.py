from pathlib import Path

import pytest

from lib.analysis.comparisons.comparison import side_colours
from lib.analysis.evidence.known import all_grounds
from lib.analysis.slides.slide import Column, Shown
from lib.analysis.slides.slideshow import shown
from lib.corpus.deck import Deck
from lib.corpus.prose import REFERENCE
from lib.store.opening import load_collection
from tests.builders import deck_of
from tests.conftest import ROOT
from tests.multiplied import multiply


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


def test_a_deck_opens_with_those_it_draws_on_most(atlas):
    one, other, third, fourth = (essay.id for essay in atlas.essays[:4])
    credit = {essay.id: essay.credit for essay in atlas.essays}
    twice = deck_of(f"thesis:{one}", f"thesis:{other}", f"section:{other}:1")
    assert shown(twice, atlas)[0].lead == f"{credit[other]}, {credit[one]}"
    many = deck_of(*(f"thesis:{name}" for name in (one, other, third, fourth)))
    assert shown(many, atlas)[0].lead == "4 texts"


def every_view(atlas) -> Deck:
    views = [f"thesis:{essay.id}" for essay in atlas.essays]
    views += [f"dimension:{one.id}:{dimension.id}" for one in atlas.comparisons for dimension in one.dimension]
    views += [f"{kind}:{one.id}" for one in atlas.comparisons for kind in ("comparison", "verdict")]
    views += [f"theme:{theme.id}" for theme in atlas.themes]
    deck = deck_of(views[0])
    return deck.model_copy(update={"slide": tuple(deck_of(view).slide[0] for view in views)})


def test_every_figure_that_a_slide_names_is_among_its_evidence(atlas):
    for slide in shown(every_view(atlas), atlas):
        said = [
            slide.title,
            slide.caption,
            slide.lead,
            *(text for one in slide.columns for text in (one.gist, one.text)),
        ]
        named = {name for text in said for name in REFERENCE.findall(text)} & atlas.statistic_by_id.keys()
        assert named <= set(slide.evidence), slide.title


def test_a_dimension_brings_the_figures_that_its_cells_rest_on(atlas):
    for comparison in atlas.comparisons:
        for dimension in comparison.dimension:
            cited = {name for cell in dimension.cell for name in cell.evidence} & atlas.statistic_by_id.keys()
            assert cited <= set(one(f"dimension:{comparison.id}:{dimension.id}", atlas).evidence)


def test_what_a_slide_says_without_a_number_has_its_words_too(atlas):
    grounds = all_grounds(atlas)
    research = atlas.comparison_by_id["tencent-facebook"].dimension[0]
    quoted = [quote.exact for cell in research.cell for quote in cell.phrases]
    brought = [grounds[name].locator.exact for name in one(f"dimension:tencent-facebook:{research.id}", atlas).evidence]
    assert quoted
    assert set(quoted) <= set(brought)
    essay = atlas.essay_by_id["shleifer"]
    (number,) = (at for at, passage in enumerate(essay.argument, 1) if passage.heading == "Conclusion")
    argued = {claim.id for claim in essay.claims if claim.section == "Conclusion"}
    assert argued
    assert argued <= set(one(f"section:shleifer:{number}", atlas).evidence)


def test_every_slide_s_evidence_has_words(atlas):
    grounds = all_grounds(atlas)
    for slide in shown(every_view(atlas), atlas):
        for name in slide.evidence:
            row = atlas.statistic_by_id.get(name)
            assert grounds[name].locator.exact or (row and row.computed_from), (slide.title, name)


def test_a_figure_s_slide_says_whose_it_is_and_what_to_know_of_it(atlas):
    slide = one("figure:feng-assembly-share-fall", atlas)
    assert slide.source.startswith("Justin Feng cites Xing Yuqing, under")
    assert slide.caveat == atlas.statistic_by_id["feng-assembly-share-fall"].note
    assert "feng-wage-rise" in slide.evidence, "named in what to know of it"


def test_what_is_ours_is_not_signed_with_an_author_s_name(atlas):
    assert one("question:shleifer:1", atlas).source == "Our question, on Emma Shleifer"
    assert one("question:tencent-facebook:1", atlas).source == "Our question, on Emma Shleifer"
    assert one("verdict:tencent-facebook", atlas).source == "Emma Shleifer"
    ours = next(comparison for comparison in atlas.comparisons if comparison.whose == "ours")
    assert one(f"verdict:{ours.id}", atlas).source.startswith("Our reading of ")


def test_a_thesis_brings_the_words_it_is_stated_in(atlas):
    stated = {claim.id for claim in atlas.essay_by_id["feng"].claims if claim.kind == "thesis" and claim.phrases}
    assert stated
    assert stated <= set(one("thesis:feng", atlas).evidence)


def test_in_a_comparison_s_shape_the_side_ahead_has_its_colour(atlas):
    comparison = atlas.comparison_by_id["tencent-facebook"]
    colours = side_colours(comparison, atlas)
    boxes = {box.name: box for box in one("comparison:tencent-facebook", atlas).columns}
    assert boxes["Research and writing"].colour == colours["tencent"]
    assert boxes["Security and user agreements"].colour is None


def test_a_figure_is_called_by_its_measure_and_by_what_that_leaves_open(atlas):
    for row in list(atlas.statistic_by_id.values())[:60]:
        title = one(f"figure:{row.id}", atlas).title
        assert title.casefold().count(row.entity.casefold()) <= 2
        assert (row.entity in title) or row.entity.casefold() in row.measure.casefold()
        if row.entity.casefold() in row.measure.casefold():
            assert title.casefold() == row.measure.casefold()


def test_a_question_leads_back_to_the_questions(lamps):
    assert one("question:lamps:1", lamps).address == "essay?id=lamps&tab=Questions"


def test_a_theme_of_many_texts_shows_some_and_says_how_many_more(tmp_path):
    many = load_collection(multiply(ROOT / "corpus", tmp_path / "corpus", 80))
    theme = max(many.themes, key=lambda each: len(many.essays_about([each.id])))
    slide = one(f"theme:{theme.id}", many)
    assert len(slide.texts) == len(slide.columns) - 1 == 11
    assert slide.columns[-1].name == f"and {len(many.essays_about([theme.id])) - 11} texts more"
