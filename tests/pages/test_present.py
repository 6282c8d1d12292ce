import html
from urllib.parse import parse_qs

import pytest

from lib.corpus.deck import Slide
from lib.ui.deck_address import address, deck_of, packed, unpacked
from lib.ui.deck_page import deck_file, deck_page
from lib.ui.resources import collection
from tests.builders import ORIGIN

ATLAS = collection()
LESSON = ATLAS.decks[0]


def shown_on(app) -> str:
    return html.unescape(" ".join(block.proto.body for block in app.get("html") if "<style" not in block.proto.body))


def test_every_prepared_lesson_is_offered(open_page):
    shown = shown_on(open_page("teach/present.py"))
    for deck in ATLAS.decks:
        assert deck.title in shown
        assert f"deck?id={deck.id}" in shown


@pytest.mark.parametrize("deck", ATLAS.decks, ids=lambda deck: deck.id)
def test_a_lesson_opens_slide_by_slide(open_page, deck):
    app = open_page("teach/present.py", id=deck.id)
    assert shown_on(app).count("ea-deck-row") == len(deck.slide)


def test_a_slide_in_an_address_comes_out_as_it_went_in():
    slide = Slide(view="blank", title="Why?", text="“Now” & then", notes="One\ntwo", origin=ORIGIN)
    assert unpacked(packed(slide)) == {"view": "blank", "title": "Why?", "text": "“Now” & then", "notes": "One\ntwo"}


def test_an_own_deck_survives_its_address():
    slides = [packed(slide) for slide in LESSON.slide[:3]]
    own, problem = deck_of("", slides, "Mine")
    assert (own.title, problem) == ("Mine", "")
    query = parse_qs(address(own))
    again, _ = deck_of("", query["s"], query["title"][0])
    assert [packed(slide) for slide in again.slide] == slides


@pytest.mark.parametrize(
    ("slides", "said"),
    [(["chart:nobody"], "slide 1: “nobody” is not the id of a chart"), (["dance"], "“dance” is not a view")],
)
def test_what_an_address_cannot_show_is_told(open_page, slides: list[str], said: str):
    assert said in deck_of("", slides, "")[1]
    app = open_page("teach/present.py", s=slides)
    assert said.split("“")[1] in app.warning[0].value
    assert LESSON.title in shown_on(app), "the rest of the page stands"


def test_slides_are_moved_removed_and_annotated(open_page):
    slides = [packed(slide) for slide in LESSON.slide[:3]]
    app = open_page("teach/present.py", s=slides, title="Mine")
    app.button(key="down_0").click().run()
    assert app.query_params["s"] == [slides[1], slides[0], slides[2]]
    app.button(key="remove_2").click().run()
    assert app.query_params["s"] == [slides[1], slides[0]]
    app.text_area(key="notes_0").set_value("Ask twice.").run()
    assert unpacked(app.query_params["s"][0])["notes"] == "Ask twice."
    app.text_input(key="deck_title").set_value("Yours").run()
    assert app.query_params["title"] in ("Yours", ["Yours"])


def test_a_wish_in_the_address_is_granted_once(open_page):
    app = open_page("read/essay.py", id=ATLAS.essays[0].id, add=f"thesis:{ATLAS.essays[0].id}!1")
    assert "add" not in app.query_params
    app.query_params["add"] = f"thesis:{ATLAS.essays[0].id}!1"
    app.run()
    app.query_params["add"] = "chart:nobody!2"
    app.run()
    assert app.session_state["own_deck"] == [f"thesis:{ATLAS.essays[0].id}"]


def test_the_page_of_a_deck_escapes_what_it_is_given():
    own, _ = deck_of("", ["blank\x1f<script>alert(1)</script>\x1f</script><b>x"], "<i>Mine</i>")
    shown = deck_page(own, "present?x=1&y=\"'")
    assert "<script>alert" not in shown
    assert "<b>x" not in shown
    assert "<i>Mine" not in shown


def test_a_deck_s_file_needs_nothing_else():
    shown = deck_file(LESSON)
    assert "Plotly" in shown
    head = shown.split("<main")[0]
    assert 'src: url("data:font' in head
    assert "http://" not in head
    assert "https://" not in head
    assert "<script src=" not in shown
