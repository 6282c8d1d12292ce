"""A deck of one's own in a browser: built by clicking, kept, sent, opened from its file."""

import re
from pathlib import Path

from playwright.sync_api import expect

from lib.ui.resources import collection
from tests.browser.conftest import server
from tests.browser.slides import LESSON, opened


def test_a_deck_built_by_clicking_opens_from_its_link_in_another_browser(visit, tmp_path: Path):
    essay = next(essay for essay in collection().essays if essay.charts)
    seen = visit(f"/essay?id={essay.id}&tab=Figures")
    for place, button in enumerate(("thesis", "chart"), 1):
        seen.page.locator(f"button[data-add^='{button}:']").first.click()
        expect(seen.page.locator("[data-testid=stToast]").last).to_contain_text(f"{place} slide")
    seen.page.locator("header").get_by_role("link", name="Present").click()
    seen.page.wait_for_url("**s=thesis*")
    seen.settle()
    expect(seen.page.locator(".ea-deck-row")).to_have_count(3)
    seen.page.get_by_role("button", name="Down").first.click()
    seen.page.wait_for_url(re.compile(r"s=chart.*s=thesis"))
    seen.settle()
    again = visit("/" + seen.page.url.split("/", 3)[3])
    rows = again.page.locator(".ea-deck-row")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("chart")
    with again.page.expect_download() as download:
        again.page.get_by_role("button", name="File", exact=True).click()
    third = visit("/present")
    download.value.save_as(tmp_path / "deck.toml")
    third.page.locator("input[type=file]").set_input_files(tmp_path / "deck.toml")
    third.page.get_by_role("button", name="Open it").click()
    third.page.wait_for_url(re.compile("s=chart"))
    expect(third.page.locator(".ea-deck-row")).to_have_count(3)


def test_the_handout_is_a_page_and_a_pdf(visit, address):
    seen = visit(f"/present?id={LESSON.id}")
    seen.page.get_by_role("button", name="Handout, PDF").click()
    save = seen.page.get_by_role("button", name="Save the PDF")
    save.wait_for(timeout=60_000)
    with seen.page.expect_download() as download:
        save.click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
    page = seen.page.context.new_page()
    page.goto(f"{address}/handout?id={LESSON.id}")
    page.wait_for_selector("body[data-ready]")
    charts = sum(slide.kind == "chart" for slide in LESSON.slide)
    assert page.locator(".plot .main-svg").count() >= charts
    assert page.locator("footer li").count() == 1, "only the texts that the lesson draws on"
    assert page.locator(".answer").count() == sum(slide.kind == "question" for slide in LESSON.slide)


def test_the_browser_keeps_a_deck_and_a_link_has_no_say_in_it(visit):
    essay = collection().essays[0]
    seen = visit(f"/essay?id={essay.id}")
    seen.page.wait_for_function("() => window.atlasLinks && window.atlasKeeping")
    seen.page.locator("button[data-add^='thesis:']").first.click()
    expect(seen.page.locator("[data-testid=stToast]").last).to_contain_text("1 slide")
    seen.page.wait_for_function("() => Object.keys(localStorage).some(key => key.startsWith('atlas-deck'))")
    seen.page.goto(seen.page.url.split("/essay")[0] + "/words?kept=s%3Dblank")
    seen.settle()
    seen.page.wait_for_function("() => document.querySelector('[data-own-deck*=thesis]')")
    seen.page.wait_for_function("() => !location.href.includes('kept')")
    seen.settle()
    seen.page.locator("header").get_by_role("link", name="Present").click()
    seen.page.wait_for_url("**s=thesis*")
    seen.settle()
    expect(seen.page.locator(".ea-deck-row")).to_have_count(2)
    seen.page.get_by_role("button", name="Close this deck").click()
    expect(seen.page.locator(".ea-deck-row")).to_have_count(0)
    kept = "Object.entries(localStorage).find(([key]) => key.startsWith('atlas-deck'))[1]"
    seen.page.wait_for_function(f"() => {kept}.startsWith('|') && {kept}.includes('thesis')")  # among the earlier ones
    assert seen.console == []


def test_a_slide_added_at_once_follows_the_deck_that_was_kept(visit):
    seen = visit("/about")
    kept = "title=Mine&minutes=30&s=blank&s=words"
    place = "document.querySelector('[data-own-deck]').dataset.collection"
    seen.page.evaluate(f"kept => localStorage.setItem('atlas-deck ' + {place}, kept)", kept)
    essay = collection().essays[0].id
    seen.page.goto(seen.page.url.split("/about")[0] + f"/essay?id={essay}")
    seen.page.wait_for_function("() => window.atlasLinks")
    seen.page.locator("button[data-add^='thesis:']").first.click()
    seen.page.wait_for_function("() => /blank.*words.*thesis/.test(Object.values(localStorage).join())")


def test_two_tabs_share_one_deck(visit):
    first = visit("/about")
    other = first.page.context.new_page()
    essay = collection().essays[0].id
    other.goto(first.page.url.split("/about")[0] + f"/essay?id={essay}")
    other.wait_for_function("() => window.atlasLinks && window.atlasKeeping")
    other.locator("button[data-add^='thesis:']").first.click()
    first.page.wait_for_function("() => document.querySelector('[data-own-deck*=thesis]')")
    first.page.locator("header").get_by_role("link", name="Present").click()
    first.page.wait_for_url("**s=thesis*")
    first.settle()
    first.page.get_by_role("button", name="Add a blank slide").click()
    other.wait_for_function("() => /thesis.*blank/.test(document.querySelector('[data-own-deck]').dataset.ownDeck)")
    assert first.console == []


def test_a_page_shows_what_is_in_the_deck_and_the_editor_whose_row_a_button_is(visit):
    essay = next(essay for essay in collection().essays if essay.questions)
    seen = visit(f"/essay?id={essay.id}")
    seen.page.wait_for_function("() => window.atlasLinks")
    thesis = seen.page.locator("button[data-add^='thesis:']")
    thesis.click()
    expect(thesis).to_have_attribute("title", "In your deck")
    assert seen.page.locator("[data-is-in]").count() == 1
    assert thesis.bounding_box()["height"] >= 24
    seen.page.locator("header").get_by_role("link", name="Present").click()
    seen.page.wait_for_url("**s=thesis*")
    seen.settle()
    expect(seen.page.get_by_role("button", name=f"Remove: What {essay.name} argues")).to_be_visible()
    assert seen.console == []


def test_fields_are_filled_one_after_another_and_escape_keeps_what_was_typed(visit):
    seen = visit("/present?s=blank&s=words")
    page = seen.page
    page.get_by_role("button", name="Change").first.click()
    page.get_by_label("Title, at most").fill("Vote")
    page.keyboard.press("Tab")
    for letter in "Which side are you on?":
        page.keyboard.type(letter)
        page.wait_for_timeout(60)
    page.keyboard.press("Tab")
    page.wait_for_url(re.compile("Which.side"))
    seen.settle()
    page.keyboard.type("Count hands.")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("Vote.*Which.side.*Count.hands"))
    seen.settle()
    expect(page.locator(".ea-deck-row").first).to_contain_text("Vote")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_function("() => !location.href.includes('Count')")
    seen.settle()
    page.get_by_role("button", name="Change").first.click()
    expect(page.get_by_label("Notes, at most")).to_have_value("")
    expect(page.get_by_label("Text, at most")).to_have_value("Which side are you on?")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Down").first.click()
    page.wait_for_url(re.compile("s=words.*s=blank"))
    seen.settle()
    page.get_by_role("button", name="Change").first.click()
    expect(page.get_by_label("Title, at most")).to_have_value("")
    assert seen.console == []


def test_fields_hold_the_deck_s_words_after_a_reload(visit):
    seen = visit("/present?title=Mine&minutes=20&n=2&s=words&s=blank")
    page = seen.page
    page.get_by_role("button", name="Change").last.click()
    for label, words in (("Title", "Homework"), ("Text", "Read"), ("Notes", "Collect")):
        page.get_by_label(f"{label}, at most").fill(words)
        page.keyboard.press("Tab")
        page.wait_for_url(re.compile(words))
        seen.settle()
    page.keyboard.press("Escape")
    page.wait_for_function("() => /Collect/.test(Object.values(localStorage).join())")
    page.reload()
    seen.settle()
    page.wait_for_function("() => document.querySelector('[data-own-deck*=Collect]')")
    page.wait_for_function("() => !location.href.includes('kept')")
    seen.settle()
    page.get_by_role("button", name="Change").last.click()
    for label, words in (("Title", "Homework"), ("Text", "Read"), ("Notes", "Collect")):
        expect(page.get_by_label(f"{label}, at most")).to_have_value(words)
    page.get_by_label("Title, at most").fill("For Friday")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("For.Friday.*Read.*Collect"))
    seen.settle()
    assert page.get_by_role("button", name="Open again").all_inner_texts() == []
    assert seen.console == []


def test_a_deck_and_a_click_outlive_the_server(visit, tmp_path: Path):
    essay = collection().essays[0].id
    with server() as first:
        seen = visit(f"/essay?id={essay}", at=first)
        seen.page.wait_for_function("() => window.atlasLinks && window.atlasKeeping")
        seen.page.locator("button[data-add^='thesis:']").click()
        seen.page.wait_for_function("() => /thesis/.test(Object.values(localStorage).join())")
    with server(port=int(first.rsplit(":", 1)[1])):
        seen.page.wait_for_timeout(6000)
        seen.page.locator("button[data-add^='chart:'], button[data-add^='section:']").first.click()
        seen.page.wait_for_function("() => /thesis.*(chart|section)/.test(Object.values(localStorage).join())")


def test_a_double_click_adds_one_slide(visit):
    seen = visit(f"/essay?id={collection().essays[0].id}")
    seen.page.wait_for_function("() => window.atlasLinks")
    seen.page.locator("button[data-add^='thesis:']").dblclick()
    expect(seen.page.locator("[data-testid=stToast]").last).to_contain_text("1 slide")
    seen.settle()
    expect(seen.page.locator("[data-testid=stToast]")).to_have_count(1)


def test_a_link_to_give_has_no_notes_where_none_are_wanted(visit):
    seen = visit(f"/present?id={LESSON.id}")
    seen.page.get_by_role("button", name="Link", exact=True).click()
    expect(seen.page.locator("[data-testid=stCode]")).to_contain_text(f"/deck?id={LESSON.id}")
    seen.page.keyboard.press("Escape")
    seen.page.get_by_text("Without my notes").click()
    seen.settle()
    seen.page.get_by_role("button", name="Link", exact=True).click()
    code = seen.page.locator("[data-testid=stCode]")
    expect(code).to_contain_text("s=comparison")
    page = seen.page.context.new_page()
    page.goto(code.inner_text().strip())
    opened(page)
    notes = page.locator(".slide").evaluate_all("all => all.map(one => one.dataset.notes).join('')")
    assert notes == ""
    assert page.locator(".slide").count() == len(LESSON.slide) + 2
    page.keyboard.press("Escape")
    page.wait_for_url("**/present?**s=comparison**")


def test_a_link_cut_short_says_so_where_it_opens(visit, address):
    page = visit("/about").page.context.new_page()
    page.goto(f"{address}/deck?title=Mine&n=3&s=words&s=blank")
    opened(page)
    expect(page.locator(".goto")).to_contain_text("2 of 3 slides came with it")
    page.goto(f"{address}/handout?title=Mine&n=3&s=words&s=blank")
    expect(page.get_by_role("status")).to_contain_text("2 of 3 slides came with it")


def test_the_menu_of_a_phone_makes_way_for_the_page(visit):
    seen = visit("/about", width=390, height=844)
    seen.page.get_by_test_id("stExpandSidebarButton").click()
    seen.page.get_by_test_id("stSidebarNavLink").filter(has_text="Present").click()
    seen.page.wait_for_url("**/present")
    expect(seen.page.get_by_test_id("stExpandSidebarButton")).to_be_visible()
    expect(seen.page.get_by_text("Prepared lessons")).to_be_in_viewport()


def test_a_foreign_file_is_told_and_nothing_is_lost(visit, tmp_path: Path):
    file = tmp_path / "list.toml"
    file.write_text('title = "Milk"\n', encoding="utf-8")
    seen = visit(f"/present?id={LESSON.id}")
    seen.page.locator("input[type=file]").set_input_files(file)
    expect(seen.page.get_by_text("no [[slide]] in it")).to_be_visible()
    expect(seen.page.locator(".ea-deck-row")).to_have_count(len(LESSON.slide) + 1)
