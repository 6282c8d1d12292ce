"""What differs between a compiled collection and the plain files."""

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from lib.store.census import Key, Unit, digest, units


@dataclass
class Changes:
    """What differs from the files.

    Attributes:
        read: units to be read, with the signature and digest of their files.
        gone: units whose files are gone.
        touched: units whose files were written again as they were, with their signature.
    """

    read: list[tuple[Unit, bytes, bytes]] = field(default_factory=list)
    gone: list[Key] = field(default_factory=list)
    touched: list[tuple[bytes, str, str]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.read or self.gone or self.touched)


def changes_since(connection: sqlite3.Connection, root: Path) -> Changes:
    """Return what differs between the tables and the files now; no file is read but one that was written again."""
    found = units(root)
    known = {
        (kind, name): (signature, held)
        for kind, name, signature, held in connection.execute("SELECT kind, id, signature, digest FROM unit")
    }
    changes = Changes(gone=[key for key in known if key not in found])
    for key, (unit, signature) in found.items():
        if key in known and known[key][0] == signature:
            continue
        held = digest(unit)
        if key in known and known[key][1] == held:
            changes.touched.append((signature, *key))
        else:
            changes.read.append((unit, signature, held))
    return changes
