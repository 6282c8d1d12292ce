"""Where keys stand in a TOML file, which the standard parser doesn't say."""

import re
from collections import Counter

_HEADER = re.compile(r"\[(\[)?\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"([\w-]+)\s*=")
_FENCE = re.compile(r'"""|\'\'\'')

KeyPath = tuple[str | int, ...]


def key_lines(text: str) -> dict[KeyPath, int]:
    """Return the line (from 1) of each table and key, under its path.

    The second `[[claim]]` is `("claim", 1)` and its text `("claim", 1, "text")`; a top-level key is `("title",)`. Lines
    within a multi-line string are no keys. In `[[dimension.cell]]` and `[dimension.ranking]` the first name stands for
    the last `[[dimension]]` before. An inline table that begins a line of an array is `(…, "phrases", 0)`.
    """
    lines: dict[KeyPath, int] = {}
    seen: Counter[KeyPath] = Counter()
    table: KeyPath = ()
    items: KeyPath | None = None
    in_string = False
    for number, line in enumerate(text.splitlines(), 1):
        if not in_string:
            if header := _HEADER.match(line.strip()):
                outer, _, name = header[2].rpartition(".")
                base: KeyPath = (outer, seen[(outer,)] - 1) if outer else ()
                path = (*base, name)
                table = (*path, seen[path]) if header[1] else path
                seen[path] += 1
                lines[table] = number
                items = None
            elif key := _KEY.match(line.strip()):
                items = (*table, key[1])
                lines[items] = number
            elif items and line.strip().startswith("{"):
                lines[(*items, seen[items])] = number
                seen[items] += 1
        in_string ^= len(_FENCE.findall(line)) % 2 == 1
    return lines
