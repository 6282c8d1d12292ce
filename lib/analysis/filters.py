"""Choosing texts and comparisons by what they are about."""

from collections.abc import Collection, Sequence
from typing import Protocol, TypeVar


class Themed(Protocol):
    """Anything that is about themes, named by id."""

    @property
    def themes(self) -> tuple[str, ...]:
        """The ids."""


T = TypeVar("T", bound=Themed)


def with_themes(records: Sequence[T], themes: Collection[str]) -> tuple[T, ...]:
    """Return the records that have every theme of `themes`, in order; all of them for none."""
    return tuple(record for record in records if set(themes) <= set(record.themes))
