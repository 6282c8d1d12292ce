"""Figures as people write them: “almost 80%”, “> $200 billion”, “two thirds”."""

from fractions import Fraction

from lib.corpus.evidence import Statistic
from lib.corpus.qualifiers import QUALIFIERS
from lib.corpus.units import UNITS

_SCALES = ((Fraction(10**12), "trillion"), (Fraction(10**9), "billion"), (Fraction(10**6), "million"))
_PARTS = {
    2: "half",
    3: "third",
    4: "quarter",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
}
_COUNTS = {1: "a", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
_SPELLED = range(2, 10)
_SINGULAR = ("years", "months", "days", "hours", "tonnes")
_MOST_DECIMALS = 28  # as many as a cell of the corpus can give, and three more for a scale word
_NARROW = "\N{NARROW NO-BREAK SPACE}"
_SPACE = "\N{NO-BREAK SPACE}"


def in_words(row: Statistic) -> str:
    """Return a figure for running text, its qualifier in words: “a little over 30%”."""
    words = QUALIFIERS[row.qualifier].words
    figure = _spelled(row) or bare(row)
    return f"{words} {figure}" if words else figure


def opening_sentences(before: str, words: str) -> str:
    """Return words that follow `before` in running text, with a capital where they open a sentence."""
    opens = not before.strip() or before.rstrip(" ”’)")[-1:] in (".", "?", "!")
    return capital(words) if opens else words


def capital(words: str) -> str:
    """Return words with a capital first letter, the rest as it is."""
    return words[:1].upper() + words[1:]


def counted(number: int, thing: str) -> str:
    """Return how many things there are: “1 slide”, “12 slides”."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def with_sign(row: Statistic) -> str:
    """Return a figure for a chart or headline, its qualifier as a sign: “> 30%”."""
    sign = QUALIFIERS[row.qualifier].sign
    space = _SPACE if sign[:1].isalpha() else _NARROW
    return f"{sign}{space}{bare(row)}" if sign else bare(row)


def bare(row: Statistic) -> str:
    """Return a figure in its unit, a range with an en dash, without its qualifier."""
    unit = UNITS[row.unit]
    if row.unit == "rank":
        return ordinal(int(row.value))
    if row.value_high is not None:
        return _range(row.value, row.value_high, unit.before) + unit.after
    if row.unit == "fraction" and 0 < row.value < 1:
        return fraction(row.value)
    after = unit.after.removesuffix("s") if row.value == 1 and row.unit in _SINGULAR else unit.after
    return _signed(row.value, unit.before, number(abs(row.value))) + after


def number(value: Fraction) -> str:
    """Return a non-negative number: “38,000”, “5.62 million”, “9.1”; not rounded if its decimals end."""
    for scale, word in _SCALES:
        if value >= scale and (value / scale * 1000).denominator == 1:
            return f"{_decimal(value / scale)}{_SPACE}{word}"
    return _decimal(value)


def plain_number(value: Fraction) -> str:
    """Return a number for a spreadsheet: “77.4”, “27000000”; “2/3” where its decimals never end."""
    written = _decimal(abs(value)).replace(",", "")
    ends = (value * 10**_MOST_DECIMALS).denominator == 1
    return f"{'-' if value < 0 else ''}{written}" if ends else f"{value.numerator}/{value.denominator}"


def times(doublings: float) -> str:
    """Return how many times as much so many doublings make, roughly: “2.5”, “13”."""
    ratio = 2**doublings
    return f"{ratio:.1f}" if ratio < 10 else f"{ratio:.0f}"


def ordinal(value: int) -> str:
    """Return “1st”, “2nd”, “11th”."""
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def fraction(value: Fraction) -> str:
    """Return a fraction in words where English has them: “half”, “two thirds”, “a quarter”."""
    part, count = _PARTS.get(value.denominator), _COUNTS.get(value.numerator)
    if part is None or count is None:
        return f"{value.numerator}/{value.denominator}"
    if value == Fraction(1, 2):
        return part
    return f"{count} {part}" if value.numerator == 1 else f"{count} {part}s"


def _spelled(row: Statistic) -> str:
    """Return a small count as a word, or a multiple as running text has it; empty for any other figure."""
    if row.unit == "times" and row.value_high is None:
        return "twice" if row.value == 2 else f"{number(row.value)} times"
    is_count = row.unit in ("count", "people", "jobs", "vehicles")
    return _COUNTS.get(int(row.value), "") if is_count and row.value_high is None and row.value in _SPELLED else ""


def _signed(value: Fraction, before: str, text: str) -> str:
    return f"{'−' if value < 0 else ''}{before}{text}"


def _decimal(value: Fraction) -> str:
    """Write a non-negative number with thousands separators and all its decimals; four where they never end."""
    places = next((places for places in range(_MOST_DECIMALS) if (value * 10**places).denominator == 1), None)
    if places is None:
        return f"{float(value):,.4f}"
    whole, part = divmod(int(value * 10**places), 10**places)
    return f"{whole:,}" + (f".{part:0{places}}" if places else "")


def _range(low: Fraction, high: Fraction, before: str) -> str:
    """Write both ends in the scale of the upper one, so that its word stands once: “$78–200 billion”."""
    upper = number(abs(high))
    word = upper.partition(_SPACE)[2]
    scale = next((scale for scale, name in _SCALES if name == word), Fraction(1))
    lower = _decimal(abs(low) / scale) if (low / scale * 1000).denominator == 1 else number(abs(low))
    if low < 0:
        return f"{_signed(low, before, lower)} to {_signed(high, before, upper)}"
    return f"{before}{lower}–{upper}"
