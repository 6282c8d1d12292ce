"""The page on presenting: lessons offered, a deck edited slide by slide."""

import re

import pytest

from lib.ui.decks.address import packed, unpacked
from tests.pages.decks import ATLAS, LESSON, shown_on, text_of, unescaped


def test_every_prepared_lesson_is_offered(open_page):
    shown = shown_on(open_page("teach/present.py"))
    for deck in ATLAS.decks:
        assert deck.title in shown
        assert f"deck?id={deck.id}" in shown


@pytest.mark.parametrize("deck", ATLAS.decks, ids=lambda deck: deck.id)
def test_a_lesson_opens_slide_by_slide(open_page, deck):
    app = open_page("teach/present.py", id=deck.id)
    assert shown_on(app).count("ea-deck-row") == len(deck.slide) + 1, "and its sources"


def test_slides_are_moved_removed_and_annotated(open_page):
    slides = [packed(slide) for slide in LESSON.slide[:3]]
    app = open_page("teach/present.py", s=slides, title="Mine", minutes="45")
    app.button(key="down_0").click().run()
    assert app.query_params["s"] == [slides[1], slides[0], slides[2]]
    assert text_of(app, "Notes").value == LESSON.slide[1].notes, "a slide that moves takes its words along"
    app.button(key="remove_2").click().run()
    assert app.query_params["s"] == [slides[1], slides[0]]
    text_of(app, "Notes").set_value("Ask twice.").run()
    first, second = app.query_params["s"]
    assert unpacked(first) == {**unpacked(slides[1]), "notes": "Ask twice."}
    assert second == slides[0]
    app.text_input[0].set_value("Yours").run()
    assert app.query_params["title"] in ("Yours", ["Yours"])
    assert app.query_params["minutes"] in ("45", ["45"])


@pytest.mark.parametrize(("label", "words"), [("Title", "word " * 17), ("Notes", "word " * 161), ("Notes", "a\x07b")])
def test_an_edit_that_a_deck_cannot_hold_changes_nothing_and_says_why(open_page, label: str, words: str):
    slides = [packed(slide) for slide in LESSON.slide[:2]]
    app = open_page("teach/present.py", s=slides)
    text_of(app, label).set_value(words).run()
    assert app.query_params["s"] == slides
    assert f"Not changed: slide “{LESSON.slide[0].view}”" in unescaped(app.warning[0].value)


def test_a_blank_slide_is_added_and_the_minutes_are_changed(open_page):
    app = open_page("teach/present.py", s=[f"thesis:{ATLAS.essays[0].id}"], minutes="45")
    next(button for button in app.button if button.label == "Add a blank slide").click().run()
    assert app.query_params["s"][-1] == "blank"
    app.number_input[0].set_value(30).run()
    assert app.query_params["minutes"] in ("30", ["30"])
    assert len(app.query_params["s"]) == 2


def test_slides_have_the_numbers_they_are_shown_by(open_page):
    long = max(ATLAS.essays, key=lambda essay: len(essay.events)).id
    shown = shown_on(open_page("teach/present.py", s=[f"thesis:{long}", f"timeline:{long}", "blank"]))
    last = 3 + -(-len(ATLAS.essay_by_id[long].events) // 8) - 1
    numbers = re.findall(r'ea-deck-row"><span class="ea-count">([^<]*)<', shown)
    assert numbers == ["2", f"3–{last}", str(last + 1), str(last + 2)]


def test_the_years_of_a_timeline_are_changed(open_page):
    essay = max(ATLAS.essays, key=lambda essay: len(essay.events))
    year = essay.events[0].period.start.year
    app = open_page("teach/present.py", s=[f"timeline:{essay.id}"])
    years = next(field for field in app.text_input if field.label.startswith("Years"))
    years.set_value(f" {year} – {year} ").run()
    assert app.query_params["s"] in (f"timeline:{essay.id}:{year}-{year}", [f"timeline:{essay.id}:{year}-{year}"])
    years = next(field for field in app.text_input if field.label.startswith("Years"))
    years.set_value("soon").run()
    assert "is not two years such as 2010-2020" in app.warning[0].value


@pytest.mark.parametrize(
    ("page", "query", "view"),
    [
        ("read/collection.py", {"theme": [ATLAS.themes[0].id]}, f"theme:{ATLAS.themes[0].id}"),
        ("read/essay.py", {"id": ATLAS.essays[0].id, "tab": "Timeline"}, f"timeline:{ATLAS.essays[0].id}"),
        ("study/words.py", {}, "words"),
        ("study/words.py", {"text": [ATLAS.essays[0].id]}, f"words:{ATLAS.essays[0].id}"),
    ],
)
def test_a_theme_a_timeline_and_words_go_on_slides_too(open_page, page: str, query: dict, view: str):
    assert f'data-add="{view}"' in shown_on(open_page(page, **query))


def test_a_deck_whose_title_is_emptied_keeps_it(open_page):
    app = open_page("teach/present.py", s=["blank"], title="Mine")
    app.text_input[0].set_value(" ").run()
    assert app.text_input[0].value == "Mine"
    next(button for button in app.button if button.key == "remove_0").click().run()
    assert not {"s", "title", "minutes"} & set(app.query_params)


def test_a_slide_that_says_too_much_is_marked(open_page):
    shown = shown_on(open_page("teach/present.py", s=["blank\x1f\x1f" + "a\n" * 40, "words"]))
    assert shown.count("says more than fits") == 1
