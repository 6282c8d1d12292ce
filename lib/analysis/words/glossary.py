"""The terms of other languages that texts use: a headword for each, with what every text makes of it."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lib.corpus.essay import Essay
from lib.corpus.glossary import Gloss


@dataclass(frozen=True)
class Headword:
    """A term, with the row of every text that has it; its forms are those that any text gives, the first first."""

    id: str
    uses: tuple[tuple[Essay, Gloss], ...]

    @property
    def term(self) -> str:
        """The term as a reader looks it up."""
        return self.uses[0][1].term

    @property
    def language(self) -> str:
        """Its language, as in ISO 639."""
        return self.uses[0][1].language

    @property
    def script(self) -> str:
        """The characters that a text gives; empty if none does."""
        return next((gloss.script for _, gloss in self.uses if gloss.script), "")

    @property
    def romanisation(self) -> str:
        """The romanised form that a text gives; empty if none does."""
        return next((gloss.romanisation for _, gloss in self.uses if gloss.romanisation), "")


def headwords(essays: Sequence[Essay]) -> list[Headword]:
    """Return the terms of other languages in texts, by name."""
    uses: defaultdict[str, list[tuple[Essay, Gloss]]] = defaultdict(list)
    for essay in essays:
        for gloss in essay.glossary:
            uses[gloss.id].append((essay, gloss))
    words = [Headword(name, tuple(rows)) for name, rows in uses.items()]
    return sorted(words, key=lambda word: _plain(word.term))


def matching(words: Sequence[Headword], sought: str) -> list[Headword]:
    """Return the headwords that hold what is sought, in any form or meaning; case and tone marks don't count."""
    wanted = _plain(sought)
    return [word for word in words if any(wanted in _plain(piece) for piece in _pieces(word))]


def _pieces(word: Headword) -> list[str]:
    forms = [(gloss.term, gloss.script, gloss.romanisation, gloss.meaning, gloss.id) for _, gloss in word.uses]
    return [piece for pieces in forms for piece in pieces]


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
