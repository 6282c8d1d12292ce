"""Text folded for matching: quotation marks, dashes and spaces made alike. Never shown."""

from dataclasses import dataclass
from functools import lru_cache

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)


@dataclass(frozen=True)
class Folded:
    """Folded text. `origins` holds for each of its characters, and for its end, the offset in the text it came from."""

    text: str
    origins: tuple[int, ...]


@lru_cache(maxsize=1024)  # a text is searched for hundreds of phrases
def fold(text: str, *, any_case: bool = False) -> Folded:
    """Fold a text; runs of white space become one space.

    With `any_case` letters become small, save the few that lengthen when they do.
    """
    folded: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(text):
        alike = " " if char.isspace() else char.translate(_ALIKE)
        if any_case and len(alike.lower()) == len(alike):
            alike = alike.lower()
        if alike != " " or folded[-1:] != [" "]:
            folded.extend(alike)
            origins.extend([offset] * len(alike))
    return Folded("".join(folded), (*origins, len(text)))
