"""Dates as a source gives them: to the year, the month or the day, and no finer."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Self

from lib.corpus.faults import shortened

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date known to the year, the month (`day == 0`) or only the year (`month == 0`)."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `1947`, `2020-05` or `2020-05-17`.

        Raises:
            ValueError: for any other form, or a day that the calendar does not have.
        """
        match = _ISO.fullmatch(text)
        if match is None:
            raise ValueError(
                f"“{shortened(text)}” is not a date; expected a year, month or day such as 1947, 2020-05 or 2020-05-17"
            )
        year, month, day = (int(part or 0) for part in match.groups())
        given = [int(part) for part in match.groups() if part is not None]
        try:
            date(*given, *[1] * (3 - len(given)))
        except ValueError:
            raise ValueError(f"“{text}” is not a date of the calendar") from None
        return cls(year, month, day)

    def __str__(self) -> str:
        """Return the date as people write it: “1947”, “May 2020”, “17 May 2020”."""
        if not self.month:
            return str(self.year)
        month = date(2000, self.month, 1).strftime("%B")
        return f"{self.day} {month} {self.year}" if self.day else f"{month} {self.year}"

    def iso(self) -> str:
        """Return the date as the corpus writes it."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


OPEN = "open"
"""Stands for the end of a period that goes on as far as the text says."""


@dataclass(frozen=True, order=True)
class Period:
    """A point in time (`start == end`), a span of it, or the time since a point, whose end the text doesn't give."""

    start: PartialDate
    end: PartialDate
    is_open: bool = False

    @classmethod
    @lru_cache(maxsize=10_000)  # a row is asked for its period again and again
    def parse(cls, start: str, end: str = "") -> Self:
        """Read two dates; an empty `end` means a point in time, `open` that the text gives none.

        Raises:
            ValueError: if either is no date or the end comes before the start.
        """
        first = PartialDate.parse(start)
        last = PartialDate.parse(end) if end and end != OPEN else first
        if last < first:
            raise ValueError(f"“{end}” comes before “{start}”")
        return cls(first, last, end == OPEN)

    def __str__(self) -> str:
        """Return “2001–2019”, “March–May 2020”, “since 2001” or a single date."""
        if self.is_open:
            return f"since {self.start}"
        if self.start == self.end:
            return str(self.start)
        if self.start.month and self.start.year == self.end.year and not self.start.day:
            return f"{date(2000, self.start.month, 1):%B}–{self.end}"
        return f"{self.start}–{self.end}" if not self.start.month else f"{self.start} – {self.end}"
