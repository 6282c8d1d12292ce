"""What a server does once it answers: whatever the first visitors would have to wait for otherwise."""

import gc
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from time import perf_counter, sleep

import lib
from lib.ui.resources import catch_up, collection

_FEW = 60
"""How many texts a collection may have for everything in it to be drawn ahead."""

_LONGEST_PAUSE = 0.2  # seconds
_DONE = object()
_NOT_NEEDED = {"lib.__main__", "lib.figures.placing"}
"""Modules that a server can do without: clouds are found where they were kept."""


def settle() -> None:
    """Do it piece by piece, leaving a visitor who comes meanwhile at least half of the time.

    What is there then is taken out of the sight of the garbage collector, which would walk all of it again and again.
    """
    pieces, is_done = _pieces(), False
    try:
        while not is_done:
            begun = perf_counter()
            is_done = next(pieces, _DONE) is _DONE
            sleep(min(_LONGEST_PAUSE, perf_counter() - begun))
    finally:
        gc.collect()
        gc.freeze()


def _pieces() -> Iterator[None]:
    yield from _imports()
    from lib.ui.markup import compile_templates  # noqa: PLC0415 - nothing is imported before the server answers

    catch_up()
    yield from compile_templates()
    if len(collection().essays) <= _FEW:
        yield from _drawings()


def _imports() -> Iterator[None]:
    """Import every module of the library, for some are heavy and imported where they are needed."""
    for module in pkgutil.walk_packages(lib.__path__, "lib."):
        if module.name not in _NOT_NEEDED:
            import_module(module.name)
            yield


def _drawings() -> Iterator[None]:
    from lib.ui.attached import passages  # noqa: PLC0415 - as above
    from lib.ui.figures import draw_all  # noqa: PLC0415
    from lib.ui.words.resources import count_all  # noqa: PLC0415

    yield from draw_all()
    yield from count_all()
    yield from (None for _ in passages())
