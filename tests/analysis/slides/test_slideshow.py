from lib.analysis.slides import slideshow
from lib.analysis.slides.slideshow import shown
from tests.builders import deck_of


def test_many_sources_take_more_than_one_slide(atlas, monkeypatch):
    monkeypatch.setattr(slideshow, "_MOST_CITED", 3)
    closings = [one.cited for one in shown(deck_of("words"), atlas) if one.cited]
    assert [len(cited) for cited in closings] == [3, 3, 2]
    assert [name for cited in closings for name in cited] == [essay.id for essay in atlas.essays]


def test_the_opening_names_few_authors_and_counts_many(atlas):
    three = [f"thesis:{essay.id}" for essay in atlas.essays[:3]]
    assert shown(deck_of(*three), atlas)[0].lead == ", ".join(essay.credit for essay in atlas.essays[:3])
    assert shown(deck_of(*three, f"thesis:{atlas.essays[3].id}"), atlas)[0].lead == "4 texts"


def test_who_is_drawn_on_most_is_named_first(atlas):
    first, second = atlas.essays[:2]
    deck = deck_of(f"thesis:{first.id}", f"thesis:{second.id}", f"words:{second.id}")
    assert shown(deck, atlas)[0].lead == f"{second.credit}, {first.credit}"
