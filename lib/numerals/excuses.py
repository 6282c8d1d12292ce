"""Numbers that state no figure, each with the general rule that says so.

A rule looks at the words around a number and must hold whatever the text is about. What no rule excuses is a figure
until a person says otherwise.
"""

from collections.abc import Callable

from lib.numerals import dates, names
from lib.numerals.finding import Numeral
from lib.numerals.surroundings import UNIT, Surroundings
from lib.numerals.words import BELOW_100

Rule = Callable[[Surroundings], bool]


def is_ordinal(number: Surroundings) -> bool:
    """The first, 20th, second-generation; not a "third" that is a share."""
    return number.numeral.kind == "ordinal"


def is_one_as_pronoun(number: Surroundings) -> bool:
    """One another, one of the, no one, one-sided, might one day; not "one percent", "one year", "one in five"."""
    if not number.written("[Oo]ne"):
        return False
    is_some_day = number.preceded(r"\b(?:may|might|will|would|could|can) ") and number.followed(" day\\b")
    is_share = number.followed(rf" (?:in|out of) (?:every )?(?:[0-9]+|{BELOW_100})\b")
    return is_some_day or not (is_share or number.followed(rf"[ -]{UNIT}"))


def is_zero_in_a_compound(number: Surroundings) -> bool:
    """The zero of zero-sum or zero-tolerance: a kind, not a count."""
    return number.written("[Zz]ero") and number.followed("-[a-z]")


def is_double_as_adjective(number: Surroundings) -> bool:
    """The double of “a double role”, “its double purpose”: a kind, not a count; not “double the oil”."""
    pointed_at = r"\b(?:[Aa]|[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat) |[’']s "
    return number.written("double|triple") and number.followed(" [a-z]") and number.preceded(pointed_at)


def is_base_of_a_rate(number: Surroundings) -> bool:
    """The 1,000 of “per 1,000 people”, the million of “per million euros”: round, it only says what to count by."""
    is_round = number.numeral.value in {10**power for power in range(2, 13)}
    return is_round and number.preceded(r"\b(?:[Pp]er|[Ee]very|[Ee]ach) \W?")


def is_list_marker(number: Surroundings) -> bool:
    """(1) or 1) before an item; 1. at the head of a line."""
    if not number.written("[0-9]{1,2}"):
        return False
    in_brackets = number.preceded(r"(?:^|\s)\(") and number.followed(r"\)")
    before_bracket = number.preceded(r"(?:^|[:;,.]\s)") and number.followed(r"\)\s")
    at_head = number.preceded(r"(?:^|\n)\s*") and number.followed(r"\.\s")
    return in_brackets or at_head or (before_bracket and number.is_outside_brackets)


RULES: tuple[tuple[str, Rule], ...] = (
    ("ordinal", is_ordinal),
    ("year", dates.is_year),
    ("year", dates.is_end_of_year_range),
    ("date", dates.is_day),
    ("part of a period", dates.is_part_of_a_period),
    ("number of a part", names.is_labelled),
    ("part of a name", names.touches_letters),
    ("part of a name", names.follows_a_name),
    ("part of a name", names.has_a_capital),
    ("part of a name", names.is_numbered_plan),
    ("“one” as a pronoun", is_one_as_pronoun),
    ("part of a compound", is_zero_in_a_compound),
    ("“double” as an adjective", is_double_as_adjective),
    ("base of a rate", is_base_of_a_rate),
    ("list marker", is_list_marker),
)


def excused(numeral: Numeral, context: str) -> str | None:
    """Return the reason why a number is no figure, or None if it may be one.

    Args:
        numeral: a number of `context`.
        context: the paragraph, heading or cell that holds it.
    """
    number = Surroundings(numeral, context)
    return next((reason for reason, rule in RULES if rule(number)), None)
