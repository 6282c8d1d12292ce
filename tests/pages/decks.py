"""The lesson and the readings that tests of decks share."""

import html

from lib.ui.resources import collection

ATLAS = collection()
LESSON = ATLAS.decks[0]


def unescaped(markdown: str) -> str:
    """Return what a viewer reads of a text that was escaped for Markdown."""
    return markdown.replace("\\", "").replace("\N{WORD JOINER}", "")


def shown_on(app) -> str:
    return html.unescape(" ".join(block.proto.body for block in app.get("html") if "<style" not in block.proto.body))


def text_of(app, label: str, place: int = 0):
    return [area for area in app.text_area if area.label.startswith(label)][place]
