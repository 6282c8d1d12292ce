import pytest

from lib.corpus.deck import Deck
from lib.export.deck_toml import deck_toml, read_deck
from tests.builders import ORIGIN


def test_a_deck_s_file_is_read_as_it_was_written(atlas):
    for deck in atlas.decks:
        read, problem = read_deck(deck_toml(deck).encode())
        assert problem == ""
        assert (read["title"], read["minutes"]) == (deck.title, deck.minutes)
        again = Deck.model_validate(
            {
                **read,
                "id": deck.id,
                "origin": deck.origin,
                "slide": [{**one, "origin": ORIGIN} for one in read["slide"]],
            }
        )
        assert [(one.view, one.title, one.text, one.notes) for one in again.slide] == [
            (one.view, one.title, one.text, one.notes) for one in deck.slide
        ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe", "not UTF-8"),
        (b"title = ", "not TOML"),
        (b'title = "A shopping list"', "no [[slide]] in it"),
        (b'slide = ["a", "b"]', "no [[slide]] in it"),
        (b"#" * 400_001, "400001 bytes found"),
        (b"a = " + b"[" * 20_000, "not TOML"),
        (b"a = " + b"[" * 600 + b"]" * 600, "not TOML: lists or tables nested too deep"),
        (b"#\nminutes = " + b"9" * 4301, "not TOML: a number of too many digits (line 2)"),
        (b"a." * 190_000 + b"a = 1", "not TOML: a key of more than 100 parts (line 1)"),
        (b"title = ", "not TOML: Invalid value (line 1)"),
    ],
)
def test_a_file_that_is_no_deck_is_told(data: bytes, said: str):
    assert said in read_deck(data)[1]
