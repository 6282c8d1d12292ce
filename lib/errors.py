"""Every error the library raises on purpose.

AtlasError
├── SourceError   an attached source text cannot be read as its essay.toml says
├── FigureError   rows that may not share a chart
└── PrintError    a page that could not be printed

Faults of the corpus are no exceptions: they are collected and reported together (`lib.corpus.faults`).
"""


class AtlasError(Exception):
    """Base of all errors raised on purpose; its message is written for the person who can mend it."""


class SourceError(AtlasError):
    """An attached source text is missing or does not hold what the corpus says it holds."""


class FigureError(AtlasError):
    """The rows given may not share a chart."""


class PrintError(AtlasError):
    """A page could not be printed as PDF."""
