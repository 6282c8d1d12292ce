"""A lesson in the room: from the keyboard, with the presenter's window in step, read from the back row, taken along."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from lib.analysis.crowding import fullness
from lib.analysis.views import shown
from lib.ui.deck_address import address as address_of
from lib.ui.deck_address import deck_of
from lib.ui.deck_page import deck_file
from lib.ui.resources import collection

LESSON = next(deck for deck in collection().decks if deck.id == "tencent-facebook")
ADDRESS = f"/deck?id={LESSON.id}"
CONTRAST = """() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const luminance = (colour) => parse(colour).map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const slide = document.querySelector(".slide.current"), ground = luminance(getComputedStyle(slide).backgroundColor);
  const scale = slide.getBoundingClientRect().width / 1920;
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.checkVisibility() || element.closest(".evidence")) continue;
    const style = getComputedStyle(element), ink = luminance(style.color ?? style.fill);
    const [light, dark] = ink > ground ? [ink, ground] : [ground, ink];
    const isDrawn = element.closest("svg") !== null, box = element.getBoundingClientRect();
    found.push({text: walker.currentNode.textContent.trim().slice(0, 40), contrast: (light + 0.05) / (dark + 0.05),
                size: isDrawn ? box.height / 1.3 : parseFloat(style.fontSize) * scale, isDrawn,
                isSmall: element.closest(".cloud") !== null});
  }
  return found;
}"""


def opened(page: Page) -> Page:
    page.wait_for_selector("body[data-ready]")
    page.wait_for_timeout(200)
    return page


@pytest.fixture
def lesson(chromium, address):
    contexts = []

    def start(scheme: str = "light", path: str = ADDRESS) -> Page:
        context = chromium.new_context(color_scheme=scheme, viewport={"width": 1920, "height": 1080})
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return opened(page)

    yield start
    for context in contexts:
        context.close()


def number(page: Page) -> str:
    return page.locator(".slide.current .number").inner_text()


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("deck", [deck.id for deck in collection().decks])
def test_every_slide_can_be_read_from_the_back_row(lesson, deck: str, scheme: str):
    page = lesson(scheme, f"/deck?id={deck}")
    for _ in range(page.locator(".slide").count()):
        page.wait_for_timeout(120)
        words = page.evaluate(CONTRAST)
        assert words
        where = f"{deck}{page.url.split('/deck')[-1]}"
        body = [word for word in words if not word["isDrawn"]]
        assert [word for word in body if word["contrast"] < 7] == [], where
        assert [word for word in body if word["size"] < 28 and not word["isSmall"]] == [], where
        fits = "e => e.scrollHeight <= e.clientHeight + 2 && e.scrollWidth <= e.clientWidth + 2"
        assert page.locator(".slide.current .content").evaluate(fits), where
        page.keyboard.press("ArrowRight")
    assert page.locator(".slide.crowded").count() == 0


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


def test_a_slide_that_says_too_much_is_set_smaller_and_never_cut(lesson):
    words = "many words that say little "
    slides = [f"blank\x1f{(words * 3).strip()}\x1f{(words * 10).strip()}", "blank\x1f\x1f" + "line\n" * 40]
    page = lesson(path="/deck?" + urlencode([("s", slide) for slide in slides]))
    for place, is_crowded in ((2, False), (3, True)):
        page.keyboard.type(str(place))
        page.keyboard.press("Enter")
        content = page.locator(".slide.current .content")
        assert content.evaluate("e => e.scrollHeight <= e.clientHeight + 1")
        assert page.locator(f'[id="{place}"].crowded').count() == is_crowded


def test_what_check_says_of_a_slide_is_what_the_page_finds(lesson):
    atlas = collection()
    slides = [f"dimension:{one.id}:{dimension.id}" for one in atlas.comparisons for dimension in one.dimension][::4]
    slides += [f"comparison:{one.id}" for one in atlas.comparisons] + [f"theme:{theme.id}" for theme in atlas.themes]
    deck, _ = deck_of("", slides[:60], "")
    page = lesson(path=f"/deck?{address_of(deck)}")
    found = {int(name) for name in page.locator(".crowded").evaluate_all("all => all.map(one => one.id)")}
    shares = {number: fullness(one, atlas) for number, one in enumerate(shown(deck, atlas), 1)}
    assert {number for number, share in shares.items() if share > 1.25} <= found, "so full, and yet it fits"
    assert found <= {number for number, share in shares.items() if share > 0.85}, "so much room, and yet too full"


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
    expect(page.locator(".goto")).to_have_text("No figure on this slide")


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
    expect(page.locator(".evidence:popover-open")).to_contain_text("“")
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


def test_a_foreign_file_is_told_and_nothing_is_lost(visit, tmp_path: Path):
    file = tmp_path / "list.toml"
    file.write_text('title = "Milk"\n', encoding="utf-8")
    seen = visit(f"/present?id={LESSON.id}")
    seen.page.locator("input[type=file]").set_input_files(file)
    expect(seen.page.get_by_text("no [[slide]] in it")).to_be_visible()
    expect(seen.page.locator(".ea-deck-row")).to_have_count(len(LESSON.slide) + 1)


EVERY_KIND = urlencode(
    [
        ("s", view)
        for view in (
            "words:feng",
            "chart:shleifer-chart-article-themes",
            "dimension:tencent-facebook:research",
            "theme:law-regulation",
            "timeline:feng:2018-2020",
            "figure:feng-transfer-increase",
            "comparison:tencent-facebook",
        )
    ]
)


def test_a_phone_held_upright_reads_every_kind_of_slide(chromium, address):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}/deck?{EVERY_KIND}")
    opened(page)
    for _ in range(page.locator(".slide").count()):
        words = page.evaluate(CONTRAST.replace(" * scale", ""))
        assert [word for word in words if not word["isDrawn"] and word["size"] < 15] == [], page.url
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, page.url
        page.keyboard.press("ArrowRight")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["deck", "handout"])
def test_a_deck_and_its_handout_are_sound(chromium, address, path: str, scheme: str):
    context = chromium.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}/{path}?{EVERY_KIND}")
    opened(page)
    for _ in range(page.locator(".slide").count() or 1):
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(fault["id"], fault["nodes"][0]["html"][:100]) for fault in found] == [], page.url
        page.keyboard.press("ArrowRight")
    context.close()
