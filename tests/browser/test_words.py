"""The page on words as a reader uses it: clicked, from the keyboard, on a phone, by address."""

import re
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import expect

from lib.ui.resources import collection

ESSAYS = [essay.id for essay in collection().essays]
TEXT = ESSAYS[0]
INK = """cloud => {
  const pen = document.createElement("canvas").getContext("2d");
  return [...cloud.querySelectorAll("a")].map(word => {
    const style = getComputedStyle(word.parentElement), box = word.parentElement.getBoundingClientRect();
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ink = pen.measureText(word.textContent);
    const body = ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent;
    const baseline = box.top + (box.height - body) / 2 + ink.fontBoundingBoxAscent;
    return {word: word.textContent, left: box.left, right: box.left + ink.width,
            top: baseline - ink.actualBoundingBoxAscent, bottom: baseline + ink.actualBoundingBoxDescent};
  });
}"""


def cloud_of(page):
    return page.locator("ul.ea-cloud:visible")


@pytest.mark.parametrize("width", [390, 1280, 1920])
@pytest.mark.parametrize("text", ["", *ESSAYS[::3]])
def test_words_of_a_cloud_keep_apart_as_they_are_drawn(visit, width: int, text: str):
    page = visit(f"/words?text={text}" if text else "/words", width=width).page
    page.evaluate("document.fonts.ready")
    cloud = cloud_of(page)
    room = cloud.bounding_box()
    words = cloud.evaluate(INK)
    assert len(words) > 25
    for place, one in enumerate(words):
        assert one["left"] >= room["x"] - 1
        assert one["right"] <= room["x"] + room["width"] + 1
        for other in words[:place]:
            across = min(one["right"], other["right"]) - max(one["left"], other["left"])
            down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            assert min(across, down) < 1, (one, other)


def test_a_click_on_a_word_is_followed_by_every_panel_and_keeps_the_place(visit):
    seen = visit(f"/words?text={TEXT}")
    word = cloud_of(seen.page).locator("a").nth(12)
    name = word.inner_text()
    word.scroll_into_view_if_needed()
    top = seen.page.locator("[data-testid=stMain]").evaluate("e => e.scrollTop")
    word.click()
    seen.page.wait_for_url(re.compile(r"term="))
    seen.settle()
    expect(seen.page.locator("#context h2")).to_contain_text(f"“{name}”")
    expect(seen.page.locator(".ea-spread thead a").last).to_have_text(name)
    expect(seen.page.locator(".ea-ranked .ea-followed", has_text=re.compile(f"^{re.escape(name)}$"))).to_have_count(1)
    assert seen.page.locator("[data-testid=stMain]").evaluate("e => e.scrollTop") == pytest.approx(top, abs=2)
    seen.page.go_back()
    expect(seen.page.locator("#context h2")).not_to_contain_text(f"“{name}”")


def test_the_cloud_is_walked_and_used_from_the_keyboard(visit):
    seen = visit(f"/words?text={TEXT}")
    words = cloud_of(seen.page).locator("a")
    words.first.focus()
    for _ in range(4):
        seen.page.keyboard.press("Tab")
    name = words.nth(4).inner_text()
    assert seen.page.evaluate("document.activeElement.textContent") == name, "Tab walks from the most frequent down"
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url(re.compile(r"term="))
    expect(seen.page.locator("#context h2")).to_contain_text(f"“{name}”")
    seen.page.wait_for_function(f"() => document.activeElement.textContent === {name!r}")


def test_texts_and_views_stand_in_the_address(visit):
    seen = visit("/words")
    seen.page.get_by_role("button", name=re.compile(collection().essays[1].name)).click()
    seen.page.wait_for_url(f"**text={ESSAYS[1]}*")
    seen.page.get_by_role("radio", name="Glossary").click()
    seen.page.wait_for_url("**view=glossary*")
    seen.settle()
    heading = seen.page.locator("h2").first.inner_text()
    again = visit("/" + seen.page.url.split("/", 3)[3])
    expect(again.page.locator("h2").first).to_have_text(heading)


def test_minzu_is_found_in_the_glossary(visit):
    seen = visit("/words?view=glossary")
    seen.page.get_by_label(re.compile("^Find a term")).fill("minzu")
    seen.page.wait_for_url("**q=minzu*")
    seen.settle()
    row = seen.page.locator("#term-minzu")
    expect(row).to_contain_text("民族")
    row.locator(".ea-mark").first.click()
    expect(seen.page.locator(".ea-evidence:popover-open")).to_contain_text("minzu")


def test_a_term_is_chosen_from_the_list_of_all(visit):
    seen = visit(f"/words?text={TEXT}")
    box = seen.page.get_by_role("combobox").last
    box.click()
    seen.page.keyboard.type("language")
    seen.page.get_by_role("option", name="language", exact=True).click()
    seen.page.wait_for_url("**term=language*")
    seen.settle()
    expect(seen.page.locator("#context h2")).to_contain_text("“language”")


def test_a_point_of_the_scatter_is_followed(visit):
    seen = visit(f"/words?view=marks&text={ESSAYS[0]}&text={ESSAYS[1]}")
    point = seen.page.locator(".js-plotly-plot .points path").first
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    seen.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    seen.page.wait_for_url(re.compile("term="))
    followed = parse_qs(urlparse(seen.page.url).query)["term"]
    seen.settle()
    expect(seen.page.locator("#context h2")).to_contain_text(f"“{followed[-1]}”")
    assert seen.page.locator(".js-plotly-plot .points path").first.evaluate("e => e.style.opacity") == "0.75"


def test_lines_are_sorted_by_the_word_beside_and_the_order_stays(visit):
    seen = visit(f"/words?text={TEXT}&term=identity")
    if not seen.page.locator(".ea-kwic").count():
        pytest.skip("no source is attached")
    seen.page.get_by_role("radio", name="By the word after").click()
    seen.page.wait_for_url("**order=after*")
    seen.settle()
    after = [cell.inner_text().strip() for cell in seen.page.locator(".ea-after").all()]
    firsts = [re.sub(r"\W", "", text.split()[0]).casefold() for text in after if re.search(r"^\w", text)]
    assert firsts == sorted(firsts)
    cloud_of(seen.page).locator("a").nth(9).click()
    seen.page.wait_for_url(re.compile("order=after"))
