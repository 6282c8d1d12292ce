"""How to cite a text of the collection: formatted, BibTeX and RIS.

Nothing is filled in that the collection doesn't give: a text without a year is undated, one without a title is cited
by what it is.
"""

from collections.abc import Iterable

from lib.corpus.collection import CollectionHead
from lib.corpus.essay import Essay

_BIBTEX_ESCAPES = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
}


def formatted(essay: Essay, head: CollectionHead) -> str:
    """Return the reference as a sentence, author and date first."""
    year = str(essay.head.year) if essay.head.year else "n.d."
    title = essay.head.title
    parts = [f"{', '.join(essay.head.authors)} ({year}).", f"{title}." if _is_lost(title) else f"“{title}.”"]
    if essay.head.in_container:
        volume = f", vol. {head.volume}" if head.volume else ""
        publisher = f" {head.publisher}." if head.publisher else ""
        parts.append(f"{head.container}{volume}.{publisher}")
    elif _is_lost(title):  # nothing else tells what it is
        parts.append(f"{essay.head.kind.capitalize()}, not part of {head.container}.")
    return " ".join(parts)


def bibtex(essay: Essay, head: CollectionHead) -> str:
    """Return a BibTeX entry."""
    kind = "article" if essay.head.in_container else "misc"
    fields = {"author": " and ".join(_known(essay.head.authors)), "title": "".join(_known([essay.head.title]))}
    if essay.head.in_container:
        fields |= {"journal": head.container, "volume": head.volume}
    fields |= {"year": str(essay.head.year or ""), "note": essay.head.title_note}
    lines = [f"  {name} = {_braced(name, _escaped(value))}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{essay.id},", *lines, "}"]) + "\n"


def ris(essay: Essay, head: CollectionHead) -> str:
    """Return a RIS record."""
    tags = [("TY", "JOUR" if essay.head.in_container else "GEN")]
    tags += [("AU", name) for name in _known(essay.head.authors)]
    tags += [("TI", title) for title in _known([essay.head.title])]
    if essay.head.in_container:
        tags += [("JO", head.container), ("VL", head.volume), ("PB", head.publisher)]
    tags += [("PY", str(essay.head.year or "")), ("N1", essay.head.title_note)]
    return "\r\n".join([*(f"{tag}  - {value}" for tag, value in tags if value), "ER  - ", ""])


def _is_lost(text: str) -> bool:
    """Say whether a title or name only stands in for one that the source lost: “[title lost in the source]”."""
    return text.startswith("[") and text.endswith("]")


def _known(names: Iterable[str]) -> list[str]:
    return [name for name in names if not _is_lost(name)]


def _escaped(text: str) -> str:
    return "".join(_BIBTEX_ESCAPES.get(sign, sign) for sign in text)


def _braced(field: str, value: str) -> str:
    """Put a value in braces; a title in two pairs, so that styles keep its capitals."""
    return f"{{{{{value}}}}}" if field == "title" else f"{{{value}}}"
