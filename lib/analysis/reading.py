"""How long a text takes to read."""

from math import ceil

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction by adults (Brysbaert 2019, Journal of Memory and Language 109)."""


def reading_minutes(words: int) -> int:
    """Return the minutes a text of so many words takes, rounded up."""
    return ceil(words / WORDS_A_MINUTE)
