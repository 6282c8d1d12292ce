"""Numbers that are dates: rules of `lib.numerals.excuses`."""

from lib.numerals.surroundings import THINGS, UNIT, Surroundings

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_WHEN = r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hroughout|late|early|mid|recent)"
_YEAR = r"\b(?:1[0-9]|20)[0-9]{2}"
_POINTING = r"(?:[Tt]he|[Tt]h(?:is|at|ese|ose)|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)"
_APPROXIMATELY = (
    r"(?:[Aa]bout|around|some|over|than|nearly|almost|least|most|roughly|approximately|only|up to|estimated)"
)


def is_year(number: Surroundings) -> bool:
    """Four plain digits from 1000 to 2100 that count nothing: in 2001, the 1990s, a 2010 survey; not “2001 firms”."""
    is_plain = number.written("[0-9]{4}") and not number.preceded("[$€£¥] ?")
    return is_plain and 1000 <= number.numeral.value <= 2100 and not _counts(number)


def is_end_of_year_range(number: Surroundings) -> bool:
    """The 20 of 2019-20 or 2019/20."""
    return number.written("[0-9]{2}") and number.preceded(rf"{_YEAR}[-–/]")


def is_day(number: Surroundings) -> bool:
    """September 1; 1 September; 1-3 September; 2020-09-01; not “in March 20 firms”."""
    if not number.written("[0-9]{1,2}") or number.numeral.value > 31:
        return False
    counts = number.followed(rf" (?:{UNIT}|{THINGS})")
    after_month = number.preceded(rf"\b{_MONTH} (?:[0-9]{{1,2}}(?:[-–]| and | to ))?") and not counts
    before_month = number.followed(rf"(?:(?:[-–]| and | to )[0-9]{{1,2}})? (?:of )?{_MONTH}(?!\w)")
    return after_month or before_month or number.preceded(rf"{_YEAR}-\s*(?:[0-9]{{2}}-)?")


def is_part_of_a_period(number: Surroundings) -> bool:
    """The second half of the decade, the first three quarters of 2020: a stretch of time, no share."""
    return number.numeral.kind == "fraction" and number.preceded(r"\b(?:first|second|last|latter|past|next) ")


def _counts(number: Surroundings) -> bool:
    """Whether a unit follows, or things do and nothing before says that it is a time."""
    if number.followed(rf"[ -]?{UNIT}"):
        return True
    if not number.followed(f" {THINGS}"):
        return False
    in_time = rf"\b(?:{_WHEN}|{_MONTH}|{_SEASON})[ -]|{_YEAR}(?: ?[-–/,] ?| and | or | to )"
    of_the_year = rf"[’']s |\b{_POINTING}(?: [a-z-]+)? "
    of_a_name = r"[^\s.!?:] [A-Z]\w* "
    return number.preceded(rf"\b{_APPROXIMATELY} ") or not number.preceded(f"{in_time}|{of_the_year}|{of_a_name}")
