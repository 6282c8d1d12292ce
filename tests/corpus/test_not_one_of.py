"""What a message says of a name that isn't known, and what saying it costs."""

import random
from difflib import get_close_matches
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.corpus import faults
from lib.corpus.faults import not_one_of

IDS = [f"text-{text}-figure-{number}" for text in range(100) for number in range(50)]
NAMES = st.text(alphabet="abco-12", min_size=1, max_size=12)


def compared_with_all(found: str, known: list[str], noun: str) -> str:
    """The message where every name is compared."""
    close = get_close_matches(found, sorted(known), n=1, cutoff=0.5)
    if close:
        return f"“{found}” is not {noun}; did you mean “{close[0]}”?"
    expected = f"; expected one of {', '.join(sorted(known))}" if 0 < len(known) <= 20 else ""
    return f"“{found}” is not {noun}{expected}"


@given(NAMES, st.lists(NAMES, max_size=64, unique=True))
def test_among_few_names_the_closest_is_guessed(found: str, known: list[str]):
    for names in (known, set(known), dict.fromkeys(known), iter(known)):
        assert not_one_of(found, names, "a name") == compared_with_all(found, known, "a name")


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("text-13-figrue-20", "text-13-figure-20"),
        ("text-7-figure-5o", "text-7-figure-5"),
        ("txt-99-figure-49", "text-99-figure-49"),
    ],
)
def test_among_many_names_a_slip_is_guessed_in_whatever_order_they_come(found: str, meant: str):
    for seed in range(5):
        known = random.Random(seed).sample(IDS, len(IDS))
        assert not_one_of(found, known, "an id") == f"“{found}” is not an id; did you mean “{meant}”?"
    assert not_one_of("households", IDS, "an id") == "“households” is not an id"


def test_few_names_are_compared_closely_however_many_are_known(monkeypatch):
    compared = []

    def close(found, names, **rest):
        compared.append(len(names))
        return get_close_matches(found, names, **rest)

    monkeypatch.setattr(faults, "get_close_matches", close)
    for found in IDS[::100]:
        not_one_of(f"{found}0", [name for name in IDS if name != f"{found}0"], "an id")
    assert compared
    assert max(compared) <= 64


def test_what_names_there_are_is_asked_only_so_far():
    assert not_one_of("lamp", (f"lamps-{number}" for number in count()), "an id") == "“lamp” is not an id"


@given(st.integers(1, 131_186), st.integers(0, 30), st.integers(1, 5000))
def test_a_message_stays_short(length: int, known: int, width: int):
    message = not_one_of("x" * length, [f"{number:0{width}}" for number in range(known)], "a name")
    assert message.startswith("“x")
    assert len(message) < 22 * 130


def test_what_was_cut_is_marked():
    assert not_one_of("y" * 500, ["x"], "a name") == f"“{'y' * 120}…” is not a name; expected one of x"
