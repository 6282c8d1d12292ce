"""The terms of a text and how often each occurs in each section: its words, folded, without those that say nothing.

A word is a run of letters, with hyphens, apostrophes and ampersands only between letters, and full stops only in an
abbreviation; the address of a person or page is none. Case is folded save in abbreviations, so that “US” is not “us”; a
possessive loses its ending; a plural becomes its singular (simplemma's English lexicon). Terms of several words that
the vocabulary names are kept whole, the longest first, and their words are not counted again.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from simplemma import lemmatize

from lib.analysis.words.frequency import folded
from lib.corpus.vocabulary import Vocabulary
from lib.sources.document import SourceText

_WORD = re.compile(r"(?<!\d)(?:[A-Z](?:[.&][A-Z])+\b|[^\W\d_]+(?:[-’'&][^\W\d_]+)*)")
_ADDRESS = re.compile(r"\S*@\S+|\b(?:https?://|www\.)\S+")
_POSSESSIVE = re.compile(r"[’'][sS]?$")
_ABBREVIATION = re.compile(r"[A-Z](?:[.&]?[A-Z])+s?")
_OPENING = re.compile(r"(?:^|[.?!:][”’\")\]]*\s+)[“‘\"(\[]*$")
_PLURAL = ("s", "men", "children")
_LOOK_BACK = 8


@dataclass(frozen=True)
class Word:
    """A word of a text.

    Attributes:
        folded: as it is counted.
        written: in the singular, with the case it has in the text.
        opens: whether a sentence begins with it, so that its capital says nothing.
        start, end: its place in the text.
    """

    folded: str
    written: str
    opens: bool
    start: int
    end: int


@dataclass(frozen=True)
class Term:
    """A term of a running text: the words it is made of, and what it is counted under."""

    words: tuple[Word, ...]
    counted: str

    @property
    def written(self) -> str:
        """The term in the singular, with the case it has in the text."""
        return " ".join(word.written for word in self.words)


@dataclass(frozen=True)
class Lexicon:
    """A vocabulary made ready for counting, everything folded.

    Attributes:
        whole: terms of several words.
        same: what a form is counted under, where that is another.
        shown: how the terms that the vocabulary names are written, under what they are counted.
    """

    stop: Set[str]
    keep: Set[str]
    whole: Set[tuple[str, ...]]
    same: Mapping[str, str]
    shown: Mapping[str, str]


def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """Make a vocabulary ready for counting."""
    keep = frozenset(vocabulary.keep)

    def read(term: str) -> tuple[Word, ...]:
        return tuple(words_of(term, keep))

    def fold(term: str) -> str:
        return " ".join(word.folded for word in read(term))

    named = (*vocabulary.whole, *(term for pair in vocabulary.same for term in pair))
    return Lexicon(
        frozenset(vocabulary.stop),
        keep,
        frozenset(tuple(word.folded for word in read(term)) for term in named),
        {fold(form): fold(term) for form, term in vocabulary.same},
        {fold(term): " ".join(word.written for word in read(term)) for term in named},
    )


def count_terms(text: SourceText, vocabulary: Vocabulary) -> list[tuple[str, str, int]]:
    """Return (term, section, count) of a text, sorted by term, then by section as the text has them.

    A term is written as the text mostly writes it: “WTO”, “Tencent”, “policy”.
    """
    counts: Counter[tuple[str, str]] = Counter()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    words = lexicon(vocabulary)
    for paragraph in text.paragraphs:
        for term in terms_in(paragraph.text, words):
            counts[term.counted, paragraph.section] += 1
            forms[term.counted][term.written] += 0 if term.words[0].opens else 1
    sections = list(dict.fromkeys(paragraph.section for paragraph in text.paragraphs))
    ordered = sorted(counts, key=lambda key: (key[0].casefold(), key[0], sections.index(key[1])))
    return [
        (words.shown.get(name) or _form(name, forms[name]), section, counts[name, section]) for name, section in ordered
    ]


def terms_in(text: str, lexicon: Lexicon) -> Iterator[Term]:
    """Yield the terms of a running text in order; stop words are left out."""
    longest = max((len(term) for term in lexicon.whole), default=1)
    words = list(words_of(text, lexicon.keep))
    at = 0
    while at < len(words):
        taken = _longest(words[at : at + longest], lexicon.whole)
        name = " ".join(word.folded for word in words[at : at + taken])
        if taken > 1 or (name not in lexicon.stop and len(name) > 1):
            yield Term(tuple(words[at : at + taken]), lexicon.same.get(name, name))
        at += taken


def words_of(text: str, keep: Set[str] = frozenset()) -> Iterator[Word]:
    """Yield every word of a running text, stop words too.

    Args:
        keep: words, in lower case, that look like plurals and stay as they are.
    """
    for match in _WORD.finditer(_ADDRESS.sub(lambda found: " " * len(found[0]), text)):
        written = _singular(_POSSESSIVE.sub("", match[0]), keep)
        opens = bool(_OPENING.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]))
        yield Word(folded(written), written, opens, match.start(), match.end())


def _longest(words: Sequence[Word], whole: Set[tuple[str, ...]]) -> int:
    """Return how many words the longest term at the beginning of `words` has; 1 if none of several begins there."""
    names = tuple(word.folded for word in words)
    return next((length for length in range(len(names), 1, -1) if names[:length] in whole), 1)


def _singular(word: str, keep: Set[str]) -> str:
    if _ABBREVIATION.fullmatch(word):
        return word.replace(".", "").removesuffix("s")
    head, hyphen, last = word.rpartition("-")
    lower = last.casefold()
    if lower in keep or not lower.endswith(_PLURAL):
        return word
    lemma = str(lemmatize(last, lang="en"))
    if lemma[0].casefold() != lower[0] or len(lemma) > len(lower):
        return word  # no plural: “was” is a form of “be”, “us” of “we”
    return f"{head}{hyphen}{lemma[:1].upper() + lemma[1:] if last[:1].isupper() else lemma}"


def _form(term: str, forms: Counter[str]) -> str:
    """Return how a term is mostly written; one that only opens sentences, as its capital says nothing, folded."""
    written, count = max(forms.items(), key=lambda item: (item[1], item[0]))
    return written if count else term
