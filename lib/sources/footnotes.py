"""Footnote marks that have stuck to the text, told from real numbers by their order.

Marks run upwards 1, 2, 3 … within a text. Every number that stands where a mark could stand is a candidate; those that form the best
upward chain are the marks. A number that leaves a gap in the chain must be backed by others after it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lib.sources.traced import Traced

GAP_COST = 0.4  # for each number missing from the chain; a mark alone is worth at most 1

_NUMBERS = r"(?P<numbers>\d{1,3}(?:, ?\d{1,3})*)"
_SENTENCE_FOLLOWS = r"(?=\s+[^\w\s]*[A-Z\u3400-\u9fff]|\s*$)"
_FORMS = (
    # after a stop or a closing mark: “nation.10, 11”, “(yurts).26”, “members”2
    (1.0, re.compile(rf"(?<=[.,;:!?…”’\"')\]%\u3400-\u9fff—–]){_NUMBERS}(?![\d%\w])")),
    # after a letter: “exports12 and”
    (0.7, re.compile(rf"(?<=[^\W\d_][^\W\d_]){_NUMBERS}(?![\d%\w-])")),
    # set off by a space after a sentence: “land. 28, 29 The”, “group.” 5”
    (0.9, re.compile(rf"(?<=[.!?…”’])\s+{_NUMBERS}{_SENTENCE_FOLLOWS}")),
    # after a figure and a stop: “in 2019.9 Though”
    (0.9, re.compile(rf"(?<=\d[.,;]){_NUMBERS}{_SENTENCE_FOLLOWS}")),
)


@dataclass(frozen=True)
class _Candidate:
    """Numbers that may be a mark; `start` and `end` hold what would be cut, in paragraph `paragraph`."""

    paragraph: int
    start: int
    end: int
    first: int
    last: int
    worth: float


def without_marks(paragraphs: Sequence[Traced]) -> list[Traced]:
    """The paragraphs of one text, in order, with its footnote marks cut out."""
    chain = _best_chain(_candidates(paragraphs))
    spans: list[list[tuple[int, int]]] = [[] for _ in paragraphs]
    for mark in chain:
        spans[mark.paragraph].append((mark.start, mark.end))
    return [text.without(cut) for text, cut in zip(paragraphs, spans, strict=True)]


def _candidates(paragraphs: Sequence[Traced]) -> list[_Candidate]:
    found: dict[tuple[int, int], _Candidate] = {}
    for index, paragraph in enumerate(paragraphs):
        for worth, form in _FORMS:
            for match in form.finditer(paragraph.text):
                numbers = [int(number) for number in re.findall(r"\d+", match["numbers"])]
                if numbers[0] > 0 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
                    mark = _Candidate(index, match.start(), match.end(), numbers[0], numbers[-1], worth)
                    found.setdefault((index, match.end()), mark)
    return sorted(found.values(), key=lambda mark: (mark.paragraph, mark.start))


def _best_chain(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The chain of rising numbers from 1 whose worth, less the cost of its gaps, is greatest."""
    best: list[tuple[float, int]] = []
    for index, mark in enumerate(candidates):
        options = [(mark.worth - GAP_COST * (mark.first - 1), -1)]
        for earlier in range(index):
            gap = mark.first - candidates[earlier].last - 1
            if gap >= 0:
                options.append((best[earlier][0] + mark.worth - GAP_COST * gap, earlier))
        best.append(max(options))
    end = max(range(len(best)), key=lambda index: best[index][0], default=-1)
    if end < 0 or best[end][0] <= 0:
        return []
    chain: list[_Candidate] = []
    while end >= 0:
        chain.append(candidates[end])
        end = best[end][1]
    return chain[::-1]
