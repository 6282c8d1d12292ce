"""Every rule with numbers it takes and, beside them, numbers it must leave."""

import pytest

from lib.numerals.excuses import RULES, excused
from lib.numerals.finding import Numeral, numerals
from lib.numerals.surroundings import Surroundings


def marked(text: str) -> tuple[Numeral, str]:
    """The number between square brackets, and the text without them."""
    start, plain = text.index("["), text.replace("[", "").replace("]", "")
    return next(number for number in numerals(plain) if number.start == start), plain


TAKEN = {
    "ordinal": [
        "the [first] lamp",
        "the [20th] keeper",
        "[second]-generation lamps",
        "a [third] issue",
        "[Third], oil",
    ],
    "year": [
        "In [2001] the tower fell.",
        "Keepers left by [1931], and",
        "the [1990]s were calm",
        "the mid-[1980]s",
        "from [2001] to 2019",
        "from 2001 to [2019]",
        "in 2019-[2020]",
        "the storms of 1997-[98]",
        "a [2010] survey of towers",
        "its [1994] policy",
        "the recent [2020] storms",
        "(Quill, [2014]; Marrow, May 2017)",
        "in [2020] keepers left",
        "[1931] lies before it",
        "Light for Orsk [1931] burns oil",
        "between 2015 and [2017] keepers left",
    ],
    "date": ["on September [1], the keeper", "[1] September 1931", "the [3]-5 May", "on 1931-09-[02]", "[20] Dec"],
    "part of a period": ["the second [half] of the decade", "in the first [three quarters] of 2020"],
    "number of a part": [
        "under Section [12] of",
        "article [40] says",
        "see Figure [2]",
        "Chapter [Five] shows",
        "p. [7]",
        "pp. 7-[9]",
    ],
    "part of a name": [
        "its [5]G masts",
        "the G[20] met",
        "the Covid-[19] years",
        "flew a Boeing [747] there",
        "so Web [2.0] came",
        "the Big [Three] met",
        "the third [Five]-Year Plan",
        "the third [five]-year plan",
        "the yearly ‘[Two] Sessions,’ again",
        "It posts to Harbour [110], and",
    ],
    "“one” as a pronoun": [
        "[one] another",
        "[one] of the lamps",
        "no [one] came",
        "a [one]-sided view",
        "at [one] point",
        "[One] lamp burned",
        "it might [one] day burn",
    ],
    "part of a compound": ["a [zero]-sum game"],
    "“double” as an adjective": ["a [double] role", "the board’s [triple] burden"],
    "base of a rate": ["4 lamps per [1,000] boats", "for every [million] crowns", "of every [100] boats"],
    "list marker": ["oil, ([1]) lamps", "we need: [1]) oil", "[2]. Lamps burn"],
}

LEFT = [
    "[130] keepers signed",
    "[two thirds] of the lamps",
    "[a third] of the lamps",
    "[2001] firms closed",
    "about [2000] towers stand",
    "About [2000] towers stand",
    "over [2000] people came",
    "a loan of $[2000] was",
    "some 2,001 lamps and [1500] wicks",
    "in March [20] towers fell",
    "more than [half] of the lamps",
    "Facing storms, Orsk lost [40] lamps",
    "in Orsk [90] keepers were asked",
    "costs USD [44] in Orsk",
    "was [20]km long",
    "the new [5]-metre lamps",
    "[Two] lamps burned.",
    "He said, “[Two] lamps burned.”",
    "sold [one] percent of it",
    "for [one] year",
    "[one] in five lamps",
    "tariffs fell to [zero] by then",
    "a list of [1,000] lamps",
    "it grew (from [10]) at once",
    "the cost (up to [10]) is",
    "a [four]-year loan",
    "the [two] towers",
    "[twice] as many",
    "almost [double] the oil",
    "the harbour’s oil [doubled]",
]


@pytest.mark.parametrize(
    ("reason", "text"), [(reason, text) for reason, texts in TAKEN.items() for text in texts], ids=lambda value: value
)
def test_excused(reason: str, text: str):
    assert excused(*marked(text)) == reason


@pytest.mark.parametrize("text", LEFT)
def test_not_excused(text: str):
    assert excused(*marked(text)) is None


def test_every_reason_has_an_example():
    assert {reason for reason, _ in RULES} == set(TAKEN)


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule.__name__)
def test_no_rule_is_idle(rule):
    """Each rule takes an example that no other rule takes."""
    others = [other for _, other in RULES if other is not rule]
    examples = [marked(text) for texts in TAKEN.values() for text in texts]
    around = [Surroundings(number, text[: number.start], text[number.end :]) for number, text in examples]
    assert any(rule(number) and not any(other(number) for other in others) for number in around)
