"""Events in the order of time, and their time said with the text's own precision."""

from collections.abc import Iterable

from lib.analysis.wording import ordinal
from lib.corpus.evidence import Event
from lib.corpus.period import Period
from lib.corpus.qualifiers import When

_WITHIN: dict[When, float] = {
    "early": 1 / 6,
    "mid": 1 / 2,
    "late": 5 / 6,
    "spring": 0.25,
    "summer": 0.45,
    "autumn": 0.7,
    "winter": 0.9,
}
"""Where in its span an event lies that the text places by a word, as a share of the span."""

_BESIDE: dict[When, int] = {"before": -1, "until": -1, "after": -1, "since": 1}
"""On which side of its time an event lies, among those of one time; that of “after” is the end of the time named."""

Moment = tuple[float, int, float]


def moment(event: Event) -> Moment:
    """Return what an event is ordered by: a time in years, on which side of it the event lies, and its end.

    “Early 1990s” comes before “late 1990s”, “before 1998” before “1998”, and “after 1998” after all of that year. The
    place of a season or a part of a decade serves the order alone and is never shown.
    """
    begins, ends = (_years(event.period, last) for last in (False, True))
    share = 1.0 if event.when == "after" else _WITHIN.get(event.when, 0.0)
    return begins + share * (ends - begins), _BESIDE.get(event.when, 0), ends


def decade(event: Event) -> int:
    """Return the first year of the decade in which an event's time, as the text gives it, begins."""
    return event.period.start.year // 10 * 10


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return events in the order of time."""
    return sorted(events, key=moment)


def when_said(event: Event) -> str:
    """Return an event's time with the text's own precision: “late 1990s”, “before May 2020”, “summer 2020”."""
    time = _span(event.period)
    return time if event.when == "exact" else f"{event.when} {time}"


def _years(period: Period, last: bool) -> float:
    """Return the beginning of a period, or its last end, in years and parts of a year."""
    date = period.end if last else period.start
    month = (date.month or (13 if last else 1)) - 1
    day = date.day or (31 if last and date.month else 1)
    return date.year + (month + (day - 1) / 31) / 12


def _span(period: Period) -> str:
    """Return a period, whole decades and centuries by their names."""
    first, last = period.start.year, period.end.year
    if period.start.month or last == first:
        return str(period)
    if first % 10 == 0 and last == first + 9:
        return f"{first}s"
    if first % 100 == 1 and last % 100 == 0:
        centuries = [ordinal(number) for number in sorted({first // 100 + 1, last // 100})]
        return f"{'–'.join(centuries)} {'century' if len(centuries) == 1 else 'centuries'}"
    return str(period)
