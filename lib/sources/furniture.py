"""Running heads and feet: lines that belong to the page, not to the text.

What gives a running head away is that it comes again with another page number. Whatever stands beside one at the same page edge and
comes again beside another (a journal's name set upright, a volume's number) is furniture too, and so is a lone line there that is far
wider than a line of the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile
from statistics import median

from lib.sources.pages import Line, PageEdge

WIDER_THAN_TEXT = 1.5
NEAR = 10  # lines looked at above and below a running head


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines with running heads and feet blanked; the line after them begins a page for sure."""
    furniture = _furniture(lines)
    kept: list[Line] = []
    page_begins = False
    for index, line in enumerate(lines):
        if index in furniture:
            line, page_begins = line.blanked(), True
        elif page_begins and not line.blank:
            line, page_begins = replace(line, edge=PageEdge.SURE), False
        kept.append(line)
    return kept


def _furniture(lines: Sequence[Line]) -> set[int]:
    heads = _numbered_heads(lines)
    directions = [(head, step) for head in heads for step in (-1, 1)]
    seen_beside = Counter(text for head, step in directions for text in {lines[i].text for i in _beside(lines, head, step)})
    found = set(heads)
    for head, step in directions:
        near = _beside(lines, head, step)
        found.update(takewhile(lambda index: seen_beside[lines[index].text] > 1 or _is_wide_and_alone(lines, index), near))
    return found


def _numbered_heads(lines: Sequence[Line]) -> set[int]:
    """Lines that stand alone and are the same save for their numbers, which differ; a bare page number is one."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if re.search(r"\d", line.text) and _stands_at_page_edge(lines, index):
            alike[re.sub(r"\d+", "#", line.text)].append(index)
    return {index for group in alike.values() if len({lines[index].text for index in group}) > 1 for index in group}


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    above = index == 0 or lines[index - 1].blank
    below = index + 1 == len(lines) or lines[index + 1].blank
    return above and below


def _stands_at_page_edge(lines: Sequence[Line], index: int) -> bool:
    """Alone, and set off from the page before by at least two blank lines, or with a page beginning here or below."""
    two_blank_above = all(line.blank for line in lines[max(0, index - 2) : index])
    below = next((line for line in lines[index + 1 :] if not line.blank), None)
    page_begins = lines[index].begins_page or below is None or below.begins_page
    return _stands_alone(lines, index) and (two_blank_above or page_begins)


def _beside(lines: Sequence[Line], head: int, step: int) -> Iterator[int]:
    """The nearest printed lines above (step -1) or below (step 1) a head."""
    indices = range(head + step, len(lines) if step > 0 else -1, step)
    return islice((index for index in indices if not lines[index].blank), NEAR)


def _is_wide_and_alone(lines: Sequence[Line], index: int) -> bool:
    width = median(len(line.text) for line in lines if not line.blank)
    return _stands_alone(lines, index) and len(lines[index].text) > WIDER_THAN_TEXT * width
