"""Source texts on disk. The only module of `lib.sources` that reads files."""

from collections.abc import Sequence, Set
from pathlib import Path

from lib.errors import SourceError


def read_source(path: Path) -> str:
    """Read an attached file.

    Raises:
        SourceError: if it is missing, is no readable file or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SourceError(f"source file {path} is missing") from None
    except OSError as error:
        raise SourceError(f"source file {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"source file {path} is not UTF-8: byte {error.start} cannot be read") from error


def read_sources(places: Sequence[Path], names: Set[str]) -> dict[str, str]:
    """Return the texts of the files named, by name, as far as they are there.

    Args:
        places: folders that hold them, or the files themselves.
        names: file names, as essay.toml gives them.

    Raises:
        SourceError: if a place is neither a file nor a folder, or a file cannot be read.
    """
    found: dict[str, str] = {}
    for place in places:
        if not place.exists():
            raise SourceError(f"there is no file or folder of source texts at {place}")
        files = [place] if place.is_file() else [place / name for name in sorted(names)]
        found |= {file.name: read_source(file) for file in files if file.name in names and file.is_file()}
    return found
