"""Every exhibit of a collection under its id, made ready when it is asked for."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from lib.analysis.evidence.exhibit import Exhibit, exhibits, of_claim, of_quotes
from lib.corpus.collection import Collection
from lib.corpus.lazily import Named
from lib.corpus.records import texts_that_may_own

Exhibits = Mapping[str, Exhibit]
_MOST = 64
"""How many texts, and how many comparisons, have their exhibits kept."""


def all_exhibits(atlas: Collection) -> Exhibits:
    """Return everything in the collection's texts that a marker may open, under its id."""
    of_text = lru_cache(_MOST)(lambda text: exhibits(atlas.essay_by_id[text]))

    def holder(name: str) -> Exhibits:
        return next((of_text(text) for text in _texts(name, atlas) if name in of_text(text)), {})

    def names() -> list[str]:
        return [name for text in atlas.essays.ids for name in of_text(text)]

    return _named(names, holder)


def all_grounds(atlas: Collection) -> Exhibits:
    """Return all that may bear out what a slide says, under its id: exhibits, phrases quoted, steps of arguments."""
    shown = all_exhibits(atlas)
    quoted = lru_cache(_MOST)(lambda name: _quoted(name, atlas))

    def holder(name: str) -> Exhibits:
        if name in atlas.claim_by_id:
            return {name: of_claim(atlas.claim_by_id[name], atlas.essay_of[name])}
        if name.startswith("quote."):
            return quoted(name.split(".")[1])
        return shown

    def names() -> list[str]:
        claims = (claim.id for essay in atlas.essays for claim in essay.claims)
        return [*shown, *(name for one in atlas.comparisons.ids for name in quoted(one)), *claims]

    return _named(names, holder)


def _named(names: Callable[[], list[str]], holder: Callable[[str], Exhibits]) -> Exhibits:
    return Named(names, lambda name: name in holder(name), lambda name: holder(name)[name])


def _texts(name: str, atlas: Collection) -> Iterator[str]:
    """Yield the ids of the texts that may hold what an exhibit shows: of a row, or of an actor or term of theirs."""
    if name in atlas.essay_of:
        yield atlas.essay_of[name].id
    yield from (text for text in texts_that_may_own(name) if text in atlas.essay_by_id)


def _quoted(comparison: str, atlas: Collection) -> Exhibits:
    if comparison not in atlas.comparison_by_id:
        return {}
    return {exhibit.id: exhibit for exhibit in of_quotes(atlas.comparison_by_id[comparison], atlas).values()}
