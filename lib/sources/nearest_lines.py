"""What to show a person whose words are not in a source: the lines most like them."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from lib.sources.pages import Line


def nearest_lines(words: str, lines: Sequence[Line], limit: int = 3) -> str:
    """Quote the lines most like some words, as “text” (line n); “none” if there are no lines."""
    numbered = {line.number: line.text for line in lines if not line.blank}
    found = process.extract(words, numbered, scorer=fuzz.ratio, limit=limit)
    return ", ".join(f"“{text}” (line {number})" for text, _, number in found) or "none"
