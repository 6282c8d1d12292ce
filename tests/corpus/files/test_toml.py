"""TOML that nobody should have written is told, whatever it is, and costs no more than its length."""

import tomllib
from datetime import UTC, datetime

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from lib.corpus.files.toml import read_toml


@given(st.integers(4301, 20_000), st.sampled_from(["{}", "-{}", "[1, {}]", "{{a = {}}}"]), st.integers(1, 9))
def test_a_number_of_too_many_digits_is_told_at_its_line(digits: int, form: str, row: int):
    text = "#\n" * (row - 1) + f"a = {form.format('9' * digits)}\n"
    assert read_toml(text) == ({}, "not TOML: a number of too many digits", row)
    parted = f"a = {'_'.join('1' * digits)}\n"
    assert read_toml(parted)[1:] == ("not TOML: a number of too many digits", 1)


@pytest.mark.parametrize("depth", [600, 20_000])
@pytest.mark.parametrize("opening", ["[", "{a = ", "[[", "[{a = ["])
def test_what_is_nested_too_deep_is_told(depth: int, opening: str):
    assert read_toml(f"a = {opening * depth}") == ({}, "not TOML: lists or tables nested too deep", 0)


@given(
    st.lists(st.sampled_from(["a", "b-c", "1", '"a.b"', '"\\""', "'\"'", '""']), min_size=101, max_size=3000),
    st.sampled_from([".", " . "]),
    st.sampled_from(["{} = 1", "[{}]", "[[{}]]", "x = {{ {} = 1 }}", "x = [{{{} = 1}}]"]),
)
def test_a_key_of_more_parts_than_any_has_is_not_parsed(parts: list[str], between: str, form: str):
    text = "y = 1\n" + form.format(between.join(parts))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tomllib, "loads", pytest.fail)
        assert read_toml(text) == ({}, "not TOML: a key of more than 100 parts", 2)


def test_full_stops_in_prose_are_no_key():
    text = f'note = "{"Lamps burned. " * 150}{"." * 200}"\nother = """\n{"a word. and. " * 90}\n"""\n'
    assert read_toml(text) == (tomllib.loads(text), "", 0)


VALUES = st.recursive(
    st.booleans() | st.integers(-(2**60), 2**60) | st.text() | st.just(datetime(1931, 9, 2, tzinfo=UTC)),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), VALUES))
def test_what_is_sound_is_read_as_the_parser_reads_it(held: dict[str, object]):
    assert read_toml(tomli_w.dumps(held)) == (held, "", 0)


@given(st.text(alphabet="ab=.[]{}\"'#\n\\u0_-:, 12\x00é"))
def test_no_text_ends_the_reading(text: str):
    read, wrong, row = read_toml(text)
    assert not (read and wrong)
    assert 0 <= row <= text.count("\n") + 1
    assert "sys." not in wrong
    assert "('" not in wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a.b]\n[a.b]\n", ("not TOML: Cannot declare “a.b” twice", 2)),
        ("title = \n", ("not TOML: Invalid value", 1)),
        ('a = 1\nb = "', ("not TOML: Unterminated string", 2)),
    ],
)
def test_a_slip_is_told_at_its_line(text: str, expected: tuple[str, int]):
    assert read_toml(text)[1:] == expected
