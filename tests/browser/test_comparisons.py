"""A comparison as a reader uses it: by address, from the keyboard, on paper."""

import io
import re

import openpyxl
from playwright.sync_api import expect

from lib.analysis.comparisons.comparison import differs
from lib.ui.resources import collection

COMPARISON = next(row for row in collection().comparisons if len(row.dimension) > 4 and row.charts)
LAST = COMPARISON.dimension[-1]
ADDRESS = f"/compare?id={COMPARISON.id}"


def top_of(page, selector: str) -> float:
    return page.locator(selector).evaluate("e => e.getBoundingClientRect().top")


def test_a_link_to_a_dimension_opens_there_in_a_fresh_browser(visit):
    for width, height in ((1280, 800), (390, 844)):
        page = visit(f"{ADDRESS}#dimension-{LAST.id}", width=width, height=height).page
        row = f"#dimension-{LAST.id}"
        page.wait_for_function(f"document.activeElement?.id === 'dimension-{LAST.id}'")
        assert 0 <= top_of(page, row) < height / 2
        expect(page.locator(row)).to_be_in_viewport()


def test_side_names_stay_in_sight(visit):
    page = visit(f"{ADDRESS}#dimension-{LAST.id}", height=800).page
    page.wait_for_function(f"document.activeElement?.id === 'dimension-{LAST.id}'")
    names = page.locator(".ea-matrix thead th")
    for place, side in enumerate(COMPARISON.side):
        expect(names.nth(place)).to_be_in_viewport()
        assert side.name in names.nth(place).inner_text()
    bottom = names.first.evaluate("e => e.getBoundingClientRect().bottom")
    assert bottom <= top_of(page, f"#dimension-{LAST.id}") + 1, "the names don't cover the row"


def test_from_the_strip_to_the_words_by_keyboard(visit):
    page = visit(ADDRESS).page
    page.locator(".ea-strip a").last.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#dimension-{LAST.id}")
    row = page.locator(f"#dimension-{LAST.id}")
    expect(row).to_be_in_viewport()
    fold = row.locator("summary", has_text="Evidence").last
    fold.focus()
    page.keyboard.press("Enter")
    expect(row.locator("details[open] .ea-bears").last).to_be_visible()
    row.locator("details[open] .ea-mark").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".ea-evidence:popover-open").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".ea-evidence:popover-open").count() == 0


def test_a_filter_stands_in_the_address(visit):
    seen = visit(ADDRESS)
    seen.page.get_by_role("radio", name=re.compile("Where sides differ")).click()
    seen.page.wait_for_url("**show=differ*")
    seen.settle()
    apart = sum(map(differs, COMPARISON.dimension))
    expect(seen.page.locator(".ea-dimensions tr")).to_have_count(apart)
    again = visit(f"{ADDRESS}&show=differ")
    expect(again.page.locator(".ea-dimensions tr")).to_have_count(apart)


def test_the_workbook_is_taken_away(visit):
    page = visit(ADDRESS).page
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("XLSX")).click()
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert book["Matrix"].max_row == len(COMPARISON.dimension) + 1


def test_on_a_phone_a_dimension_is_a_card_that_names_its_sides(visit):
    page = visit(ADDRESS, width=390, height=844).page
    card = page.locator(".ea-dimensions tr").first
    assert [name.inner_text() for name in card.locator(".ea-side").all()] == [side.name for side in COMPARISON.side]
    expect(page.locator(".ea-matrix thead")).to_be_hidden()


def test_on_paper_stand_the_findings_and_no_buttons(visit):
    page = visit(ADDRESS).page
    page.emulate_media(media="print")
    expect(page.locator(".ea-gist").first).to_be_visible()
    expect(page.locator(".ea-dimensions .ea-bears").first).to_be_visible()
    for gone in (".ea-mark", "[data-testid='stHeader']", "[data-testid='stDownloadButton']"):
        assert page.locator(gone).filter(visible=True).count() == 0, gone


def test_the_next_comparison_has_its_own_address_and_the_way_back_leads_where_one_was(visit):
    first, second = collection().comparisons[:2]
    seen = visit(f"/compare?id={first.id}&show=differ")
    seen.page.get_by_role("link", name=second.title).click()
    seen.page.wait_for_url(f"**id={second.id}*")
    expect(seen.page.locator("h1")).to_have_text(second.question)
    seen.settle()
    assert seen.page.locator("[data-testid=stMain]").evaluate("e => e.scrollTop") == 0, "it opens at its top"
    seen.page.go_back()
    expect(seen.page.locator("h1")).to_have_text(first.question)
    assert f"id={first.id}" in seen.page.url


def test_the_way_back_leads_to_the_place_one_left(visit):
    seen = visit("/comparisons")
    last = seen.page.locator(".ea-open").last
    last.scroll_into_view_if_needed()
    place = seen.page.locator("[data-testid=stMain]").evaluate("e => e.scrollTop")
    assert place > 500
    last.click()
    seen.page.wait_for_url("**/compare?id=*")
    seen.settle()
    seen.page.go_back()
    seen.page.wait_for_function(
        f"() => Math.abs(document.querySelector('[data-testid=stMain]').scrollTop - {place}) < 3", timeout=5000
    )


def test_evidence_leads_to_its_section(visit):
    seen = visit(ADDRESS)
    seen.page.locator(".ea-dimensions summary").first.click()
    seen.page.locator("details[open] .ea-mark").first.click()
    shown = seen.page.locator(".ea-evidence:popover-open")
    section = shown.locator("a").first.inner_text().split("“")[1].rstrip("”")
    shown.locator("a").first.click()
    seen.page.wait_for_url(re.compile(r"/essay\?id=.*#section-\d+"))
    seen.settle()
    seen.page.wait_for_function("() => document.activeElement?.id.startsWith('section-')")
    assert seen.page.evaluate("document.activeElement.textContent") == section
    expect(seen.page.locator(":focus")).to_be_in_viewport()


def test_evidence_leads_to_its_section_of_the_same_page_too(visit):
    essay = next(essay for essay in collection().essays if essay.statistics)
    seen = visit(f"/essay?id={essay.id}&tab=Figures")
    seen.page.locator(".ea-figures .ea-mark").last.click()
    seen.page.locator(".ea-evidence:popover-open a").first.click()
    seen.page.wait_for_function("() => document.activeElement?.id.startsWith('section-')")
    assert seen.page.locator(".ea-evidence:popover-open").count() == 0
    expect(seen.page.locator(":focus")).to_be_in_viewport()


def test_two_texts_are_chosen_and_stay_in_the_address(visit):
    essays = collection().essays
    seen = visit(f"/two-texts?a={essays[0].id}&b={essays[1].id}")
    seen.page.get_by_role("combobox").last.click()
    seen.page.get_by_role("option", name=essays[3].head.short_title).click()
    seen.page.wait_for_url(f"**b={essays[3].id}*")
    seen.settle()
    expect(seen.page.locator("h1")).to_contain_text(essays[3].name)


def test_on_a_phone_each_line_of_two_texts_names_its_author(visit):
    essays = collection().essays
    page = visit(f"/two-texts?a={essays[5].id}&b={essays[7].id}", width=390, height=844).page
    row = page.locator(".ea-figures tbody tr").first
    assert [name.inner_text().rstrip(":").casefold() for name in row.locator(".ea-side").all()] == [
        essays[5].name.casefold(), essays[7].name.casefold(),
    ]  # fmt: skip
    expect(row.locator(".ea-side").first).to_be_visible()


def test_a_link_in_a_comparison_changes_the_page_in_place(visit):
    seen = visit(ADDRESS)
    seen.page.evaluate("window.stays = true")
    seen.page.locator(".ea-head a[href^='essay']").first.click()
    seen.page.wait_for_url("**/essay?id=*")
    seen.settle()
    assert seen.page.evaluate("window.stays")
    seen.page.go_back()
    expect(seen.page.locator("h1")).to_have_text(COMPARISON.question)
    assert seen.page.evaluate("window.stays")
