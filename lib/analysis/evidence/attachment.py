"""A text of the collection joined with its source, cleaned."""

from collections.abc import Mapping

from lib.corpus.essay import Essay
from lib.errors import SourceError
from lib.sources.cleaning import clean_text
from lib.sources.document import SectionMark, SourceText


def attach(essay: Essay, raw_by_file: Mapping[str, str]) -> SourceText:
    """Return a text's source: its span of the file, cleaned, in its sections.

    Raises:
        SourceError: naming the text, if its file isn't there or doesn't hold its span or sections.
    """
    raw = raw_by_file.get(essay.head.source.file)
    if raw is None:
        raise SourceError(f"{essay.id}: no file {essay.head.source.file} among the sources")
    marks = [SectionMark(section.title, section.starts) for section in essay.head.section]
    try:
        return clean_text(raw, essay.head.source.starts, essay.head.source.ends, marks)
    except SourceError as error:
        raise SourceError(f"{essay.id}: {error}") from error
