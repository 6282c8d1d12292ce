"""Slides that can be read: from the back row, on a phone, when they say too much, by a machine that checks."""

from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe

from lib.analysis.slides.crowding import fullness
from lib.analysis.slides.slideshow import shown
from lib.ui.decks.address import address as address_of
from lib.ui.decks.address import deck_of
from lib.ui.resources import collection
from tests.browser.slides import EVERY_KIND, opened

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
    const style = getComputedStyle(element), isDrawn = element.closest("svg") !== null;
    const ink = luminance(isDrawn ? style.fill : style.color);
    const zoom = Number(element.closest(".plot > div")?.style.zoom || 1);
    const [light, dark] = ink > ground ? [ink, ground] : [ground, ink];
    found.push({text: walker.currentNode.textContent.trim().slice(0, 40), contrast: (light + 0.05) / (dark + 0.05),
                size: parseFloat(style.fontSize) * zoom * scale, isDrawn,
                isSmall: element.closest(".cloud") !== null});
  }
  return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("deck", [deck.id for deck in collection().decks])
def test_every_slide_can_be_read_from_the_back_row(lesson, deck: str, scheme: str):
    page = lesson(scheme, f"/deck?id={deck}")
    for _ in range(page.locator(".slide").count()):
        page.wait_for_timeout(120)
        words = page.evaluate(CONTRAST)
        assert words
        where = f"{deck}{page.url.split('/deck')[-1]}"
        assert [word for word in words if word["contrast"] < 7] == [], where
        assert [word for word in words if word["size"] < 27.9 and not word["isSmall"]] == [], where
        fits = "e => e.scrollHeight <= e.clientHeight + 2 && e.scrollWidth <= e.clientWidth + 2"
        assert page.locator(".slide.current .content").evaluate(fits), where
        page.keyboard.press("ArrowRight")
    assert page.locator(".slide.crowded").count() == 0


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
    charts = [f"chart:{chart.id}" for essay in atlas.essays for chart in essay.charts][::6]
    deck, _ = deck_of("", [*slides[: 60 - len(charts)], *charts], "")
    page = lesson(path=f"/deck?{address_of(deck)}")
    found = {int(name) for name in page.locator(".crowded").evaluate_all("all => all.map(one => one.id)")}
    shares = {number: fullness(one, atlas) for number, one in enumerate(shown(deck, atlas), 1)}
    assert {number for number, share in shares.items() if share > 1.25} <= found, "so full, and yet it fits"
    assert found <= {number for number, share in shares.items() if share > 0.85}, "so much room, and yet too full"


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
    slides = page.locator(".slide").count()
    for place in range(slides + 1):
        if slides and place == slides:
            page.keyboard.press("o")
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(fault["id"], fault["nodes"][0]["html"][:100]) for fault in found] == [], page.url
        page.keyboard.press("ArrowRight")
    context.close()
