"""Terms of another language, with the characters, romanisation and meaning that a text gives them."""

from typing import Annotated

from pydantic import Field

from lib.corpus.records import Entry, Locator, Quotation, Text, at_most


class Gloss(Entry):
    """A term as one text explains it. The same id in two texts is the same term."""

    term: Text = Field(description="as a reader looks it up")
    script: str = Field("", description="the characters the text gives")
    romanisation: str = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$", description="of the term, as in ISO 639")]
    meaning: Annotated[Text, at_most(25)] = Field(description="as the text gives it, in our own words")
    phrase: Annotated[Quotation, Field(min_length=1)]
    prefix: Quotation = ""
    suffix: Quotation = ""
    note: str = ""

    @property
    def locator(self) -> Locator:
        """The place where the text explains or first uses it."""
        return Locator(exact=self.phrase, prefix=self.prefix, suffix=self.suffix)
