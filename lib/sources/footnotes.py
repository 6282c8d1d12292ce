"""Footnote marks that have stuck to the text, told from real numbers by their order.

Marks run upwards 1, 2, 3 … within a text. Every number that stands where a mark could stand is a candidate; those that
form the best upward chain are the marks. A candidate that leaves a gap in the chain must be backed by others after it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lib.sources.traced import Traced

GAP_COST = 0.4  # for each number missing from the chain; one mark is worth at most 1

_NUMBERS = r"(?P<numbers>[1-9]\d{0,2}(?:, ?[1-9]\d{0,2})*)"
_SENTENCE_FOLLOWS = r"(?=\s+[^\w\s]*[A-Z\u3400-\u9fff]|\s*$)"
_FORMS = (
    # after a stop or a closing mark: “harbour.10, 11”, “(lamps).26”, “keepers”2
    (1.0, re.compile(rf"(?<!\d[.,;])(?<=[.,;:!?…”’\"')\]%\u3400-\u9fff—–]){_NUMBERS}(?![\d%\w])")),
    # after a letter: “boats12 and”
    (0.7, re.compile(rf"(?<=[^\W\d_][^\W\d_]){_NUMBERS}(?![\d%\w-])")),
    # after a sentence and a space: “shore. 28, 29 The”, “crew.” 5”
    (0.9, re.compile(rf"(?<=[.!?…”’])\s+{_NUMBERS}{_SENTENCE_FOLLOWS}")),
    # after a figure and a stop: “in 1931.9 Though”
    (0.9, re.compile(rf"(?<=\d[.,;]){_NUMBERS}{_SENTENCE_FOLLOWS}")),
)


@dataclass(frozen=True)
class _Candidate:
    """What may be a mark: numbers `first` to `last`, from `start` to `end` in a paragraph. `worth` says how likely."""

    paragraph: int
    start: int
    end: int
    first: int
    last: int
    worth: float


def without_marks(paragraphs: Sequence[Traced]) -> list[Traced]:
    """Cut the footnote marks out of the paragraphs of one text, which come in order."""
    marks = _best_chain(list(_candidates(paragraphs)))
    spans = {
        index: [(mark.start, mark.end) for mark in group] for index, group in groupby(marks, lambda m: m.paragraph)
    }
    return [text.without(spans.get(index, ())) for index, text in enumerate(paragraphs)]


def _candidates(paragraphs: Sequence[Traced]) -> Iterator[_Candidate]:
    """Yield the candidates in order. A number that has several forms counts once, as the first of them."""
    for index, paragraph in enumerate(paragraphs):
        found: dict[int, _Candidate] = {}
        for worth, form in _FORMS:
            for match in form.finditer(paragraph.text):
                numbers = [int(number) for number in re.findall(r"\d+", match["numbers"])]
                if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
                    mark = _Candidate(index, match.start(), match.end(), numbers[0], numbers[-1], worth)
                    found.setdefault(match.end(), mark)
        yield from sorted(found.values(), key=lambda mark: mark.start)


def _best_chain(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Find the chain of rising numbers from 1 whose worth, less the cost of its gaps, is greatest."""
    best: list[tuple[float, int]] = []  # for each candidate: worth of the best chain to it, and its place before
    for index, mark in enumerate(candidates):
        options = [(-GAP_COST * (mark.first - 1), -1)]
        for earlier in range(index):
            gap = mark.first - candidates[earlier].last - 1
            if gap >= 0:
                options.append((best[earlier][0] - GAP_COST * gap, earlier))
        worth, before = max(options)
        best.append((worth + mark.worth, before))
    place = max(range(len(best)), key=lambda index: best[index][0], default=-1)
    if place < 0 or best[place][0] <= 0:
        return []
    chain: list[_Candidate] = []
    while place >= 0:
        chain.append(candidates[place])
        place = best[place][1]
    return chain[::-1]
