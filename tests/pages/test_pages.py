import re

import pytest

from lib.analysis.chronology import in_order, when_said
from lib.ui.resources import collection
from lib.ui.texts.tabs import TABS

ESSAYS = [essay.id for essay in collection().essays]


def html_of(app) -> str:
    return " ".join(block.proto.body for block in app.get("html"))


def test_the_collection_shows_a_card_for_every_text(open_page):
    shown = html_of(open_page("read/collection.py"))
    for essay in collection().essays:
        assert f"ea-card ea-c{essay.head.colour}" in shown
        assert essay.head.authors[0] in shown


def test_themes_in_the_address_choose_the_texts(open_page):
    app = open_page("read/collection.py", theme=["china-africa"])
    assert html_of(app).count("<article") == 1
    assert "1 of 8 texts on China in Africa" in html_of(app)


@pytest.mark.parametrize("page", ["read/collection.py", "study/comparisons.py"])
@pytest.mark.parametrize("chosen", [[], ["law-regulation"]])
def test_a_theme_s_count_says_what_choosing_it_leaves(open_page, page: str, chosen: list[str]):
    (pills,) = open_page(page, theme=chosen).get("button_group")
    counts = {label.rsplit(" · ", 1)[0]: int(label.rsplit(" · ", 1)[1]) for label in pills.options}
    for theme in collection().themes[::4]:
        left = html_of(open_page(page, theme=list({*chosen, theme.id}))).count("<article")
        assert counts[theme.label] == left


def test_themes_that_no_text_has_together_say_what_to_loosen(open_page):
    app = open_page("read/collection.py", theme=["china-africa", "identity-language"])
    assert html_of(app).count("<article") == 0
    assert "Take one of them away" in app.info[0].value


def test_one_theme_that_no_comparison_has_says_what_to_loosen(open_page):
    used = {theme for row in collection().comparisons for theme in row.themes}
    lone = next(theme.id for theme in collection().themes if theme.id not in used)
    app = open_page("study/comparisons.py", theme=[lone])
    assert "Take it away to see them" in app.info[0].value


def test_a_timeline_is_in_the_order_of_time(open_page):
    for essay in collection().essays:
        shown = html_of(open_page("read/essay.py", id=essay.id, tab="Timeline"))
        times = re.findall(r"<time>([^<]+)</time>", shown)
        assert times == [when_said(event) for event in in_order(essay.events)]


def test_unknown_values_in_the_address_are_ignored(open_page):
    assert html_of(open_page("read/collection.py", theme=["<script>"])).count("<article") == len(ESSAYS)
    assert collection().essays[0].head.title in html_of(open_page("read/essay.py", id="nobody"))


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("essay", ESSAYS)
def test_every_tab_of_every_text_opens(open_page, essay: str, tab: str):
    app = open_page("read/essay.py", id=essay, tab=tab)
    shown = html_of(app)
    assert shown.count("<h1") == 1
    assert "withheld" not in shown


def test_themes_hold_from_page_to_page(open_page):
    app = open_page("read/collection.py", theme=["labour"])
    app.switch_page("read/about.py").run()
    assert app.session_state["theme"] == ["labour"]
    assert app.query_params["theme"] in ("labour", ["labour"])


def test_every_marker_has_its_evidence_on_the_page(open_page):
    for essay in ESSAYS:
        for tab in TABS:
            shown = html_of(open_page("read/essay.py", id=essay, tab=tab))
            opened = set(re.findall(r'popovertarget="([^"]+)"', shown))
            assert opened <= set(re.findall(r' id="([^"]+)"', shown)), (essay, tab)
