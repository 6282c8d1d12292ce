"""The terms of a text and how often each occurs in each section: its words, folded, without those that say nothing.

A word is a run of letters, with hyphens, apostrophes and ampersands only between letters, and full stops only in an
abbreviation; the address of a person or page is none. Case is folded save in abbreviations, so that “US” is not “us”; a
possessive loses its ending; a plural becomes its singular (simplemma's English lexicon). Terms of several words that
the vocabulary names are kept whole, the longest first, and their words are not counted again.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from simplemma import lemmatize

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


def count_terms(text: SourceText, vocabulary: Vocabulary) -> list[tuple[str, str, int]]:
    """Return (term, section, count) of a text, sorted by term, then by section as the text has them.

    A term is written as the text mostly writes it: “WTO”, “Tencent”, “policy”.
    """
    counts: Counter[tuple[str, str]] = Counter()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for paragraph in text.paragraphs:
        for words in terms_in(paragraph.text, vocabulary):
            folded = " ".join(word.folded for word in words)
            counts[folded, paragraph.section] += 1
            forms[folded][" ".join(word.written for word in words)] += 0 if words[0].opens else 1
    sections = list(dict.fromkeys(paragraph.section for paragraph in text.paragraphs))
    ordered = sorted(counts, key=lambda key: (key[0].casefold(), key[0], sections.index(key[1])))
    shown = {" ".join(word.folded for word in words_of(term, vocabulary)): term for term in vocabulary.whole}
    return [(shown.get(term) or _form(term, forms[term]), section, counts[term, section]) for term, section in ordered]


def terms_in(text: str, vocabulary: Vocabulary) -> Iterator[tuple[Word, ...]]:
    """Yield the terms of a running text in order, each as its words; stop words are left out."""
    whole = _whole(vocabulary)
    longest = max((len(term) for term in whole), default=1)
    words = list(words_of(text, vocabulary))
    stop = set(vocabulary.stop)
    at = 0
    while at < len(words):
        taken = _longest(words[at : at + longest], whole)
        if taken > 1 or (words[at].folded not in stop and len(words[at].folded) > 1):
            yield tuple(words[at : at + taken])
        at += taken


def words_of(text: str, vocabulary: Vocabulary) -> Iterator[Word]:
    """Yield every word of a running text, stop words too."""
    keep = set(vocabulary.keep)
    for match in _WORD.finditer(_ADDRESS.sub(lambda found: " " * len(found[0]), text)):
        bare = _POSSESSIVE.sub("", match[0])
        written = _singular(bare, keep)
        folded = written if _ABBREVIATION.fullmatch(bare) else written.casefold()
        opens = bool(_OPENING.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]))
        yield Word(folded, written, opens, match.start(), match.end())


@lru_cache(maxsize=8)
def _whole(vocabulary: Vocabulary) -> frozenset[tuple[str, ...]]:
    """Return the terms of several words, folded word by word."""
    return frozenset(tuple(word.folded for word in words_of(term, vocabulary)) for term in vocabulary.whole)


def _longest(words: Sequence[Word], whole: Set[tuple[str, ...]]) -> int:
    """Return how many words the longest term at the beginning of `words` has; 1 if none of several begins there."""
    folded = tuple(word.folded for word in words)
    return next((length for length in range(len(folded), 1, -1) if folded[:length] in whole), 1)


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
