"""Every page in a real browser: no errors, no other host, no axe violation of ours, nothing wider than the screen."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from lib.ui.resources import collection
from lib.ui.texts.tabs import TABS
from lib.ui.words.panels import PANELS

ESSAYS = [essay.id for essay in collection().essays]
CHARTED = next(essay.id for essay in collection().essays if essay.charts)
ON_LABOUR = sum("labour" in essay.head.themes for essay in collection().essays)
PATHS = [
    "/",
    "/about",
    *(f"/essay?id={essay}&tab=Figures" for essay in ESSAYS),
    *(f"/essay?id={CHARTED}&tab={tab.replace(' ', '+')}" for tab in TABS if tab != "Figures"),
    "/comparisons",
    *(f"/compare?id={comparison.id}" for comparison in collection().comparisons),
    f"/two-texts?a={ESSAYS[0]}&b={ESSAYS[1]}",
    *(f"/words?view={view}" for view in PANELS),
    *(f"/words?view={view}&text={ESSAYS[0]}" for view in ("cloud", "marks")),
    f"/words?view=marks&text={ESSAYS[0]}&text={ESSAYS[1]}",
    "/present",
    f"/present?id={collection().decks[0].id}",
]
STREAMLITS_OWN = {"presentation-role-conflict"}
"""Rules of axe that Streamlit's own elements break, which we can't mend: the field that takes a file."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_sound(visit, path: str, scheme: str):
    seen = visit(path, scheme)
    violations = {
        violation["id"]: [node["html"][:200] for node in violation["nodes"][:3]]
        for violation in Axe().run(seen.page, options={"resultTypes": ["violations"]}).response["violations"]
        if violation["id"] not in STREAMLITS_OWN
    }
    assert violations == {}
    assert seen.console == []
    assert seen.foreign == []
    assert seen.page.locator("h1:visible").count() == 1


@pytest.mark.parametrize("width", [390, 1920])
@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_wider_than_the_screen(visit, path: str, width: int):
    seen = visit(path, width=width, height=844)
    wide = seen.page.evaluate(
        """() => [...document.querySelectorAll('[data-testid="stMain"] *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1
                       && !e.closest('.ea-scroll, .ea-evidence, .st-key-word_scatter')
                       && !e.closest('[role="tablist"], [data-testid="stTabs"] > div:first-child')
                       && e.checkVisibility())
          .map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 60))"""
    )
    assert wide == []
    main = seen.page.locator("[data-testid=stMain]")
    assert main.evaluate("e => e.scrollWidth <= e.clientWidth"), "the page slides sideways"


def test_labels_on_charts_stay_within_them(visit):
    drawn = [f"/compare?id={comparison.id}" for comparison in collection().comparisons if comparison.charts]
    for path in (*(f"/essay?id={essay}&tab=Figures" for essay in ESSAYS), *drawn):
        seen = visit(path, width=390)
        cut = seen.page.evaluate(
            """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => {
                 const box = plot.getBoundingClientRect();
                 return [...plot.querySelectorAll('text')].filter(text => {
                   const own = text.getBoundingClientRect();
                   return own.width && (own.right > box.right + 1 || own.left < box.left - 1);
                 }).map(text => text.textContent);
               })"""
        )
        assert cut == [], path


def test_a_marker_opens_its_words_from_the_keyboard(visit):
    seen = visit(f"/essay?id={CHARTED}")
    mark = seen.page.locator(".ea-mark").first
    mark.focus()
    seen.page.keyboard.press("Enter")
    opened = seen.page.locator(".ea-evidence:popover-open")
    assert opened.count() == 1
    assert "“" in opened.inner_text()
    seen.page.keyboard.press("Escape")
    assert opened.count() == 0
    assert mark.evaluate("e => e === document.activeElement")


def test_from_a_card_to_its_chart_by_keyboard(visit):
    seen = visit("/")
    link = seen.page.get_by_role("link", name=re.compile("^Open ")).first
    link.focus()
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url("**/essay?id=*")
    seen.settle()
    seen.page.get_by_role("tab", name="Argument").focus()
    seen.page.keyboard.press("ArrowRight")
    seen.page.keyboard.press("Enter")
    seen.page.locator(".js-plotly-plot .main-svg").first.wait_for()
    assert "tab=Figures" in seen.page.url


def test_the_address_restores_what_was_chosen(visit):
    first = visit("/")
    first.page.get_by_role("button", name=re.compile("^Labour")).click()
    first.settle()
    first.page.wait_for_url("**theme=labour*")
    expect(first.page.locator(".ea-card")).to_have_count(ON_LABOUR)
    again = visit("/" + first.page.url.split("/", 3)[3])
    expect(again.page.locator(".ea-card")).to_have_count(ON_LABOUR)


def test_themes_hold_on_the_way_to_a_text_and_back(visit):
    seen = visit("/?theme=labour")
    seen.page.get_by_role("link", name=re.compile("^Open ")).first.click()
    seen.page.wait_for_url("**/essay*theme=labour*")
    seen.settle()
    seen.page.get_by_role("link", name="All texts").click()
    seen.page.wait_for_url(re.compile(r"/(collection)?\?.*theme=labour"))
    seen.settle()
    expect(seen.page.locator(".ea-card")).to_have_count(
        sum("labour" in essay.head.themes for essay in collection().essays)
    )


def test_a_table_is_given_for_every_chart(visit):
    seen = visit(f"/essay?id={CHARTED}&tab=Figures")
    figures = seen.page.locator(".js-plotly-plot").count()
    assert seen.page.get_by_role("button", name="Table").count() == figures
    seen.page.get_by_role("button", name="Table").first.click()
    seen.page.locator("[data-testid='stPopoverBody'] table").wait_for()
    assert all(seen.page.locator("[role='figure']").evaluate_all("es => es.map(e => !!e.getAttribute('aria-label'))"))


def test_the_next_text_has_its_own_address_and_the_way_back_leads_where_one_was(visit):
    first, second = collection().essays[0].id, collection().essays[1].id
    seen = visit(f"/essay?id={first}&theme=trade-wto")
    seen.page.get_by_role("tab", name="Timeline").click()
    seen.page.wait_for_url("**tab=Timeline*")
    seen.settle()
    seen.page.get_by_role("link", name=collection().essays[1].head.short_title).click()
    seen.page.wait_for_url(f"**id={second}*")
    seen.settle()
    assert "tab=" not in seen.page.url
    assert "theme=trade-wto" in seen.page.url
    expect(seen.page.get_by_role("tab", name="Argument")).to_have_attribute("aria-selected", "true")
    seen.page.go_back()
    expect(seen.page.get_by_role("tab", name="Timeline")).to_have_attribute("aria-selected", "true")
    assert f"id={first}" in seen.page.url


def test_opening_a_text_is_one_step_back(visit):
    seen = visit("/?theme=labour")
    seen.page.get_by_role("link", name=re.compile("^Open ")).first.click()
    seen.page.wait_for_url("**/essay*theme=labour*")
    seen.settle()
    seen.page.go_back()
    expect(seen.page.locator(".ea-card")).to_have_count(ON_LABOUR)


def test_a_chart_on_its_own_has_an_address(visit):
    seen = visit(f"/essay?id={CHARTED}&tab=Figures")
    seen.page.get_by_role("button", name="On its own").first.click()
    seen.page.wait_for_url("**chart=*")
    again = visit("/" + seen.page.url.split("/", 3)[3])
    expect(again.page.locator(".js-plotly-plot")).to_have_count(1)
    assert Axe().run(again.page, options={"resultTypes": ["violations"]}).response["violations"] == []
    again.page.get_by_role("button", name="All figures of this text").click()
    expect(again.page.locator(".js-plotly-plot")).not_to_have_count(1)
    assert "chart=" not in again.page.url
