"""What runs in the browser: scripts and style sheets of ours. They hold no text of a corpus."""

from pathlib import Path

_HERE = Path(__file__).parent

EVERYWHERE = ("links.js", "anchors.js", "deck_storage.js", "own_deck.js", "evidence.js")
"""The scripts that every page runs."""
DRAWING = "deck_slides.js"
DECK = (DRAWING, "deck.js")
"""The scripts of a deck, in their order."""
HANDOUT = (DRAWING, "handout.js")
"""The scripts of a handout, in their order."""


def path_of(name: str) -> Path:
    """Return where a script or style sheet stands."""
    return _HERE / name


def code_of(name: str) -> str:
    """Return a script or style sheet as text."""
    return path_of(name).read_text(encoding="utf-8")
