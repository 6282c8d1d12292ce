"""Source texts on disk. The only module of `lib.sources` that reads files."""

from collections.abc import Iterable
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


def read_sources(place: Path, names: Iterable[str]) -> dict[str, str]:
    """Read those of the named files that are attached, by name.

    Args:
        place: the folder that holds them, or one file itself.
        names: file names, as essay.toml gives them.

    Raises:
        SourceError: if there is nothing at `place`, or a folder there lacks one of the files; all lacking are named.
    """
    wanted = sorted(set(names))
    if place.is_file():
        return {name: read_source(place) for name in wanted if name == place.name}
    if not place.is_dir():
        raise SourceError(f"there is no file or folder of source texts at {place}")
    missing = [name for name in wanted if not (place / name).is_file()]
    if missing:
        raise SourceError(f"{place} lacks the source files {', '.join(missing)}")
    return {name: read_source(place / name) for name in wanted}
