"""Where the compiled file of a corpus stands: a folder for what can be made again at any time."""

import glob
import os
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import platformdirs

from lib.store.schema import schema_version

_LEFT_OVER = 3600
"""Seconds after which what a compiling process left behind is its no more."""


def cache_folder() -> Path | None:
    """Return the folder that `ESSAY_ATLAS_CACHE` names, else the platform's own for caches; None if it has none."""
    try:
        named = os.environ.get("ESSAY_ATLAS_CACHE") or platformdirs.user_cache_dir("essay-atlas", appauthor=False)
    except RuntimeError:  # a user without a home
        return None
    return Path(named).absolute()


def compiled_file(root: Path) -> Path | None:
    """Return where the compiled file of a corpus stands, or is to: one for each place and version of the schema."""
    folder = cache_folder()
    return folder / f"{_stem(root)}-{schema_version()}.sqlite" if folder else None


def working_file(compiled: Path) -> Path:
    """Return where this process compiles, beside the file that it will put the result in place of."""
    return compiled.with_name(f"{compiled.stem}.{os.getpid()}-{time.monotonic_ns()}.tmp")


def sweep(compiled: Path, root: Path) -> None:
    """Remove what other versions of the library compiled of a corpus, and what processes that ended left behind."""
    for path in compiled.parent.glob(f"{glob.escape(_stem(root))}-*"):
        with suppress(OSError):
            is_old = path.suffix == ".tmp" and time.time() - path.stat().st_mtime > _LEFT_OVER
            if is_old or (path.suffix == ".sqlite" and path != compiled):
                path.unlink(missing_ok=True)


def _stem(root: Path) -> str:
    return f"{root.name}-{blake2b(str(root).encode(errors='surrogateescape'), digest_size=6).hexdigest()}"
