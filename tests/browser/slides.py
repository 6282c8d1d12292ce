"""What tests of decks in a browser share: a lesson, its address, and how a slide is read."""

from urllib.parse import urlencode

from playwright.sync_api import Page

from lib.ui.resources import collection

LESSON = next(deck for deck in collection().decks if deck.id == "tencent-facebook")

ADDRESS = f"/deck?id={LESSON.id}"

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


def opened(page: Page) -> Page:
    page.wait_for_selector("body[data-ready]")
    page.wait_for_timeout(200)
    return page


def number(page: Page) -> str:
    return page.locator(".slide.current .number").inner_text()
