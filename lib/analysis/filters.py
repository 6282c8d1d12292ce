"""Choosing texts by what they are about."""

from collections.abc import Collection as Container
from collections.abc import Sequence

from lib.corpus.essay import Essay


def with_themes(essays: Sequence[Essay], themes: Container[str]) -> tuple[Essay, ...]:
    """Return the texts that have every theme of `themes`, in order; all of them for none."""
    return tuple(essay for essay in essays if set(themes) <= set(essay.head.themes))


def theme_counts(essays: Sequence[Essay], themes: Sequence[str], chosen: Sequence[str]) -> dict[str, int]:
    """Return for each theme how many texts are left when it is chosen beside those already chosen."""
    return {theme: len(with_themes(essays, {*chosen, theme})) for theme in themes}
