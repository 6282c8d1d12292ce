"""Prose as plain text: references become the figures and authors they name."""

from lib.analysis.wording import in_words, opening_sentences
from lib.corpus.collection import Collection
from lib.corpus.prose import split_references

_WITHHELD = "[withheld: see About]"


def plain_prose(text: str, atlas: Collection) -> str:
    """Return prose as plain text: references become figures with their qualifier, and authors' names."""
    out = ""
    for piece, is_reference in split_references(text):
        out += opening_sentences(out, named(piece, atlas)) if is_reference else piece
    return out


def named(reference: str, atlas: Collection) -> str:
    """Return what a reference stands for: a figure in words, or what a text is called."""
    if reference in atlas.statistic_by_id:
        return in_words(atlas.statistic_by_id[reference])
    if reference in atlas.essay_by_id:
        return atlas.essay_by_id[reference].name
    return _WITHHELD
