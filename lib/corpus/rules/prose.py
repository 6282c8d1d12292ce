"""Rules of prose: its references lead somewhere, its quotations are short, and its numbers have a source."""

from collections.abc import Iterable, Iterator

from lib.corpus.faults import not_one_of, shortened
from lib.corpus.prose import Prose
from lib.corpus.records import PHRASE_WORDS
from lib.corpus.rules.findings import Finding, fault_at
from lib.corpus.rules.register import FIGURES, TEXT, Register, is_unread
from lib.numerals.excuses import excused
from lib.numerals.finding import numerals


def prose_faults(pieces: Iterable[Prose], register: Register, numbers: bool = True) -> Iterator[Finding]:
    """Find references to nothing, long quotations and numbers without a source.

    Args:
        numbers: whether a number needs a source; not where a teacher counts minutes or pairs of students.
    """
    for prose in pieces:
        for name in prose.references():
            if register.state(name, FIGURES | TEXT) is None and not is_unread(name, register):
                message = not_one_of(name, register.like(name, FIGURES | TEXT), "the id of a figure or text")
                yield fault_at(prose.origin, prose.key, f"[[{shortened(name)}]]: {message}"), None
        for fault in (*_long_quotations(prose), *(_bare_numbers(prose) if numbers else ())):
            yield fault_at(prose.origin, prose.key, fault), None


def _long_quotations(prose: Prose) -> Iterator[str]:
    for quotation in prose.quotations():
        words = len(quotation.split())
        if words >= PHRASE_WORDS.stop:
            yield f"“{shortened(quotation)}” quotes {words} words; expected at most {PHRASE_WORDS.stop - 1}"


def _bare_numbers(prose: Prose) -> Iterator[str]:
    text = prose.bare()
    for number in numerals(text):
        if excused(number, text) is None:
            expected = "a reference such as [[id]], or the source's own words in “…”"
            yield f"the bare number “{shortened(number.text)}” has no source; expected {expected}"
