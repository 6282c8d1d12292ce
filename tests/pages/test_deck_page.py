"""A deck as a page of its own, a file and a handout."""

import html
import json
import re

from plotly.graph_objects import Bar, Figure

from lib.ui.decks.address import deck_of
from lib.ui.decks.page import deck_file, deck_page, handout_page
from tests.pages.decks import ATLAS, LESSON


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


def test_notes_stay_behind_when_they_are_asked_to():
    bare = LESSON.without_notes()
    assert [slide.notes for slide in bare.slide] == [""] * len(LESSON.slide)
    assert [slide.view for slide in bare.slide] == [slide.view for slide in LESSON.slide]
    notes = next(slide.notes for slide in LESSON.slide if "[[" not in slide.notes and slide.notes)
    assert html.escape(notes) in deck_file(LESSON).replace("&#39;", "&#x27;")
    assert html.escape(notes) not in deck_file(bare).replace("&#39;", "&#x27;")


def test_a_handout_says_whose_words_are_whose():
    page = handout_page(ATLAS.deck_by_id["tencent-facebook"])
    assert "a summary in our own words" in page
    assert "Leads: Tencent" in page
    assert "Shleifer, under “Soft Involvement”: " in page
    assert "“working with universities and regulatory bodies to anticipate rules and shape”" in page
    assert "(computed here from other figures)" in page
    assert "we rank nobody" in page
    assert "we rank nobody" not in handout_page(deck_of("", ["blank\x1fOnly"], "Mine")[0])


def test_a_handout_without_a_source_lists_none():
    own, _ = deck_of("", ["blank\x1fOnly"], "Mine")
    assert handout_page(own).split("<footer>")[1].startswith("</footer>")


def test_no_script_of_the_file_can_be_ended_from_within():
    own, _ = deck_of("", ["blank\x1f</script><b>"], "</script>")
    for page in (deck_file(own), deck_file(LESSON)):
        assert page.count("<script") == page.count("</script>") == 4


def test_no_name_in_a_chart_can_begin_or_end_an_element(monkeypatch):
    name = "<!--<script></script>"
    monkeypatch.setattr("lib.ui.decks.page.slide_figure", lambda _: Figure(Bar(x=[1], y=[name])))
    page = deck_page(LESSON, "")
    assert "<!--" not in page
    charts = re.search('id="charts">(.*?)</script>', page, re.DOTALL)[1]
    assert next(iter(json.loads(charts).values()))["data"][0]["y"] == [name]
