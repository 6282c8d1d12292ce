"""Running heads and feet: lines that belong to the page, not to the text.

What gives a running head away is that it comes again with another page number. What stands beside one at the page's
edge and comes again beside another (a journal's name set upright, a volume's number) is furniture too, and so is a lone
line there that is far wider than the lines of the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from lib.sources.pages import Line, PageEdge

WIDER_THAN_TEXT = 1.5
NEAR = 10  # lines looked at above and below a running head


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Blank out running heads and feet; the printed line after them begins a page for sure."""
    furniture = _furniture(lines)
    kept: list[Line] = []
    page_begins = False
    for index, line in enumerate(lines):
        if index in furniture:
            kept.append(line.blanked())
            page_begins = True
        elif page_begins and not line.blank:
            kept.append(replace(line, edge=PageEdge.SURE))
            page_begins = False
        else:
            kept.append(line)
    return kept


def _furniture(lines: Sequence[Line]) -> set[int]:
    heads = _numbered_heads(lines)
    beside = [(step, list(_beside(lines, head, step, heads))) for head in heads for step in (-1, 1)]
    times_beside = Counter(pair for step, near in beside for pair in {(step, lines[index].text) for index in near})
    width = _text_width(lines)
    found = set(heads)
    for step, near in beside:
        for index in near:
            is_wide_head = len(lines[index].text) > WIDER_THAN_TEXT * width and _is_lone_title(lines, index)
            if times_beside[step, lines[index].text] == 1 and not is_wide_head:
                break
            found.add(index)
    return found


def _numbered_heads(lines: Sequence[Line]) -> set[int]:
    """Find lines at a page's edge that are the same save for their numbers, which differ; a bare page number is one."""
    alike: defaultdict[str, set[int]] = defaultdict(set)
    for index, line in enumerate(lines):
        if re.search(r"\d", line.text) and _stands_at_page_edge(lines, index):
            alike[re.sub(r"\d+", "#", line.text)].add(index)
    return set().union(*(group for group in alike.values() if len({lines[index].text for index in group}) > 1))


def _is_lone_title(lines: Sequence[Line], index: int) -> bool:
    return _stands_alone(lines, index) and not lines[index].text.endswith((".", "?", "!", "”", ",", "-"))


def _text_width(lines: Sequence[Line]) -> int:
    """Return the length that three printed lines in four don't exceed; 0 without lines."""
    lengths = sorted(len(line.text) for line in lines if not line.blank)
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    above = index == 0 or lines[index - 1].blank
    below = index + 1 == len(lines) or lines[index + 1].blank
    return above and below


def _stands_at_page_edge(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands alone, and two blank lines set it off or a page begins with it or just after it."""
    set_off = index > 1 and lines[index - 1].blank and lines[index - 2].blank
    following = next((line for line in lines[index + 1 :] if not line.blank), None)
    page_begins = lines[index].begins_page or following is None or following.begins_page
    return _stands_alone(lines, index) and (set_off or page_begins)


def _beside(lines: Sequence[Line], head: int, step: int, heads: set[int]) -> Iterator[int]:
    """Yield the nearest printed lines above (step -1) or below (step 1) a head, up to the next head."""
    indices = range(head + step, len(lines) if step > 0 else -1, step)
    on_this_page = takewhile(lambda index: index not in heads, indices)
    return islice((index for index in on_this_page if not lines[index].blank), NEAR)
