"""A deck without a mouse: by touch, by Tab and with a screen reader."""

from itertools import pairwise

from playwright.sync_api import expect

from tests.browser.slides import ADDRESS, LESSON, number, opened


def test_a_deck_is_stepped_through_by_touch(chromium, address):
    context = chromium.new_context(viewport={"width": 1024, "height": 768}, has_touch=True)
    page = context.new_page()
    page.goto(address + ADDRESS)
    opened(page)
    page.touchscreen.tap(500, 300)
    assert number(page).startswith("2 /")
    page.touchscreen.tap(60, 300)
    assert number(page).startswith("1 /"), "a tap at the left leads back"
    page.touchscreen.tap(500, 300)
    expect(page.locator(".bar")).to_have_css("opacity", "1")
    page.get_by_role("button", name="Overview").tap()
    expect(page.locator("body.overview")).to_be_visible()
    page.get_by_role("button", name="Overview").tap()
    devtools = context.new_cdp_session(page)
    for start, end, expected in ((700, 300, "3 /"), (300, 700, "2 /")):
        for kind, points in (
            ("touchStart", [{"x": start, "y": 300}]),
            ("touchMove", [{"x": end, "y": 305}]),
            ("touchEnd", []),
        ):
            devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.wait_for_timeout(100)
        assert number(page).startswith(expected)
    for kind, points in (
        ("touchStart", [{"x": 500, "y": 200}]),
        ("touchMove", [{"x": 410, "y": 600}]),
        ("touchEnd", []),
    ):
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    page.wait_for_timeout(100)
    assert number(page).startswith("2 /"), "down is no step"
    context.close()


def test_who_tabs_through_a_deck_is_told_where_it_is(lesson):
    page = lesson()
    expect(page.get_by_role("status").first).to_contain_text(f"1 of {page.locator('.slide').count()}: {LESSON.title}")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Next")).to_be_focused()
    page.keyboard.press("Enter")
    assert number(page).startswith("2 /"), "a button acts once"
    page.keyboard.press(" ")
    assert number(page).startswith("3 /")
    expect(page.get_by_role("status").first).to_contain_text("3 of ")
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    assert number(page).startswith("5 /"), "a number typed is gone to, though a button is in focus"
    page.keyboard.press("o")
    expect(page.get_by_role("status").first).to_contain_text("Overview")
    page.keyboard.press("Tab")
    expect(page.locator(".slide.current")).to_be_focused()
    assert number(page).startswith("6 /")
    page.keyboard.press("Enter")
    assert page.locator(".slide:visible").count() == 1
    assert number(page).startswith("6 /")


def test_single_letters_can_be_taken_off_the_keys(lesson):
    page = lesson()
    page.keyboard.press("h")
    page.get_by_label("Letters and numbers are keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    page.keyboard.press("5")
    expect(page.locator(".notes")).to_be_hidden()
    expect(page.locator(".goto")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    assert number(page).startswith("2 /")
    page.reload()
    opened(page)
    page.keyboard.press("n")
    expect(page.locator(".notes")).to_be_hidden()


def test_a_panel_takes_the_focus_and_is_read_to_its_end_before_the_deck_goes_on(lesson):
    page = lesson(path="/deck?s=dimension:tencent-facebook:research#2")
    words = page.get_by_role("button", name="Words")
    expect(words).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("e")
    panel = page.locator(".evidence:popover-open")
    expect(panel).to_be_focused()
    expect(words).to_have_attribute("aria-pressed", "true")
    left = "e => e.scrollHeight - e.clientHeight - e.scrollTop"
    assert panel.evaluate(left) > 0
    page.keyboard.press("PageDown")
    assert number(page).startswith("2 /")
    assert panel.evaluate("e => e.scrollTop") > 0
    for _ in range(20):
        if page.locator(".evidence:popover-open").count() and panel.evaluate(left) >= 1:
            page.keyboard.press("PageDown")
    assert number(page).startswith("2 /")
    page.keyboard.press("ArrowDown")
    assert number(page).startswith("2 /"), "an arrow stays in the panel"
    page.keyboard.press("PageDown")
    assert number(page).startswith("3 /")
    expect(words).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("e")
    page.get_by_role("button", name="Close").first.click()
    assert page.locator(".evidence:popover-open").count() == 0


def test_a_blank_is_left_by_a_tap_and_hides_the_words_too(chromium, address):
    context = chromium.new_context(viewport={"width": 844, "height": 390}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/deck?s=dimension:tencent-facebook:research&s=blank#2")
    opened(page)
    page.touchscreen.tap(830, 200)
    assert number(page).startswith("3 /"), "beside the slide counts too"
    page.touchscreen.tap(10, 200)
    assert number(page).startswith("2 /")
    page.get_by_role("button", name="Words").tap()
    page.touchscreen.tap(400, 60)
    assert page.locator(".evidence:popover-open").count() == 0
    assert number(page).startswith("2 /"), "a tap beside the words closes them, and no more"
    page.keyboard.press("e")
    page.keyboard.press("b")
    expect(page.locator(".blanked")).to_be_visible()
    assert page.locator(".evidence:popover-open").count() == 0
    page.keyboard.press("End")
    expect(page.locator(".blanked")).to_be_hidden()
    assert number(page).startswith("2 /"), "it goes no further unseen"
    page.keyboard.press("b")
    page.touchscreen.tap(400, 200)
    expect(page.locator(".blanked")).to_be_hidden()
    assert number(page).startswith("2 /")
    context.close()


def test_notes_in_focus_are_read_to_their_end_and_escape_gives_the_keys_back(chromium, address):
    context = chromium.new_context(viewport={"width": 640, "height": 400})
    page = context.new_page()
    page.goto(f"{address}/deck?id=volume#4")
    opened(page)
    page.keyboard.press("n")
    expect(page.get_by_role("status").first).to_have_text("Notes shown")
    page.locator(".notes").focus()
    page.keyboard.press("End")
    assert number(page).startswith("4 /")
    assert page.locator(".notes").evaluate("e => e.scrollTop > 0 && e.scrollHeight - e.clientHeight - e.scrollTop <= 1")
    page.keyboard.press("PageDown")
    assert number(page).startswith("5 /")
    page.keyboard.press("n")
    page.keyboard.press("Tab")
    expect(page.locator(".bar button").first).to_be_focused()
    page.keyboard.press("Escape")
    page.wait_for_timeout(1200)
    assert "/deck" in page.url
    expect(page.locator(".bar button").first).not_to_be_focused()
    context.close()


def test_no_focus_goes_behind_the_words(lesson):
    page = lesson(path="/deck?s=dimension:tencent-facebook:research#2")
    page.keyboard.press("e")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Close").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".evidence:popover-open")).to_have_count(0)


def test_an_upright_phone_opens_each_slide_at_its_top_and_has_an_overview(chromium, address):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/deck?id=volume#10")
    opened(page)
    page.evaluate("document.scrollingElement.scrollTo(0, 1e5)")
    assert page.evaluate("document.scrollingElement.scrollTop") > 0
    page.keyboard.press("ArrowRight")
    assert page.locator(".slide.current h1").evaluate("e => e.getBoundingClientRect().top") > 0
    page.keyboard.press("o")
    boxes = page.locator(".slide").evaluate_all("all => all.map(e => e.getBoundingClientRect().toJSON())")
    assert all(one["bottom"] <= other["top"] for one, other in pairwise(boxes))
    assert min(box["height"] for box in boxes) > 80
    page.keyboard.press("o")
    page.set_viewport_size({"width": 844, "height": 390})
    page.wait_for_timeout(300)
    fits = "e => e.scrollHeight <= e.clientHeight + 2 && e.scrollWidth <= e.clientWidth + 2"
    assert page.locator(".slide.current .content").evaluate(fits), "turned, it is set anew"
    context.close()


def test_the_overview_is_a_grid_and_escape_goes_back_to_where_one_was(lesson):
    page = lesson(path=f"{ADDRESS}#2")
    page.keyboard.press("o")
    tops = page.locator(".slide").evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    across = tops.count(tops[0])
    assert across > 1
    page.keyboard.press("ArrowDown")
    assert number(page).startswith(f"{2 + across} /")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    assert number(page).startswith("3 /")
    page.keyboard.press("Escape")
    assert page.locator(".slide:visible").count() == 1
    assert number(page).startswith("2 /")


def test_a_finger_brings_the_bar_up_before_it_presses_a_button(chromium, address):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}{ADDRESS}#5")
    opened(page)
    leave = page.locator("[data-act=leave]").bounding_box()
    assert leave["height"] >= 44
    at = (leave["x"] + leave["width"] / 2, leave["y"] + leave["height"] / 2)
    page.touchscreen.tap(*at)
    expect(page.locator(".bar")).to_have_css("opacity", "1")
    page.wait_for_timeout(300)
    assert "/deck" in page.url
    assert number(page).startswith("5 /")
    page.touchscreen.tap(*at)
    page.wait_for_url("**/present?**")
    context.close()
