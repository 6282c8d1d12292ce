"""What a rule finds: a fault, and the record that cannot be shown because of it."""

from lib.corpus.faults import Fault
from lib.corpus.records import Origin, Record

Finding = tuple[Fault, Record | None]
"""A fault, and the record to leave out because of it (None: the rest can be shown as it is)."""


def fault_at(origin: Origin, column: str, message: str) -> Fault:
    """Return a fault in the record that stands at `origin`."""
    return Fault(origin.file, origin.row, column, message)
