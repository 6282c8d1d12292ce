"""Where keys stand in a TOML file, which the standard parser doesn't say."""

import re
from collections import Counter

_PART = r"""(?:[\w-]++|"[^"]*+"|'[^']*+')"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*+"
_OPENING = re.compile(rf"\s*(?:\[(?P<list>\[)?\s*(?P<table>{_KEY})\s*\]|(?P<key>{_KEY})\s*=|(?P<inline>\{{))")
_NOT_BARE = re.compile("[.\"']")
_FENCE = re.compile(r'"""|\'\'\'')

KeyPath = tuple[str | int, ...]


def key_lines(text: str) -> dict[KeyPath, int]:
    """Return the line (from 1) of each table and key, under its path.

    The second `[[claim]]` is `("claim", 1)` and its text `("claim", 1, "text")`; a top-level key is `("title",)`. Lines
    within a multi-line string are no keys. In `[[dimension.cell]]` and `[dimension.ranking]` the first name stands for
    the last `[[dimension]]` before. An inline table that begins a line of an array is `(…, "phrases", 0)`. A dotted key
    is that of a table in a table.
    """
    lines: dict[KeyPath, int] = {}
    seen: Counter[KeyPath] = Counter()  # the lists of tables, and how many each has so far
    table: KeyPath = ()
    items: KeyPath | None = None
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        opening = None if fence else _OPENING.match(line)
        kind = opening.lastgroup if opening else None
        if opening and kind == "table":
            table, items = _table(opening[kind], bool(opening["list"]), seen), None
            _note(lines, table, number, opening[kind])
        elif opening and kind == "key":
            items = (*table, *_parts(opening[kind]))
            _note(lines, items, number, opening[kind])
        elif kind == "inline" and items:
            lines[(*items, seen[items])] = number
            seen[items] += 1
        if '"""' in line or "'''" in line:
            fence = _fence_after(line, fence)
    return lines


def _note(lines: dict[KeyPath, int], path: KeyPath, number: int, key: str) -> None:
    """Note the line of a key, and of the tables that a key of several parts names on its way."""
    for length in range(1, len(path) if "." in key else 0):
        if isinstance(path[length], str):
            lines.setdefault(path[:length], number)
    lines[path] = number


def _table(key: str, is_list: bool, seen: Counter[KeyPath]) -> KeyPath:
    """Return the path of a table, and count it if it is one of a list."""
    *outer, name = _parts(key)
    path: KeyPath = ()
    for part in outer:
        path = (*path, part)
        path = (*path, seen[path] - 1) if path in seen else path
    path = (*path, name)
    if is_list:
        seen[path] += 1
        return (*path, seen[path] - 1)
    return path


def _parts(key: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(_PART, key)] if _NOT_BARE.search(key) else [key]


def _fence_after(line: str, fence: str) -> str:
    """Return what closes the multi-line string that is open after a line; empty if none is."""
    for found in _FENCE.findall(line):
        fence = "" if found == fence else fence or found
    return fence
