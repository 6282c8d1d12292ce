"""References, quotations and bare numbers of a piece of prose."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lib.corpus.prose import Prose
from lib.corpus.rules.prose import prose_faults
from tests.builders import ORIGIN, Standing

PIECES = st.lists(st.sampled_from(["“", "”", "[[", "]]", "lamps-quay", "40 lamps", " ", "is not closed"]))


def said(text: str, **declared: set[str]) -> list[str]:
    return [fault.message for fault, _ in prose_faults([Prose(text, "note", ORIGIN)], Standing(declared))]


@given(PIECES.map("".join))
def test_a_quotation_that_is_not_closed_is_none(text: str):
    prose = Prose(text, "note", ORIGIN)
    quoted = r"“([^”]*)”"
    assert prose.quotations() == [found.strip(" .,;:?!…") for found in re.findall(quoted, text)]
    assert prose.bare() == re.sub(quoted, "“”", re.sub(r"\[\[[^\[\]]*\]\]", "[[]]", text))


def test_a_reference_is_to_a_figure_or_a_text():
    text = "See [[lamps]], [[lamps-quay]] and [[lamps-quai]]."
    assert said(text, Statistic={"lamps-quay"}, Essay={"lamps"}) == [
        "[[lamps-quai]]: “lamps-quai” is not the id of a figure or text; did you mean “lamps-quay”?"
    ]


def test_a_message_quotes_the_beginning_of_what_is_long():
    long = "1234567" * 20_000
    for text in (long, f"[[{long}]]", f"“{'word ' * 20_000}”"):
        (message,) = said(text)
        assert 50 < len(message) < 500
