"""A deck in an address: what it holds, and what is told when it is broken."""

from urllib.parse import parse_qs

import pytest

from lib.corpus.collection import Collection
from lib.corpus.deck import MOST_SLIDES, Slide
from lib.corpus.files.explain import explain
from lib.corpus.rules.decks import objection
from lib.ui.decks.address import address, deck_of, packed, unpacked, whole
from tests.builders import ORIGIN
from tests.pages.decks import ATLAS, LESSON, shown_on, unescaped


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
    [
        (["chart:nobody"], "“chart:nobody”: “nobody” is not the id of a chart"),
        (["dance"], "“dance” is not a view"),
    ],
)
def test_what_an_address_cannot_show_is_told(open_page, slides: list[str], said: str):
    assert said in deck_of("", slides, "")[1]
    whole, wrong = deck_of("", ["blank", *slides], "")
    assert [slide.view for slide in whole.slide] == ["blank"], "what is whole of a link opens"
    assert said in wrong
    app = open_page("teach/present.py", s=slides)
    assert said in unescaped(app.warning[0].value)
    assert LESSON.title in shown_on(app), "the rest of the page stands"


def test_a_broken_address_can_be_closed(open_page):
    app = open_page("teach/present.py", s=["dance"])
    next(button for button in app.button if button.label == "Close this deck").click().run()
    assert not app.warning
    assert "s" not in app.query_params


@pytest.mark.parametrize("number", ["9" * 90, "-1", "²"])
def test_a_number_that_is_none_is_told(number: str):
    assert "is not a number from 1 to" in deck_of("", [f"question:{ATLAS.essays[0].id}:{number}"], "")[1]


def test_more_slides_than_a_deck_holds_are_told_briefly():
    deck, said = deck_of("", ["blank"] * (MOST_SLIDES + 1), "")
    assert len(deck.slide) == MOST_SLIDES
    assert said
    assert len(said) < 200


@pytest.fixture
def judged(monkeypatch) -> list[str]:
    """The views of the slides that were judged, as often as they were."""
    views = []

    def judge(slide: Slide, atlas: Collection) -> str:
        views.append(slide.view)
        return objection(slide, atlas)

    monkeypatch.setattr("lib.ui.decks.address.objection", judge)
    return views


@pytest.mark.parametrize("view", ["blank", f"figure:{ATLAS.essays[0].id}", "figure:nobody", "dance"])
def test_a_deck_of_thousands_of_slides_is_judged_like_a_full_one(monkeypatch, judged, view: str):
    explained = []
    monkeypatch.setattr("lib.ui.decks.address.explain", lambda *given: explained.append(1) or explain(*given))
    for many in (2_000, 20_000):
        judged.clear()
        explained.clear()
        deck, said = deck_of("", [view] * many, "")
        assert len(judged) + len(explained) <= MOST_SLIDES + 30
        assert f"{many} slides found; a deck has at most {MOST_SLIDES}, the rest is left out" in said
        assert len(said) < 600
        assert (deck is None) == (view != "blank")


def test_each_slide_is_judged_once(judged):
    views = [f"thesis:{essay.id}" for essay in ATLAS.essays]
    deck, said = deck_of("", [*views, "chart:nobody"], "word " * 17)
    assert [slide.view for slide in deck.slide] == views
    assert "nobody" in said
    assert judged == [*views, "chart:nobody"]


def test_a_full_deck_is_found_among_a_few_more(judged):
    deck, said = deck_of("", ["chart:nobody"] * 5 + ["blank"] * MOST_SLIDES, "")
    assert [slide.view for slide in deck.slide] == ["blank"] * MOST_SLIDES
    assert "nobody" in said
    assert len(judged) == 5 + MOST_SLIDES


def test_a_deck_without_slides_is_none():
    assert whole("Mine", [], 20) == (None, "no slide found; a deck has at least one")


VALUES = [5, None, ["blank"], {"a": {}}, 1 << 100_000, float("nan"), "x" * 100_000]


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_values_of_any_kind_in_a_deck_are_told_briefly(value: object):
    slides = [{"view": "blank"}, {"view": value}, {"view": "blank", "notes": value}, {"view": "blank", "title": value}]
    deck, said = whole(value, slides, value)
    assert [slide.view for slide in deck.slide] == ["blank"]
    assert 20 < len(said) < 800


def test_a_broken_link_is_closed_and_takes_no_deck_away(open_page):
    own = f"thesis:{ATLAS.essays[0].id}"
    app = open_page("teach/present.py", add=f"{own}!1")
    app.query_params["s"] = ["dance"]
    app.run()
    next(button for button in app.button if button.label == "Close this deck").click().run()
    assert app.session_state["own_deck"].slides == (own,)
    assert app.query_params["s"] in (own, [own]), "one's own is open again"


def test_a_link_that_was_cut_says_so(open_page):
    query = address(deck_of("", ["blank", "words", "blank"], "Mine", "30")[0])
    app = open_page("teach/present.py", **parse_qs(query[: query.rindex("&")]))
    assert "the link was cut short: 2 of 3 slides came with it" in unescaped(app.warning[0].value)
    assert app.text_input[0].value == "Mine"


def test_a_fault_of_a_slide_is_told_without_the_machinery():
    assert deck_of("", ["dance"], "")[1].count("dance”") == 2, "where, and what"
    assert "Origin" not in deck_of("", ["dance", "blank"], "")[1]
    assert "a control character" in deck_of("", ["blank\x1fone\uffff"], "")[1]


def test_a_deck_too_long_for_a_link_says_what_to_do(open_page):
    slides = [f"blank\x1f\x1f\x1f{'民' * 1500}"] * 9
    app = open_page("teach/present.py", s=slides)
    assert "present the HTML file instead" in app.warning[0].value
    assert len(app.code) == 0, "nor is a link offered that no server takes"
    assert len(open_page("teach/present.py", s=["blank"]).code) == 1


@pytest.mark.parametrize(
    ("minutes", "expected"), [("45", 45), ("0", 20), ("301", 20), ("0001" + "0" * 5000, 20), ("soon", 20)]
)
def test_minutes_that_no_deck_lasts_are_the_usual_ones(minutes: str, expected: int):
    assert deck_of("", ["blank"], "", minutes)[0].minutes == expected


def test_a_title_that_no_deck_can_have_takes_no_slide_away():
    deck, wrong = deck_of("", ["blank", "words"], "word " * 17, "30")
    assert [slide.view for slide in deck.slide] == ["blank", "words"]
    assert deck.minutes == 30
    assert "title" in wrong


def test_minutes_that_are_none_take_no_slide_away():
    deck, wrong = whole("Mine", [{"view": "blank"}], "soon")
    assert (deck.title, len(deck.slide)) == ("Mine", 1)
    assert "minutes" in wrong


def test_only_fewer_slides_than_counted_mean_that_a_link_was_cut():
    for count, is_cut in (("1", False), ("2", False), ("3", True), ("", False)):
        assert ("cut short" in deck_of("", ["blank", "words"], "", "", count)[1]) == is_cut


def test_no_text_of_a_slide_can_part_it_anew():
    slide = Slide.model_validate({"view": "blank", "title": "a", "origin": ORIGIN}).model_copy(
        update={"title": "a\x1fb"}
    )
    assert unpacked(packed(slide)) == {"view": "blank", "title": "a b"}


def test_the_first_slide_goes_no_further_up_and_the_last_no_further_down(open_page):
    app = open_page("teach/present.py", id=LESSON.id)
    last = len(LESSON.slide) - 1
    assert [app.button(key=f"up_{at}").disabled for at in (0, 1, last)] == [True, False, False]
    assert [app.button(key=f"down_{at}").disabled for at in (0, 1, last)] == [False, False, True]
