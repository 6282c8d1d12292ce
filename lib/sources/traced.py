"""Text whose every character knows the raw line it came from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Traced:
    """A string and, character by character, its raw line numbers. Both have the same length."""

    text: str = ""
    lines: tuple[int, ...] = ()

    @classmethod
    def on_line(cls, text: str, line: int) -> "Traced":
        """Trace text that stands on one raw line."""
        return cls(text, (line,) * len(text))

    def __add__(self, other: "Traced") -> "Traced":
        return Traced(self.text + other.text, self.lines + other.lines)

    def __getitem__(self, part: slice) -> "Traced":
        return Traced(self.text[part], self.lines[part])

    def without(self, spans: Iterable[tuple[int, int]]) -> "Traced":
        """Cut spans (start, end) out; they ascend and don't overlap."""
        kept, position = Traced(), 0
        for start, end in spans:
            kept += self[position:start]
            position = end
        return kept + self[position:]

    def single_spaced(self) -> "Traced":
        """Cut runs of white space to their first character, and leave none at the ends."""
        squeezed = self.without((match.start() + 1, match.end()) for match in re.finditer(r"\s{2,}", self.text))
        begin = len(squeezed.text) - len(squeezed.text.lstrip())
        return squeezed[begin : len(squeezed.text.rstrip())]
