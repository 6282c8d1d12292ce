"""What counts as a term: words that say nothing, terms of several words, plurals that stay, and forms of one term."""

from pydantic import Field

from lib.corpus.records import Record, Text


class Vocabulary(Record):
    """What stands in words.toml."""

    stop: tuple[Text, ...] = Field((), description="in lower case and the singular")
    whole: tuple[Text, ...] = Field((), description="as they are shown")
    keep: tuple[Text, ...] = Field((), description="in lower case")
    same: tuple[tuple[Text, Text], ...] = Field((), description="a form, and the term it is counted under, as shown")
