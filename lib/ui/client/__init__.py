"""What runs in the browser: scripts and style sheets of ours. They hold no text of a corpus.

Scripts are modules of one idea. Those of a kind of page are joined to one script, in the order below: each stands after
what it imports, and becomes a function's body whose exports are names for all that follow. So the same script can be
served, where the content policy lets nothing run that stands on the page itself, and be written into the file of a
deck, where a browser lets no module import another; and nobody who has an old page open mixes its modules with new
ones. Style sheets are joined as they are, and a later one has the last word.
"""

import re
from functools import cache
from pathlib import Path

from lib.ui.client.theme import theme_sheet

_HERE = Path(__file__).parent

EVERYWHERE = "atlas.js"
"""The script that every page of Streamlit's runs."""
DRAWING = "drawing.js"
DECK = (DRAWING, "deck.js")
"""The scripts of a deck, in their order."""
HANDOUT = (DRAWING, "handout.js")
"""The scripts of a handout, in their order."""

SCRIPTS = {
    EVERYWHERE: (
        "events.js",
        "pages/address.js",
        "pages/places.js",
        "pages/links.js",
        "pages/menu.js",
        "pages/adding.js",
        "pages/changes.js",
        "pages/deck_storage.js",
        "pages/deck_marks.js",
        "pages/deck_editor.js",
        "pages/evidence.js",
    ),
    DRAWING: ("drawing/colours.js", "drawing/charts.js"),
    "deck.js": (
        "events.js",
        "deck/page.js",
        "deck/following.js",
        "deck/drawn.js",
        "deck/fitting.js",
        "deck/messages.js",
        "deck/shown.js",
        "deck/evidence.js",
        "deck/overview.js",
        "deck/notes.js",
        "deck/blank.js",
        "deck/stepping.js",
        "deck/ahead.js",
        "deck/clock.js",
        "deck/help.js",
        "deck/bar.js",
        "deck/presenter.js",
        "deck/closing.js",
        "deck/acts.js",
        "deck/reading.js",
        "deck/keys.js",
        "deck/touch.js",
        "deck/clicks.js",
        "deck/begin.js",
    ),
    "handout.js": ("handout.js",),
}
"""Which modules each script is joined from."""

SHEETS = {
    "atlas.css": (
        "tokens.css",
        "pages/type.css",
        "pages/argument.css",
        "pages/evidence.css",
        "pages/decks.css",
        "pages/cards.css",
        "pages/charts.css",
        "pages/tables.css",
        "pages/strip.css",
        "pages/matrix.css",
        "pages/findings.css",
        "pages/many_sides.css",
        "pages/matrix_narrow.css",
        "pages/verdict.css",
        "pages/two_texts.css",
        "pages/timelines.css",
        "pages/words.css",
        "pages/cloud.css",
        "pages/word_tables.css",
        "pages/contexts.css",
        "pages/frame.css",
        "pages/print.css",
    ),
    "deck.css": (
        "tokens.css",
        "alone.css",
        "deck/screen.css",
        "deck/words.css",
        "deck/layouts.css",
        "deck/panels.css",
        "deck/bar.css",
        "deck/overview.css",
        "deck/presenter.css",
        "deck/print.css",
        "deck/phone.css",
    ),
    "handout.css": ("tokens.css", "alone.css", "handout.css"),
}
"""Which style sheets each is joined from."""

_IMPORT = re.compile(r"^import .*\n", re.MULTILINE)
_EXPORT = re.compile(r"^export const (\w+)", re.MULTILINE)


@cache
def script(name: str) -> str:
    """Return a script of `SCRIPTS`."""
    return '"use strict";\n' + "\n".join(_enclosed(_code_of(module)) for module in SCRIPTS[name])


@cache
def sheet(name: str) -> str:
    """Return a style sheet of `SHEETS`, below the theme."""
    return "\n".join([theme_sheet(), *(_code_of(f"styles/{part}") for part in SHEETS[name])])


def _enclosed(module: str) -> str:
    code = _IMPORT.sub("", module)
    names = ", ".join(_EXPORT.findall(code))
    body = _EXPORT.sub(r"const \1", code)
    return f"const {{ {names} }} = (() => {{\n{body}return {{ {names} }};\n}})();\n"


def _code_of(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
