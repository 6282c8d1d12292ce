"""How exactly a source states a figure, and how it places an event in time."""

from dataclasses import dataclass
from typing import Literal

QualifierName = Literal[
    "exact",
    "about",
    "almost",
    "nearly",
    "barely",
    "at least",
    "at most",
    "more than",
    "little over",
    "less than",
    "up to",
]

When = Literal[
    "exact",
    "about",
    "early",
    "mid",
    "late",
    "by",
    "before",
    "after",
    "since",
    "until",
    "spring",
    "summer",
    "autumn",
    "winter",
]


@dataclass(frozen=True)
class Qualifier:
    """A qualifier in words, for prose, and for charts as a sign, where a sign says what the words do."""

    words: str
    sign: str


QUALIFIERS: dict[QualifierName, Qualifier] = {
    "exact": Qualifier("", ""),
    "about": Qualifier("about", "≈"),
    "almost": Qualifier("almost", "almost"),
    "nearly": Qualifier("nearly", "nearly"),
    "barely": Qualifier("barely", "barely"),
    "at least": Qualifier("at least", "≥"),
    "at most": Qualifier("at most", "≤"),
    "more than": Qualifier("more than", ">"),
    "little over": Qualifier("a little over", "a little over"),
    "less than": Qualifier("less than", "<"),
    "up to": Qualifier("up to", "≤"),
}
