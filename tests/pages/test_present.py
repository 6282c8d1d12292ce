import html
import re
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from lib.corpus.deck import MOST_SLIDES, Slide
from lib.ui.deck_address import address, deck_of, fields, packed
from lib.ui.deck_page import deck_file, deck_page, handout_page
from lib.ui.resources import collection
from tests.builders import ORIGIN
from tests.pages.conftest import ROOT

ATLAS = collection()
LESSON = ATLAS.decks[0]


def unescaped(markdown: str) -> str:
    """Return what a viewer reads of a text that was escaped for Markdown."""
    return markdown.replace("\\", "").replace("\N{WORD JOINER}", "")


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
    assert shown_on(app).count("ea-deck-row") == len(deck.slide) + 1, "and its sources"


def test_a_slide_in_an_address_comes_out_as_it_went_in():
    slide = Slide(view="blank", title="Why?", text="“Now” & then", notes="One\ntwo", origin=ORIGIN)
    assert fields(packed(slide)) == {"view": "blank", "title": "Why?", "text": "“Now” & then", "notes": "One\ntwo"}


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


def text_of(app, label: str, place: int = 0):
    return [area for area in app.text_area if area.label.startswith(label)][place]


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
    assert fields(first) == {**fields(slides[1]), "notes": "Ask twice."}
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


def test_the_page_of_a_deck_escapes_what_it_is_given():
    own, _ = deck_of("", ["blank\x1f<script>alert(1)</script>\x1f</script><b>x"], "<i>Mine</i>")
    for shown in (deck_page(own, "present?x=1&y=\"'><b>"), handout_page(own)):
        assert "<script>alert" not in shown
        assert "<b>x" not in shown
        assert "'><b>" not in shown
        assert "<i>Mine" not in shown


def test_a_deck_s_file_needs_nothing_else():
    shown = deck_file(LESSON)
    assert "Plotly" in shown
    head = shown.split("<main")[0]
    assert 'src: url("data:font' in head
    assert "http://" not in head
    assert "https://" not in head
    assert "<script src=" not in shown


def test_a_broken_link_is_closed_and_takes_no_deck_away(open_page):
    own = f"thesis:{ATLAS.essays[0].id}"
    app = open_page("teach/present.py", add=f"{own}!1")
    app.query_params["s"] = ["dance"]
    app.run()
    next(button for button in app.button if button.label == "Close this deck").click().run()
    assert app.session_state["own_deck"].slides == (own,)
    assert app.query_params["s"] in (own, [own]), "one's own is open again"


def test_a_deck_that_is_closed_can_be_opened_again(open_page):
    own = f"thesis:{ATLAS.essays[0].id}"
    app = open_page("teach/present.py", add=f"{own}!1")
    next(button for button in app.button if button.label == "Close this deck").click().run()
    assert app.session_state["own_deck"].slides == ()
    assert "s" not in app.query_params
    app.button(key="earlier_0").click().run()
    assert app.query_params["s"] in (own, [own])


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


def test_notes_stay_behind_when_they_are_asked_to():
    bare = LESSON.without_notes()
    assert [slide.notes for slide in bare.slide] == [""] * len(LESSON.slide)
    assert [slide.view for slide in bare.slide] == [slide.view for slide in LESSON.slide]
    notes = next(slide.notes for slide in LESSON.slide if "[[" not in slide.notes and slide.notes)
    assert html.escape(notes) in deck_file(LESSON).replace("&#39;", "&#x27;")
    assert html.escape(notes) not in deck_file(bare).replace("&#39;", "&#x27;")


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


def test_a_link_that_was_cut_says_so(open_page):
    query = address(deck_of("", ["blank", "words", "blank"], "Mine", "30")[0])
    app = open_page("teach/present.py", **parse_qs(query[: query.rindex("&")]))
    assert "the link was cut short: 2 of 3 slides came with it" in unescaped(app.warning[0].value)
    assert app.text_input[0].value == "Mine"


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


def test_a_fault_of_a_slide_is_told_without_the_machinery():
    assert deck_of("", ["dance"], "")[1].count("dance”") == 2, "where, and what"
    assert "Origin" not in deck_of("", ["dance", "blank"], "")[1]
    assert "a control character" in deck_of("", ["blank\x1fone\uffff"], "")[1]


def test_a_deck_too_long_for_a_link_says_what_to_do(open_page):
    slides = [f"blank\x1f\x1f\x1f{'民' * 1500}"] * 9
    app = open_page("teach/present.py", s=slides)
    assert "present the HTML file instead" in app.warning[0].value


def test_a_deck_whose_title_is_emptied_keeps_it(open_page):
    app = open_page("teach/present.py", s=["blank"], title="Mine")
    app.text_input[0].set_value(" ").run()
    assert app.text_input[0].value == "Mine"
    next(button for button in app.button if button.key == "remove_0").click().run()
    assert not {"s", "title", "minutes"} & set(app.query_params)


def test_a_slide_that_says_too_much_is_marked(open_page):
    shown = shown_on(open_page("teach/present.py", s=["blank\x1f\x1f" + "a\n" * 40, "words"]))
    assert shown.count("says more than fits") == 1


def test_a_handout_without_a_source_lists_none():
    own, _ = deck_of("", ["blank\x1fOnly"], "Mine")
    assert handout_page(own).split("<footer>")[1].startswith("</footer>")


@pytest.mark.parametrize(
    ("minutes", "expected"), [("45", 45), ("0", 20), ("301", 20), ("0001" + "0" * 5000, 20), ("soon", 20)]
)
def test_minutes_that_no_deck_lasts_are_the_usual_ones(minutes: str, expected: int):
    assert deck_of("", ["blank"], "", minutes)[0].minutes == expected


def test_no_script_of_the_file_can_be_ended_from_within():
    own, _ = deck_of("", ["blank\x1f</script><b>"], "</script>")
    for page in (deck_file(own), deck_file(LESSON)):
        assert page.count("<script") == page.count("</script>") == 3
