"""The lines of one text in its file: from its first words to its last."""

from collections.abc import Sequence
from dataclasses import replace

from lib.errors import SourceError
from lib.sources.nearest_lines import nearest_lines
from lib.sources.pages import Line
from lib.sources.skeleton import Skeleton, Spot, opening_spot


def text_span(lines: Sequence[Line], starts: str, ends: str) -> list[Line]:
    """Return the lines from the first place of `starts` to the next place of `ends`, cut to those words.

    Marks and punctuation after the last word stay. Where `ends` comes several times, the first that ends a line counts.

    Raises:
        SourceError: if either is not found, with the nearest lines.
    """
    skeleton = Skeleton(lines)
    openings = skeleton.find(starts)
    if not openings:
        raise SourceError(f"the text's first words “{starts}” are not found; nearest: {nearest_lines(starts, lines)}")
    begin = openings[0][0]
    closings = [close for _, close in skeleton.find(ends, begin)]
    if not closings:
        raise SourceError(
            f"the text's last words “{ends}” are not found after its first; nearest: {nearest_lines(ends, lines)}"
        )
    close = next(filter(skeleton.ends_line, closings), closings[0])
    return _cut(lines, skeleton, opening_spot(lines, skeleton.spots[begin], starts), close)


def _cut(lines: Sequence[Line], skeleton: Skeleton, first: Spot, close: int) -> list[Line]:
    kept = list(lines[first.line : skeleton.spots[close - 1].line + 1])
    if not skeleton.ends_line(close):
        kept[-1] = replace(kept[-1], text=kept[-1].text[: skeleton.spots[close].column].rstrip())
    kept[0] = replace(kept[0], text=kept[0].text[first.column :])
    return kept
