"""A lesson in the room: from the keyboard, with the presenter's window in step, taken along."""

import re
from pathlib import Path

from playwright.sync_api import expect

from lib.ui.decks.page import deck_file
from tests.browser.slides import ADDRESS, LESSON, number, opened


def test_a_lesson_is_presented_from_the_keyboard_alone(lesson):
    page = lesson()
    total = page.locator(".slide").count()
    for place in range(1, total + 1):
        assert number(page) == f"{place} / {total}"
        assert page.url.endswith(f"#{place}")
        page.keyboard.press(["ArrowRight", " ", "PageDown"][place % 3])
    assert number(page) == f"{total} / {total}", "past the last there is nothing"
    page.keyboard.press("Home")
    page.keyboard.press("n")
    expect(page.locator(".notes")).to_be_visible()
    page.keyboard.press("n")
    expect(page.locator(".notes")).to_be_hidden()
    page.keyboard.press("o")
    assert page.locator(".slide:visible").count() == total
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator(".slide:visible").count() == 1
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    assert number(page).startswith("5 /")
    page.keyboard.press("b")
    expect(page.locator(".blanked")).to_be_visible()
    page.keyboard.press("b")
    page.keyboard.press("h")
    expect(page.locator(".help")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("End")
    page.keyboard.press("PageUp")
    assert number(page).startswith(f"{total - 1} /")
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/present?id={LESSON.id}")


def test_the_presenter_s_window_keeps_step_both_ways(lesson):
    page = lesson()
    with page.expect_popup() as popup:
        page.keyboard.press("p")
    presenter = opened(popup.value)
    page.keyboard.press("ArrowRight")
    presenter.wait_for_url("**#2", timeout=1000)
    presenter.keyboard.press("ArrowRight")
    page.wait_for_url("**#3", timeout=1000)
    presenter.keyboard.press("b")
    expect(page.locator(".blanked")).to_be_visible(timeout=1000)
    expect(presenter.locator(".blanked")).to_be_hidden()
    presenter.keyboard.press("PageDown")
    expect(page.locator(".blanked")).to_be_hidden(timeout=1000)
    assert page.url.endswith("#3"), "a step out of a blank goes no further unseen"
    expect(presenter.locator(".notes")).to_be_visible()
    expect(presenter.locator(".slide.next")).to_be_visible()
    assert re.fullmatch(r"\d+:\d\d", presenter.locator(".elapsed").inner_text())
    presenter.keyboard.press("p")
    presenter.keyboard.press("ArrowRight")
    page.wait_for_url("**#4", timeout=1000)
    page.keyboard.press("b")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    expect(page.locator(".blanked")).to_be_hidden()
    presenter.wait_for_url("**#2", timeout=1000)
    with presenter.expect_event("close"):
        escape = "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))"
        presenter.evaluate(f"setTimeout(() => {escape}, 50)")


def test_a_window_that_is_loaded_anew_is_found_again_and_its_clock_goes_on(lesson):
    page = lesson()
    with page.expect_popup() as popup:
        page.keyboard.press("p")
    presenter = opened(popup.value)
    presenter.wait_for_timeout(1500)
    page.reload()
    opened(page)
    presenter.wait_for_timeout(600)
    page.keyboard.press("ArrowRight")
    presenter.wait_for_url("**#2", timeout=1000)
    seconds = int(presenter.locator(".elapsed").inner_text().split(":")[1])
    assert seconds >= 2
    page.keyboard.press("r")
    expect(presenter.locator(".elapsed")).to_have_text(re.compile("0:0[01]"), timeout=1000)
    expect(presenter.locator(".planned")).to_have_text(f"of {LESSON.minutes} min")


def test_a_window_that_is_not_the_presenter_s_has_no_say(lesson):
    page = lesson()
    page.evaluate("postMessage({ atlasDeck: { at: 3, isBlank: false, begun: 0 } }, '*')")
    page.wait_for_timeout(200)
    assert number(page).startswith("1 /")


def test_an_address_of_a_slide_leads_there(lesson):
    page = lesson(path=f"{ADDRESS}#4")
    assert number(page).startswith("4 /")
    page.evaluate("location.hash = '#6'")
    page.wait_for_timeout(200)
    assert number(page).startswith("6 /")


def test_dark_and_light_change_at_a_key(lesson):
    page = lesson()
    ground = "getComputedStyle(document.querySelector('.slide.current')).backgroundColor"
    light = page.evaluate(ground)
    page.keyboard.press("d")
    assert page.evaluate(ground) != light
    page.keyboard.press("d")
    assert page.evaluate(ground) == light


def test_escape_closes_what_is_open_before_it_leaves(lesson):
    page = lesson()
    for key, seen in (("b", ".blanked"), ("n", ".notes"), ("h", ".help")):
        page.keyboard.press(key)
        expect(page.locator(seen)).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(seen)).to_be_hidden()
        page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    assert "/deck" in page.url, "nor does one Escape too many"
    page.keyboard.press("e")
    expect(page.locator(".goto")).to_have_text("No words are kept for this slide")


def test_every_chart_is_on_paper(lesson):
    page = lesson()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".plot .main-svg").count() >= page.locator(".plot").count() > 1


def test_the_next_chart_is_drawn_before_it_is_needed(lesson):
    page = lesson()
    place = next(at for at, slide in enumerate(LESSON.slide) if slide.kind == "chart") + 2  # from 1, after the title
    for _ in range(place - 2):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert number(page).startswith(f"{place - 1} /")
    assert page.locator(f'[id="{place}"] .main-svg').count() > 0


def test_evidence_opens_on_a_slide(lesson):
    page = lesson()
    place = next(at for at, slide in enumerate(LESSON.slide) if slide.kind in {"chart", "figure"}) + 2
    page.keyboard.type(str(place))
    page.keyboard.press("Enter")
    page.keyboard.press("e")
    panel = page.locator(".evidence:popover-open")
    expect(panel).to_contain_text("“")
    slide = page.locator(".slide.current").bounding_box()
    assert slide["y"] >= -1
    assert slide["y"] + slide["height"] <= panel.bounding_box()["y"] + 1, "what the words explain stays in sight"
    page.keyboard.press("Escape")
    assert page.locator(".evidence:popover-open").count() == 0


def test_the_file_presents_with_the_network_cut(chromium, tmp_path: Path):
    file = tmp_path / "deck.html"
    file.write_text(deck_file(LESSON), encoding="utf-8")
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 720})
    page = context.new_page()
    wrong = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: wrong.append(request.url) if request.url.startswith("http") else None)
    page.goto(file.as_uri())
    opened(page)
    page.keyboard.press("End")
    total = page.locator(".slide").count()
    assert number(page) == f"{total} / {total}"
    page.keyboard.press("o")
    assert page.locator(".plot .main-svg").count() > 0
    assert wrong == []
    context.close()
