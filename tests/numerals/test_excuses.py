"""Every rule with numbers it takes and, beside them, numbers it must leave."""

import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.numerals import surroundings
from lib.numerals.excuses import RULES, excused
from lib.numerals.finding import Numeral, numerals
from lib.numerals.names import _LABEL, _labelled, is_labelled
from lib.numerals.surroundings import Surroundings, _brackets


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
    around = [Surroundings(number, text) for number, text in examples]
    assert any(rule(number) and not any(other(number) for other in others) for number in around)


WORDS = [word for texts in [*TAKEN.values(), LEFT] for text in texts for word in re.split(r"[\[\] ]+", text) if word]
PROSE = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", "", "\n", "-", " ("])), max_size=60)


def verdicts(text: str) -> list[str | None]:
    return [excused(number, text) for number in numerals(text)]


@given(PROSE.map(lambda pairs: "".join(map("".join, pairs))))
def test_what_stands_far_before_a_number_changes_no_verdict(text: str):
    near = verdicts(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(surroundings, "REACH", 10**9)
        assert verdicts(text) == near


@given(st.lists(st.sampled_from([*"()", "Articles ", "p. ", "Box", "3", "12a", " ", ", ", "-", " and ", "\n", "s "])))
def test_what_is_told_of_a_whole_text_is_told_of_its_beginning(pieces: list[str]):
    text = "".join(pieces)
    for number in numerals(text):
        around, before = Surroundings(number, text), text[: number.start]
        listed = rf"\b{_LABEL}s? (?:[0-9]+[a-z]?(?:, | and |[-–]| to ))*$"
        assert is_labelled(around) == (re.search(listed, before) is not None)
        assert around.is_outside_brackets == (before.count("(") == before.count(")"))


def test_every_item_of_a_long_list_has_its_label():
    text = f"Articles {', '.join(map(str, range(2, 500)))} and 500 of the charter; 501 more"
    assert verdicts(text) == ["number of a part"] * 499 + [None]


@pytest.mark.parametrize(
    "piece",
    ["40 lamps, ", "1) oil, ", "1-", "Seven ", "One\n", "articles 1, ", "Articles 1 (2", "½ ", "(((1 ", "in the 2019 "],
)
def test_the_cost_of_a_number_is_that_of_its_neighbours(monkeypatch, piece: str):
    """Twice the text costs twice as much: counted are the characters in which a pattern is searched for."""
    costs = []

    def compiled(pattern: str):
        real = re.compile(pattern)

        def search(text: str, start: int, end: int):
            costs.append(end - start)
            return real.search(text, start, end)

        def match(text: str, start: int):
            found = real.match(text, start)
            costs.append(1 + (found.end() - start if found else 0))
            return found

        return SimpleNamespace(search=search, match=match)

    monkeypatch.setattr(
        surroundings, "re", SimpleNamespace(compile=compiled, fullmatch=re.fullmatch, finditer=re.finditer)
    )
    spent = []
    for count in (1000, 2000):
        passes = sum(one.cache_info().misses for one in (_labelled, _brackets))
        costs.clear()
        verdicts(piece * count)
        passes = sum(one.cache_info().misses for one in (_labelled, _brackets)) - passes
        assert passes <= 2, "each at most once over the whole text"
        spent.append(sum(costs))
    assert 0 < spent[1] <= 2.2 * spent[0]
