"""Reading TOML that anybody may have written: whatever it is, what is wrong with it is told."""

import re
import tomllib
from typing import Any

from lib.corpus.faults import shortened

_MOST_SAID = 300  # characters of what the parser says, which may quote a key
_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")
_KEYS = re.compile(r"\('(.*)',?\)")  # as the parser names the parts of a key
_LONG_NUMBER = re.compile(r"[0-9](?:_?[0-9]){4300}")  # of more digits than Python reads
_MOST_PARTS = 100
_PART = r"""(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_LONG_KEY = re.compile(rf"(?<![\w\\-])(?:{_PART}[ \t]*+\.[ \t]*+){{{_MOST_PARTS}}}")


def read_toml(text: str) -> tuple[dict[str, Any], str, int]:
    """Return what a TOML text holds, what is wrong with it (empty if nothing is), and on which line (0 if unknown)."""
    if row := _row_of_a_long_key(text):
        return {}, f"not TOML: a key of more than {_MOST_PARTS} parts", row
    try:
        return tomllib.loads(text), "", 0
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        row = int(at[1]) if at and at[1] else text.count("\n") + (not text.endswith("\n"))
        return {}, f"not TOML: {_said(error)}", row
    except RecursionError:
        return {}, "not TOML: lists or tables nested too deep", 0
    except ValueError:  # a number that Python doesn't read; the parser passes its words on
        found = _LONG_NUMBER.search(text)
        return {}, "not TOML: a number of too many digits", text.count("\n", 0, found.start()) + 1 if found else 0


def _said(error: tomllib.TOMLDecodeError) -> str:
    """Return what the parser says, without the place and with a key as it is written."""
    said = _KEYS.sub(lambda keys: "“{}”".format(keys[1].replace("', '", ".")), _AT_LINE.sub("", str(error)))
    return shortened(said, _MOST_SAID)


def _row_of_a_long_key(text: str) -> int:
    """Return the line of a key on which the parser would spend the square of its length; 0 if there is none."""
    rows = enumerate(text.split("\n"), 1)
    return next((row for row, line in rows if line.count(".") >= _MOST_PARTS and _LONG_KEY.search(line)), 0)
