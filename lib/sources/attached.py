"""Source texts on disk. The only module of `lib.sources` that reads files."""

from pathlib import Path

from lib.errors import SourceError


def read_source(path: Path) -> str:
    """The text of an attached file, with line ends made "\\n".

    Raises:
        SourceError: if the file is missing or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SourceError(f"source file {path} is missing") from None
    except (IsADirectoryError, PermissionError) as error:
        raise SourceError(f"source file {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"source file {path} is not UTF-8 (byte {error.start})") from error


def read_sources(place: Path, names: frozenset[str] | set[str]) -> dict[str, str]:
    """The texts of the files named, by name.

    Args:
        place: the folder that holds them, or the one file itself.
        names: file names, as essay.toml gives them.

    Raises:
        SourceError: naming the folder, or every file missing from it.
    """
    if place.is_file():
        return {place.name: read_source(place)} if place.name in names else {}
    if not place.is_dir():
        raise SourceError(f"{place} is neither a file nor a folder of source texts")
    missing = sorted(name for name in names if not (place / name).is_file())
    if missing:
        raise SourceError(f"missing from {place}: {', '.join(missing)}")
    return {name: read_source(place / name) for name in sorted(names)}
