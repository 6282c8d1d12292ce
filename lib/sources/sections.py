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
    """Where a section's heading begins and where its text does: the same spot if no heading is printed."""

    title: str
    heading: Spot
    text: Spot


def split_sections(lines: Sequence[Line], marks: Sequence[SectionMark]) -> list[Stretch]:
    """Part the lines of a text into what stands before its sections and the sections, without the printed headings.

    Sections come in the order of `marks`. A heading stands on lines of its own, maybe over several.

    Raises:
        SourceError: naming every section that is not found after the one before it, with the nearest lines.
    """
    skeleton = Skeleton(lines)
    openings: list[_Opening] = []
    faults: list[str] = []
    cursor = 0
    for index, mark in enumerate(marks):
        place = _find(skeleton, lines, mark, cursor)
        if place is None:
            faults.append(_fault(skeleton, lines, mark, marks[index - 1].title if index else ""))
        else:
            openings.append(_opening(skeleton, lines, mark, place))
            cursor = place[1]
    if faults:
        raise SourceError("\n".join(faults))
    return _stretches(lines, openings)


def _find(skeleton: Skeleton, lines: Sequence[Line], mark: SectionMark, cursor: int) -> tuple[int, int] | None:
    """Return the place of a section's heading among the letters; without one, an empty place at its first words."""
    headings = [
        (start, end)
        for start, end in skeleton.find(mark.title, cursor)
        if skeleton.begins_line(start) and skeleton.ends_line(end)
    ]
    if not letters(mark.starts):
        return next((place for place in headings if _stands_apart(skeleton, lines, place)), next(iter(headings), None))
    starts = [start for start, _ in skeleton.find(mark.starts, cursor)]
    above = [(start, end) for start, end in headings if start in starts or end in starts]
    return next(iter(above or [(start, start) for start in starts]), None)


def _stands_apart(skeleton: Skeleton, lines: Sequence[Line], place: tuple[int, int]) -> bool:
    first, last = skeleton.spots[place[0]].line, skeleton.spots[place[1] - 1].line
    above = first == 0 or lines[first - 1].blank or lines[first].begins_page
    below = last + 1 == len(lines) or lines[last + 1].blank or lines[last + 1].begins_page
    return above and below


def _opening(skeleton: Skeleton, lines: Sequence[Line], mark: SectionMark, place: tuple[int, int]) -> _Opening:
    start, end = place
    if start == end:
        spot = opening_spot(lines, skeleton.spots[start], mark.starts)
        return _Opening(mark.title, spot, spot)
    return _Opening(mark.title, Spot(skeleton.spots[start].line, 0), Spot(skeleton.spots[end - 1].line + 1, 0))


def _fault(skeleton: Skeleton, lines: Sequence[Line], mark: SectionMark, before: str) -> str:
    words = mark.starts or mark.title
    earlier = [
        start
        for start, end in skeleton.find(words)
        if mark.starts or (skeleton.begins_line(start) and skeleton.ends_line(end))
    ]
    if earlier:
        number = lines[skeleton.spots[earlier[0]].line].number
        return f"section “{mark.title}” is out of order: “{words}” stands at line {number}, before section “{before}”"
    return f"section “{mark.title}”: “{words}” is not found; nearest: {nearest_lines(words, lines)}"


def _stretches(lines: Sequence[Line], openings: Sequence[_Opening]) -> list[Stretch]:
    begin, title = Spot(0, 0), ""
    stretches: list[Stretch] = []
    for opening in openings:
        stretches.append(Stretch(title, _between(lines, begin, opening.heading)))
        begin, title = opening.text, opening.title
    stretches.append(Stretch(title, _between(lines, begin, Spot(len(lines), 0))))
    return stretches


def _between(lines: Sequence[Line], begin: Spot, end: Spot) -> tuple[Line, ...]:
    """Return the lines from one spot up to another, the first and last cut where a spot stands within them."""
    kept = list(lines[begin.line : end.line])
    if end.column:
        kept.append(replace(lines[end.line], text=lines[end.line].text[: end.column]))
    if kept and begin.column:
        kept[0] = replace(kept[0], text=kept[0].text[begin.column :])
    return tuple(replace(line, text=line.text.strip()) for line in kept)
