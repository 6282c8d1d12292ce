import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.corpus.prose import notes_of, prose_of, prose_of_comparison, prose_of_deck
from lib.numerals.finding import numerals
from lib.numerals.forms import FORMS, Form, in_small_letters, marks_of
from lib.numerals.words import CARDINALS, MULTIPLES, ORDINALS, PARTS, SCALES, SHORT_SCALES


def values(text: str) -> list[Fraction]:
    return [number.value for number in numerals(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48 lamps", [48]),
        ("12,500 lamps and 1,250,000 wicks", [12500, 1250000]),
        ("4.75 metres", [Fraction("4.75")]),
        ("30 to 90 percent", [30, 90]),
        ("4-5% of keepers", [4, 5]),
        ("30 million crowns", [30_000_000]),
        ("a $2.5bn loan", [2_500_000_000]),
        ("a £5m loan", [5_000_000]),
        ("1.5 trillion crowns", [1_500_000_000_000]),
        ("seventeen keepers, twenty-four lamps", [17, 24]),
        ("two hundred and six", [206]),
        ("three thousand four hundred", [3400]),
        ("a hundred, half a million, two and a half million", [100, 500_000, 2_500_000]),
        ("a dozen, two dozen, half a dozen", [12, 24, 6]),
        ("3/4 of it, ½ and 2½", [Fraction(3, 4), Fraction(1, 2), Fraction(5, 2)]),
        ("the 20th, the forty-first, the twelfth", [20, 41, 12]),
        ("doubled, tripled, halved, tenfold, 10-fold", [2, 3, Fraction(1, 2), 10, 10]),
        ("per million lamps", [1_000_000]),
        ("zero", [0]),
    ],
)
def test_values(text: str, expected: list[Fraction]):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("two thirds of the lamps", Fraction(2, 3)),
        ("three-quarters of them", Fraction(3, 4)),
        ("nearly one-fifth of all", Fraction(1, 5)),
        ("a third of the lamps", Fraction(1, 3)),
        ("it fell by a quarter", Fraction(1, 4)),
        ("more than half the lamps", Fraction(1, 2)),
    ],
)
def test_shares(text: str, share: Fraction):
    (number,) = numerals(text)
    assert (number.value, number.kind) == (share, "fraction")


@pytest.mark.parametrize("text", ["a third lamp", "a fifth attempt", "the third of May", "third-party lamps"])
def test_an_ordinal_is_no_share(text: str):
    assert numerals(text)[0].kind == "ordinal"


@pytest.mark.parametrize(
    "text",
    ["dozens of lamps", "hundreds of keepers", "several million", "tens of thousands", "often, tent, someone, halfway"],
)
def test_vague_words_are_no_numbers(text: str):
    assert numerals(text) == ()


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("5 to 10 million", 5_000_000),
        ("between 5 and 10 million", 5_000_000),
        ("from $5 to $10 billion", 5_000_000_000),
        ("two decades", 20),
        ("half a century", 50),
        ("three to four decades", 30),
    ],
)
def test_second_readings(text: str, also: int):
    first = numerals(text)[0]
    assert first.equals(Fraction(also))
    assert first.equals(first.value)
    assert not first.equals(first.value + 1)


def test_a_number_with_its_own_scale_shares_no_other():
    assert [number.also for number in numerals("5 thousand to 10 million")] == [None, None]


def test_places_are_those_of_the_words():
    text = "Some sixteen lamps, 2.5 million wicks."
    assert [text[number.start : number.end] for number in numerals(text)] == ["sixteen", "2.5 million"]


@given(st.integers(min_value=0, max_value=10**12))
def test_any_whole_number_in_digits_is_read(number: int):
    assert values(f"They counted {number} lamps.") == [number]
    assert values(f"They counted {number:,} lamps.") == [number]


@given(st.text(alphabet="0123456789., -$%abhmnot½/", max_size=40))
def test_numbers_ascend_and_never_overlap(text: str):
    found = numerals(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(text[number.start : number.end] == number.text for number in found)


@given(st.text(max_size=40) | st.text(alphabet="İIıiſsKk5$ one", max_size=40))
def test_capitals_are_made_small_in_their_places(text: str):
    small = in_small_letters(text)
    assert len(small) == len(text)
    assert small == "".join(letter.lower() if letter != "İ" else "ı" for letter in text) or "Σ" in text


@pytest.mark.parametrize("text", ["ſix lamps", "one ſixth", "two mıllion lamps", "the oil trİpled", "a trıllion"])
def test_letters_that_only_look_like_those_of_a_number_are_none(text: str):
    assert all(number.text.isascii() for number in numerals(text))


@pytest.mark.parametrize("form", ["{}", "{}.5", "$ {}m", "{}th", "{}-fold", "{}½"])
def test_a_number_may_be_of_any_length(form: str):
    text = form.format("7" * 5000)
    (number,) = numerals(text)
    assert number.end - number.start >= 5000
    assert number.value > 10**3000


WORDS = [*CARDINALS, *ORDINALS, *PARTS, *(f"{part}s" for part in PARTS), *SCALES, *SHORT_SCALES, *MULTIPLES]
WORDS += ["half", "a half", "half a", "half an", "dozen", "fold", "tenfold", "10-fold", "sevenfold", "$5m", "£ 2.5 bn"]
WORDS += ["a", "an", "and", "per", "every", "each", "by", "than", "about", "of", "more", "to", "or", "percent"]
WORDS += ["12,500", "1,2", "4.75", "2019", "3/4", "1/3/5", "2½", "¼", "20th", "1st", "0", "7k"]
EXAMPLES = [
    "two thirds",
    "one third",
    "a third of",
    "by a third",
    "two and a half",
    "a million",
    "per million",
    "a dozen",
]
NEAR = [
    "often",
    "tent",
    "someone",
    "halfway",
    "dozens",
    "hundreds",
    "folder",
    "secondly",
    "a party",
    "per cent",
    "fourty",
]
PIECES = st.sampled_from(WORDS + NEAR) | st.sampled_from(WORDS).map(str.upper) | st.sampled_from(WORDS).map(str.title)
BETWEEN = st.sampled_from([" ", " ", " ", "-", ", ", "", "_", "\n", ". ", "’s ", "é", "(", ") ", "–", "/", "$"])
PROSE = st.lists(st.tuples(PIECES, BETWEEN), max_size=12).map(lambda pairs: "".join(map("".join, pairs)))
ANY_CASE = [re.compile(form.pattern.pattern, re.IGNORECASE) for form in FORMS]


def searched(text: str) -> list[tuple[int, int, str]]:
    """The places and kinds of the numbers of a text, by a search of the whole of it for every form."""
    found = [(m.start("n"), n, m.end("n")) for n, form in enumerate(ANY_CASE) for m in form.finditer(text)]
    kept: list[tuple[int, int, str]] = []
    for start, n, end in sorted(found):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, FORMS[n].kind))
    return kept


def told(text: str) -> list[tuple[int, int, str]]:
    return [(number.start, number.end, number.kind) for number in numerals(text)]


@settings(max_examples=500)
@given(PROSE | st.text(alphabet="0123456789., -$%abhmnot½/T", max_size=40))
def test_marks_hide_no_number(text: str):
    assert told(text) == searched(text)


def test_marks_hide_no_number_of_a_collection(atlas):
    pieces = [piece.text for essay in atlas.essays for piece in prose_of(essay)]
    pieces += [piece.text for comparison in atlas.comparisons for piece in prose_of_comparison(comparison)]
    pieces += [piece.text for deck in atlas.decks for piece in (*prose_of_deck(deck), *notes_of(deck))]
    assert sum(len(told(piece)) for piece in pieces) > 500
    assert all(told(piece) == searched(piece) for piece in pieces)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.pattern.pattern[:40])
def test_every_match_of_a_form_holds_one_of_its_marks(form: Form):
    """And each form is searched for somewhere in such text, so that the tests above say something of it."""

    @given(PROSE.map(in_small_letters))
    def holds(text: str):
        assert all(form.marks & marks_of(match[0]) for match in form.pattern.finditer(text))

    holds()
    assert any(form.pattern.search(example) for example in [*WORDS, *EXAMPLES])


def test_a_text_without_numbers_is_not_searched(monkeypatch):
    searches = []
    counted = [replace(form, pattern=Counted(form.pattern, searches)) for form in FORMS]
    monkeypatch.setattr("lib.numerals.finding.FORMS", counted)
    assert numerals("Often someone tended the tower, halfway to the sea.") == ()
    assert searches == []
    assert values("They counted 40 lamps.") == [40]
    assert len(searches) == 1, "for digits only"


class Counted:
    def __init__(self, pattern: re.Pattern[str], searches: list[str]) -> None:
        self.pattern, self.searches = pattern, searches

    def finditer(self, text: str):
        self.searches.append(self.pattern.pattern)
        return self.pattern.finditer(text)
