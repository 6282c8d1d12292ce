"""Text folded for matching: quotation marks, dashes and spaces made alike. Never shown."""

from dataclasses import dataclass

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "),
        "…": "...",
    }
)


@dataclass(frozen=True)
class Folded:
    """Folded text; `origins` holds, for each of its characters and for its end, the offset in the text it was made from."""

    text: str
    origins: tuple[int, ...]


def fold(text: str, *, any_case: bool = False) -> Folded:
    """Fold a text. Runs of white space become one space; with `any_case`, letters become small where that keeps their number."""
    folded: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(text):
        for alike in char.translate(_ALIKE):
            alike = " " if alike.isspace() else _lowered(alike) if any_case else alike
            if alike != " " or folded[-1:] != [" "]:
                folded.append(alike)
                origins.append(offset)
    return Folded("".join(folded), (*origins, len(text)))


def _lowered(char: str) -> str:
    low = char.casefold()
    return low if len(low) == 1 else char
