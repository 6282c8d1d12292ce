"""Text whose every character knows the raw line it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Traced:
    """A string and, character by character, its raw line numbers. Both always have the same length."""

    text: str = ""
    lines: tuple[int, ...] = ()

    @classmethod
    def on_line(cls, text: str, line: int) -> Traced:
        """Text that stands on one raw line."""
        return cls(text, (line,) * len(text))

    def __add__(self, other: Traced) -> Traced:
        return Traced(self.text + other.text, self.lines + other.lines)

    def __getitem__(self, part: slice) -> Traced:
        return Traced(self.text[part], self.lines[part])

    def without(self, spans: Iterable[tuple[int, int]]) -> Traced:
        """The text with the spans cut out; spans ascend and don't overlap."""
        kept, position = Traced(), 0
        for start, end in spans:
            kept += self[position:start]
            position = end
        return kept + self[position:]

    def single_spaced(self) -> Traced:
        """Runs of white space cut to their first character, none at the ends."""
        spans = [(match.start() + 1, match.end()) for match in re.finditer(r"\s{2,}", self.text)]
        squeezed = self.without(spans)
        start = len(squeezed.text) - len(squeezed.text.lstrip())
        return squeezed[start : len(squeezed.text.rstrip())]
