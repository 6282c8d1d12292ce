"""Validation errors of the schema, said as a person would."""

from collections.abc import Collection, Iterator, Mapping, Sequence, Sized
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from lib.corpus.faults import not_one_of, shortened
from lib.corpus.files.positions import KeyPath

ErrorDetails = Mapping[str, Any]

_MOST_SAID = 600  # characters of what a validator says, which may list what is known
_MOST_COUNTED = 10**18
_EXPECTED = {
    **dict.fromkeys(("string_type", "string_unicode"), "text in quotation marks"),
    **dict.fromkeys(("int_type", "int_parsing", "int_parsing_size", "int_from_float"), "a whole number"),
    "finite_number": "a whole number",
    **dict.fromkeys(("bool_type", "bool_parsing"), "true or false"),
    "tuple_type": "a list in square brackets",
    "model_type": "a table of keys and values",
}
"""What a field of each type is called in a file, by the error of one that isn't."""


def explain(error: ValidationError, model: type[BaseModel], noun: str) -> list[tuple[KeyPath, str]]:
    """Return (path, message) for each thing wrong with a record.

    Args:
        noun: what a field is called where it was written: “column” or “key”.
    """
    return [
        (_path(detail), _message(detail, _keys_at(detail["loc"], model), noun))
        for detail in error.errors(include_url=False)
    ]


def _keys_at(place: KeyPath, model: type[BaseModel]) -> list[str]:
    """Return the keys that the record at a path may have."""
    for key in place[:-1]:
        if isinstance(key, str) and key in model.model_fields:
            model = next(_models_in(model.model_fields[key].annotation), model)
    return [name for name in model.model_fields if name != "origin"]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)


def _path(detail: ErrorDetails) -> KeyPath:
    """Drop what pydantic adds to a path to name the branch of a union."""
    path: KeyPath = detail["loc"]
    return path[:1] if len(path) == 2 and isinstance(path[1], str) and "[" in path[1] else path


def _message(detail: ErrorDetails, known: Collection[str], noun: str) -> str:
    kind, found, context = detail["type"], detail["input"], detail.get("ctx", {})
    field = str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "value_error":
        return shortened(str(context["error"]), _MOST_SAID)
    if kind in {"missing", "string_too_short"}:
        return f"nothing found; expected a value for the {noun} “{field}”"
    if kind == "extra_forbidden":
        return not_one_of(field, known, f"a {noun}")
    if kind == "literal_error":
        expected = [
            name for name in str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ") if name
        ]
        return not_one_of(found if isinstance(found, str) else _shown(found), expected, f"a {field}")
    if kind == "string_pattern_mismatch":
        return f"{_shown(found)} is not an id; expected lower-case letters and digits joined by hyphens"
    return _of_another_kind_or_size(kind, found, context) or f"found {_shown(found)}; {_in_the_sentence(detail['msg'])}"


def _of_another_kind_or_size(kind: str, found: Any, context: ErrorDetails) -> str:
    """Say what else was expected of a value than it is, or how much of it; empty for another error."""
    if kind in _EXPECTED:
        return f"{_shown(found)} found; expected {_EXPECTED[kind]}"
    size = f"{len(found)}{' characters' if isinstance(found, str) else ''}" if isinstance(found, Sized) else ""
    if kind == "too_short":
        return f"{size} found; expected at least {context['min_length']}"
    if kind in {"too_long", "string_too_long"}:
        return f"{size} found; expected at most {context['max_length']}"
    return ""


def _shown(value: Any) -> str:
    """Return a value of a file as its writer would call it: what is short as it stands, the rest by its kind."""
    if isinstance(value, str):
        return f"“{shortened(value)}”"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) >= _MOST_COUNTED:
        return "a number of very many digits"
    if isinstance(value, Mapping):
        return "a table"
    return "a list" if isinstance(value, Sequence) else str(value)


def _in_the_sentence(message: str) -> str:
    return message[:1].lower() + message[1:]
