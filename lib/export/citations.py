"""How to cite a text of the collection: formatted, BibTeX and RIS.

Nothing is filled in that the collection doesn't give: a text without a year is undated, one without a title is cited
by what it is.
"""

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
    parts = [f"{_names(essay)} ({year}).", f"“{essay.head.title}.”"]
    if essay.head.in_container:
        volume = f", vol. {head.volume}" if head.volume else ""
        publisher = f" {head.publisher}." if head.publisher else ""
        parts.append(f"{head.container}{volume}.{publisher}")
    return " ".join(parts)


def bibtex(essay: Essay, head: CollectionHead) -> str:
    """Return a BibTeX entry."""
    kind = "article" if essay.head.in_container else "misc"
    fields = {"author": " and ".join(essay.head.authors), "title": essay.head.title}
    if essay.head.in_container:
        fields |= {"journal": head.container, "volume": head.volume}
    fields |= {"year": str(essay.head.year or ""), "note": essay.head.title_note}
    lines = [f"  {name} = {{{_escaped(value)}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{essay.id},", *lines, "}"]) + "\n"


def ris(essay: Essay, head: CollectionHead) -> str:
    """Return a RIS record."""
    tags = [
        ("TY", "JOUR" if essay.head.in_container else "GEN"),
        *(("AU", name) for name in essay.head.authors),
        ("TI", essay.head.title),
    ]
    if essay.head.in_container:
        tags += [("JO", head.container), ("VL", head.volume), ("PB", head.publisher)]
    tags += [("PY", str(essay.head.year or "")), ("N1", essay.head.title_note)]
    return "\r\n".join([*(f"{tag}  - {value}" for tag, value in tags if value), "ER  - ", ""])


def _names(essay: Essay) -> str:
    return ", ".join(essay.head.authors)


def _escaped(text: str) -> str:
    return "".join(_BIBTEX_ESCAPES.get(sign, sign) for sign in text)
