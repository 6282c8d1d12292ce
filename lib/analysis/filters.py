"""Choosing texts by what they are about."""

from collections.abc import Collection as Container
from collections.abc import Sequence

from lib.corpus.essay import Essay


def with_themes(essays: Sequence[Essay], themes: Container[str]) -> tuple[Essay, ...]:
    """Return the texts that have every theme of `themes`, in order; all of them for none."""
    return tuple(essay for essay in essays if set(themes) <= set(essay.head.themes))
