"""Validation errors of the schema, said as a person would."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from lib.corpus.faults import not_one_of
from lib.corpus.files.positions import KeyPath

ErrorDetails = Mapping[str, Any]


def explain(error: ValidationError, model: type[BaseModel], noun: str) -> list[tuple[KeyPath, str]]:
    """Return (path, message) for each thing wrong with a record.

    Args:
        noun: what a field is called where it was written: “column” or “key”.
    """
    return [(_path(detail), _message(detail, _keys_at(detail["loc"], model), noun)) for detail in error.errors()]


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
        return str(context["error"])
    if kind in {"missing", "string_too_short"}:
        return f"nothing found; expected a value for the {noun} “{field}”"
    if kind == "extra_forbidden":
        return not_one_of(field, known, f"a {noun}")
    if kind == "literal_error":
        expected = [
            name for name in str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ") if name
        ]
        return not_one_of(str(found), expected, f"a {field}")
    if kind == "string_pattern_mismatch":
        return f"“{found}” is not an id; expected lower-case letters and digits joined by hyphens"
    said = "" if kind in {"too_long", "string_too_long"} else f"found {found!r}; "
    return f"{said}{detail['msg'][0].lower()}{detail['msg'][1:]}"
