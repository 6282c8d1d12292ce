"""The sections of a text: where each begins, with its printed heading taken out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lib.errors import SourceError
from lib.sources.document import SectionMark
from lib.sources.nearest_lines import nearest_lines
from lib.sources.pages import Line
from lib.sources.skeleton import Skeleton, Spot, letters, opening_spot


@dataclass(frozen=True)
class Stretch:
    """Lines under one section title; what stands before the first section has the title ""."""

    section: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class _Opening:
    """Where a section's heading begins and where its text does; the same spot where no heading is printed."""

    mark: SectionMark
    heading: Spot
    text: Spot


def split_sections(lines: Sequence[Line], marks: Sequence[SectionMark]) -> list[Stretch]:
    """Part the lines of a text into its sections, in the order of `marks`, without the printed headings.

    Raises:
        SourceError: naming every section that is not found after the one before it, with the nearest lines.
    """
    skeleton = Skeleton(lines)
    openings: list[_Opening] = []
    faults: list[str] = []
    cursor = 0
    for mark in marks:
        place = _find(skeleton, lines, mark, cursor)
        if place is None:
            faults.append(_fault(skeleton, lines, mark, marks))
        else:
            cursor = place[1]
            openings.append(_opening(skeleton, lines, mark, *place))
    if faults:
        raise SourceError("\n".join(faults))
    return _stretches(lines, openings)


def _find(skeleton: Skeleton, lines: Sequence[Line], mark: SectionMark, cursor: int) -> tuple[int, int] | None:
    """Letters (start, end) of the heading; for a section without one, of nothing, just before its first words."""
    headings = [place for place in skeleton.find(mark.title, cursor) if _has_own_lines(skeleton, place)]
    starts = [start for start, _ in skeleton.find(mark.starts, cursor)] if letters(mark.starts) else []
    if not letters(mark.starts):
        return next((place for place in headings if _stands_apart(skeleton, lines, place)), headings[0] if headings else None)
    above = [place for place in headings if place[1] in starts or place[0] in starts]
    if above:
        return above[0]
    return (starts[0], starts[0]) if starts else None


def _has_own_lines(skeleton: Skeleton, place: tuple[int, int]) -> bool:
    start, end = place
    begins = start == 0 or skeleton.spots[start - 1].line < skeleton.spots[start].line
    ends = end == len(skeleton.spots) or skeleton.spots[end].line > skeleton.spots[end - 1].line
    return begins and ends


def _stands_apart(skeleton: Skeleton, lines: Sequence[Line], place: tuple[int, int]) -> bool:
    first, last = skeleton.spots[place[0]].line, skeleton.spots[place[1] - 1].line
    above = first == 0 or lines[first - 1].blank or lines[first].begins_page
    below = last + 1 == len(lines) or lines[last + 1].blank or lines[last + 1].begins_page
    return above and below


def _opening(skeleton: Skeleton, lines: Sequence[Line], mark: SectionMark, start: int, end: int) -> _Opening:
    if start == end:
        spot = opening_spot(lines, skeleton.spots[start], mark.starts)
        return _Opening(mark, spot, spot)
    heading = skeleton.spots[start]
    return _Opening(mark, Spot(heading.line, 0), Spot(skeleton.spots[end - 1].line + 1, 0))


def _fault(skeleton: Skeleton, lines: Sequence[Line], mark: SectionMark, marks: Sequence[SectionMark]) -> str:
    words = mark.starts or mark.title
    earlier = [place for place in skeleton.find(words) if mark.starts or _has_own_lines(skeleton, place)]
    if earlier:
        number = lines[skeleton.spots[earlier[0][0]].line].number
        before = marks[marks.index(mark) - 1].title
        return f"section “{mark.title}” is out of order: “{words}” stands at line {number}, before section “{before}”"
    return f"section “{mark.title}”: “{words}” is not found; nearest: {nearest_lines(words, lines)}"


def _stretches(lines: Sequence[Line], openings: Sequence[_Opening]) -> list[Stretch]:
    begin = Spot(0, 0)
    title = ""
    stretches: list[Stretch] = []
    for opening in openings:
        stretches.append(Stretch(title, _between(lines, begin, opening.heading)))
        begin, title = opening.text, opening.mark.title
    stretches.append(Stretch(title, _between(lines, begin, Spot(len(lines), 0))))
    return [stretch for stretch in stretches if any(not line.blank for line in stretch.lines)]


def _between(lines: Sequence[Line], begin: Spot, end: Spot) -> tuple[Line, ...]:
    """The lines from one spot up to another, the first and last cut where a spot stands within them."""
    kept = list(lines[begin.line : end.line])
    if end.column:
        kept.append(replace(lines[end.line], text=lines[end.line].text[: end.column]))
    if kept and begin.column:
        kept[0] = replace(kept[0], text=kept[0].text[begin.column :])
    return tuple(replace(line, text=line.text.strip()) for line in kept)
