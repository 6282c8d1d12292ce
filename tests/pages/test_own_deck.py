"""The viewer's own deck: filled, kept by the browser, set aside, opened again."""

import html
import re

from streamlit.testing.v1 import AppTest

from lib.corpus.deck import MOST_SLIDES
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
    other = open_page("teach/present.py", kept=f"{held_by(app)}!1")
    assert len(other.session_state["own_deck"].slides) == len(LESSON.slide)
    assert other.session_state["earlier_decks"][0].slides == ("blank",)
    other.button(key="earlier_0").click().run()
    assert other.query_params["s"] in ("blank", ["blank"])


def test_the_browser_keeps_what_this_collection_cannot_show(open_page):
    whole = "title=Mine&minutes=30&n=2&s=blank&s=chart%3Anobody"
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


def held_by(app) -> str:
    """Return what a browser is given to keep."""
    shown = " ".join(block.proto.body for block in app.get("html"))
    return html.unescape(re.search('data-own-deck="([^"]*)"', shown)[1])


def button(app, label: str):
    return next((one for one in app.button if one.label == label), None)


def test_what_cannot_be_shown_of_earlier_decks_is_kept_too(open_page):
    broken = "title=Broken&minutes=30&n=2&s=blank&s=chart%3Anobody"
    lost = "title=Lost&minutes=30&n=1&s=chart%3Anobody"
    app = open_page("teach/present.py", kept=f"title=Mine&minutes=20&n=1&s=words|{broken}|{lost}!1")
    assert held_by(app).split("|")[1:] == [broken, lost]
    label = "Open the rest of it again: Broken, 1 slide"
    assert [one.label for one in app.button if one.label.startswith("Open")] == [label]


def test_what_is_added_before_a_broken_deck_is_handed_over_is_kept_with_it(open_page):
    app = open_page("read/about.py", add="words!1")
    app.query_params["kept"] = "title=Mine&minutes=30&n=2&s=blank&s=chart%3Anobody!1"
    app.run()
    assert app.session_state["own_deck"].slides == ("blank", "words")
    assert held_by(app) == "title=Mine&minutes=30&n=3&s=blank&s=chart%3Anobody&s=words"


def test_a_slide_that_is_there_is_not_added_again_when_the_deck_is_handed_over(open_page):
    app = open_page("read/about.py", add="words!1")
    app.query_params["kept"] = "title=Mine&minutes=30&n=2&s=words&s=blank!1"
    app.run()
    assert app.session_state["own_deck"].slides == ("words", "blank")


def test_a_deck_handed_over_never_holds_more_than_a_deck_may(open_page):
    app = open_page("read/about.py", add="words!1")
    app.query_params["kept"] = f"title=Mine&minutes=30&n={MOST_SLIDES}{'&s=blank' * MOST_SLIDES}!1"
    app.run()
    assert app.session_state["own_deck"].slides == ("blank",) * MOST_SLIDES


def test_undo_takes_back_the_last_change_alone(open_page):
    app = open_page("teach/present.py", s=["blank", "words"])
    assert button(app, "Undo") is None
    app.button(key="down_0").click().run()
    assert button(app, "Undo") is not None
    app.query_params["add"] = f"thesis:{ATLAS.essays[0].id}!1"
    app.run()
    assert len(app.session_state["own_deck"].slides) == 3
    assert button(app, "Undo") is None, "it would take back more than the last change"


def test_undo_is_not_offered_for_a_deck_that_is_not_shown(open_page):
    app = open_page("teach/present.py", s=["blank", "words"])
    app.button(key="down_0").click().run()
    app.query_params.clear()
    app.query_params["id"] = LESSON.id
    app.run()
    assert button(app, "Undo") is None


def test_a_deck_whose_last_slide_is_removed_can_be_opened_again(open_page):
    app = open_page("teach/present.py", s=["blank\x1fOnly\x1f\x1fnotes"])
    app.button(key="remove_0").click().run()
    assert "s" not in app.query_params
    assert app.session_state["earlier_decks"][0].slides == ("blank\x1fOnly\x1f\x1fnotes",)
    app.button(key="earlier_0").click().run()
    assert app.query_params["s"] in ("blank\x1fOnly\x1f\x1fnotes", ["blank\x1fOnly\x1f\x1fnotes"])


def test_closing_the_deck_of_a_link_leaves_one_s_own(open_page):
    app = open_page("read/about.py", add="words!1")
    app.switch_page("teach/present.py")
    app.query_params["s"] = ["blank"]
    app.run()
    button(app, "Close this deck").click().run()
    assert app.session_state["own_deck"].slides == ("words",)
    assert app.session_state["earlier_decks"][0].slides == ("blank",)


def test_a_deck_changed_in_another_tab_is_shown_as_it_is_now(open_page):
    app = open_page("teach/present.py", kept="title=Mine&minutes=20&n=1&s=blank!1")
    assert app.query_params["s"] in ("blank", ["blank"])
    app.query_params["kept"] = "title=Mine&minutes=20&n=1&s=words!2"
    app.run()
    assert app.query_params["s"] in ("words", ["words"])


def test_eight_earlier_decks_are_kept_each_once(open_page):
    kept = "|".join(f"title=Deck+{number}&minutes=20&n=1&s=blank" for number in (1, 2, 2, 3, 4, 5, 6, 7, 8, 9))
    app = open_page("read/about.py", kept=f"|{kept}!1")
    assert [one.title for one in app.session_state["earlier_decks"]] == [f"Deck {number}" for number in range(1, 9)]


def test_what_a_link_asks_to_add_is_told_as_text(open_page):
    app = open_page("read/about.py", add="chart:[click](http://x.y)!1")
    assert "own_deck" not in app.session_state
    assert "[click](http" not in app.toast[0].value
