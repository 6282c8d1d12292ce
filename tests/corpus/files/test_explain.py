"""What is said of a value that a record can't have."""

from datetime import date, time
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field, StringConstraints, ValidationError

from lib.corpus.deck import Deck
from lib.corpus.essay import EssayHead
from lib.corpus.files.explain import explain
from lib.corpus.records import Record, Text
from tests.builders import ORIGIN


class Lamp(Record):
    """A record with a field of each kind that the corpus has."""

    name: Annotated[Text, StringConstraints(max_length=9)] = "Quay"
    oil: int = Field(1, ge=1, le=300)
    is_lit: bool = False
    wicks: tuple[str, ...] = Field(("one",), min_length=1, max_length=2)
    kind: Literal["gas", "oil"] = "gas"
    post: "Post | None" = None


class Post(Record):
    """A record within a record."""

    height: int


def said(model: type[BaseModel] = Lamp, **given: Any) -> list[str]:
    try:
        model.model_validate({"origin": ORIGIN} | given)
    except ValidationError as error:
        return [message for _, message in explain(error, model, "key")]
    return []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"name": 5}, "5 found; expected text in quotation marks"),
        ({"name": ["a"]}, "a list found; expected text in quotation marks"),
        ({"name": date(1931, 9, 2)}, "1931-09-02 found; expected text in quotation marks"),
        ({"name": "x" * 500}, "500 characters found; expected at most 9"),
        ({"name": " \x1c\u2003"}, "nothing found; expected a value for the key “name”"),
        ({"oil": "much"}, "“much” found; expected a whole number"),
        ({"oil": 1.5}, "1.5 found; expected a whole number"),
        ({"oil": {}}, "a table found; expected a whole number"),
        ({"oil": 0}, "found 0; input should be greater than or equal to 1"),
        ({"oil": 1 << 100_000}, "found a number of very many digits; input should be less than or equal to 300"),
        ({"is_lit": "perhaps"}, "“perhaps” found; expected true or false"),
        ({"wicks": "one"}, "“one” found; expected a list in square brackets"),
        ({"wicks": []}, "0 found; expected at least 1"),
        ({"wicks": ["a"] * 7}, "7 found; expected at most 2"),
        ({"kind": True}, "“true” is not a kind; expected one of gas, oil"),
        ({"kind": "x" * 131_186}, f"“{'x' * 120}…” is not a kind; expected one of gas, oil"),
        ({"post": 4}, "4 found; expected a table of keys and values"),
        ({"naem": "Quay"}, "“naem” is not a key; did you mean “name”?"),
    ],
    ids=range(18),
)
def test_each_kind_of_error_is_said_in_the_words_of_a_file(given: dict[str, Any], expected: str):
    assert said(**given) == [expected]


SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just(date(1931, 9, 2)) | st.just(time(4))
)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=6)
VALUES |= st.just("x" * 131_186) | st.just(1 << 100_000) | st.just(["y" * 9000])


@given(st.sampled_from([Lamp, Deck, EssayHead]), st.data())
def test_no_message_is_long_or_speaks_of_the_machinery(model: type[BaseModel], data: st.DataObject):
    names = [name for name in model.model_fields if name != "origin"]
    given = data.draw(st.dictionaries(st.sampled_from(names), VALUES, min_size=1))
    for message in said(model, **given):
        assert len(message) < 600 + 200
        assert not any(word in message for word in ("tuple", "dictionary", "instance", "parse", "valid", "Origin"))
