"""The viewer's own deck: filled, kept by the browser, set aside, opened again."""

import html
import re

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import ROOT
from tests.pages.decks import ATLAS, LESSON, shown_on


def test_a_deck_of_one_s_own_is_not_lost_when_another_is_edited(open_page):
    own = f"thesis:{ATLAS.essays[0].id}"
    app = open_page("teach/present.py", add=f"{own}!1")
    assert app.query_params["s"] in (own, [own])
    del app.query_params["s"], app.query_params["title"], app.query_params["minutes"]
    app.query_params["id"] = LESSON.id
    app.run()
    assert app.session_state["own_deck"].slides == (own,), "looking at a lesson takes nothing away"
    app.button(key="down_0").click().run()
    assert len(app.session_state["own_deck"].slides) == len(LESSON.slide)
    app.button(key="earlier_0").click().run()
    assert app.query_params["s"] in (own, [own])


def test_a_wish_in_the_address_is_granted_once(open_page):
    app = open_page("read/essay.py", id=ATLAS.essays[0].id, add=f"thesis:{ATLAS.essays[0].id}!1")
    assert "add" not in app.query_params
    app.query_params["add"] = f"thesis:{ATLAS.essays[0].id}!1"
    app.run()
    app.query_params["add"] = "chart:nobody!2"
    app.run()
    assert app.session_state["own_deck"].slides == (f"thesis:{ATLAS.essays[0].id}",)


def test_a_deck_stays_out_of_the_address_of_other_pages(open_page):
    app = open_page("read/essay.py", id=ATLAS.essays[0].id, s=["blank"], title="Mine")
    assert "s" not in app.query_params
    assert "title" not in app.query_params


def test_a_deck_that_is_closed_can_be_opened_again(open_page):
    own = f"thesis:{ATLAS.essays[0].id}"
    app = open_page("teach/present.py", add=f"{own}!1")
    next(button for button in app.button if button.label == "Close this deck").click().run()
    assert app.session_state["own_deck"].slides == ()
    assert "s" not in app.query_params
    app.button(key="earlier_0").click().run()
    assert app.query_params["s"] in (own, [own])


def test_a_link_cannot_take_the_place_of_the_deck_that_the_browser_keeps():
    app = AppTest.from_file(ROOT / "pages" / "frame.py", default_timeout=30)
    app.query_params["kept"] = "s=blank"
    app.query_params["add"] = "blank!1"
    app.run()
    assert "own_deck" not in app.session_state
    assert "kept" not in app.query_params
    assert "add" not in app.query_params
    app.query_params["kept"] = f"title=Mine&minutes=30&s=thesis:{ATLAS.essays[0].id}!1"
    app.run()
    kept = app.session_state["own_deck"]
    assert (kept.title, kept.minutes, kept.slides) == ("Mine", 30, (f"thesis:{ATLAS.essays[0].id}",))


def test_what_is_added_before_a_kept_deck_is_handed_over_follows_it(open_page):
    own = f"thesis:{ATLAS.essays[0].id}"
    app = open_page("read/about.py", add=f"{own}!1")
    app.query_params["kept"] = "title=Mine&minutes=30&s=blank!1"
    app.run()
    assert app.session_state["own_deck"].slides == ("blank", own)
    app.query_params["kept"] = "title=Mine&minutes=30&s=words!2"
    app.run()
    assert app.session_state["own_deck"].slides == ("words",), "another tab has changed it since"


def test_the_browser_keeps_decks_that_another_took_the_place_of(open_page):
    app = open_page("teach/present.py", add="blank!1")
    app.query_params.clear()
    app.query_params["id"] = LESSON.id
    app.run()
    app.button(key="down_0").click().run()
    assert "is kept below" in app.toast[0].value
    held = html.unescape(
        re.search('data-own-deck="([^"]*)"', " ".join(block.proto.body for block in app.get("html")))[1]
    )
    other = open_page("teach/present.py", kept=f"{held}!1")
    assert len(other.session_state["own_deck"].slides) == len(LESSON.slide)
    assert other.session_state["earlier_decks"][0].slides == ("blank",)
    other.button(key="earlier_0").click().run()
    assert other.query_params["s"] in ("blank", ["blank"])


def test_the_browser_keeps_what_this_collection_cannot_show(open_page):
    whole = "title=Mine&minutes=30&s=blank&s=chart%3Anobody"
    app = open_page("read/about.py", kept=f"{whole}!1")
    assert app.session_state["own_deck"].slides == ("blank",)
    assert "Left out of your deck" in app.toast[0].value
    assert html.escape(whole) in html.unescape(shown_on(app)).replace("&", "&amp;")
    app.query_params["add"] = "words!1"
    app.run()
    assert "chart%3Anobody" not in shown_on(app), "a deck that is changed is kept as it is now"


def test_who_adds_a_slide_again_is_told(open_page):
    own = f"thesis:{ATLAS.essays[0].id}"
    app = open_page("read/about.py", add=f"{own}!1")
    assert "before" not in app.toast[0].value
    app.query_params["add"] = f"{own}!2"
    app.run()
    assert "It was there before." in app.toast[0].value
    assert app.session_state["own_deck"].slides == (own, own)


def test_edits_of_one_deck_are_not_kept_as_earlier_decks(open_page):
    app = open_page("teach/present.py", s=["blank", "words"])
    for _ in range(2):
        app.button(key="down_0").click().run()
    assert app.session_state["own_deck"].slides == ("blank", "words")
    next(button for button in app.button if button.label == "Undo").click().run()
    assert app.session_state["own_deck"].slides == ("words", "blank")
    assert [button for button in app.button if button.label == "Undo"] == [], "one step back, no more"
    assert "earlier_decks" not in app.session_state or app.session_state["earlier_decks"] == ()


def test_a_lesson_that_is_closed_is_no_earlier_deck(open_page):
    app = open_page("teach/present.py", id=LESSON.id)
    next(button for button in app.button if button.label == "Close this deck").click().run()
    assert "id" not in app.query_params
    assert [button.label for button in app.button if button.label.startswith("Open again")] == []


def test_a_lesson_that_is_changed_is_one_s_own(open_page):
    app = open_page("teach/present.py", id=LESSON.id)
    app.button(key="down_0").click().run()
    assert "id" not in app.query_params
    assert len(app.query_params["s"]) == len(LESSON.slide)
