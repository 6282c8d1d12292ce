"""Tiny decks, each broken in one way: the fault is named with its line, and the rest still loads."""

import shutil
from pathlib import Path

# ruff: noqa: E501
import pytest

from lib.corpus.deck import MOST_SLIDES, VIEWS
from lib.store.opening import load_collection
from tests.conftest import DATA

FILE = "decks/lesson.toml"
ZOO = [
    # what is written, what is written instead, the fault expected
    ("thesis:lamps", "thesis:lamp", ":5:view: “lamp” is not the id of a text; did you mean “lamps”?"),
    ("thesis:lamps", "theses:lamps", ":6:slide.1.view: “theses” is not a view; did you mean “thesis”?"),
    ("thesis:lamps", "thesis", ":6:slide.1.view: “thesis” is not written like thesis:TEXT"),
    ("thesis:lamps", "section:lamps:9", ":5:view: “9” is not a number from 1 to 2"),
    ("thesis:lamps", "section:lamps:one", ":5:view: “one” is not a number from 1 to 2"),
    ("thesis:lamps", "timeline:lamps:1960-1950", ":5:view: “1960-1950” is not two years such as 2010-2020"),
    ("thesis:lamps", "timeline:lamps:1700-1710", ":5:view: lamps dates no event that begins then"),
    ("thesis:lamps", "figure:lamps-gas", ":5:view: “lamps-gas” is not the id of a figure; did you mean"),
    ("chart:lamps-chart-gas", "chart:lamps-gas", ":9:view: “lamps-gas” is not the id of a chart; did you mean “lamps-chart-gas”?"),
    ("gas-electric:spread", "gas-electric:spred", ":13:view: “spred” is not a dimension of gas-electric; did you mean “spread”?"),
    ("question:lamps:1", "question:lamps:0", ":16:view: “0” is not a number from 1 to"),
    ('title = "Gas goes out"', 'text = "Gas goes out"', "a blank slide has a text of its own; others show what their view names"),
    ('title = "Gas goes out"', 'title = "Gas goes out in 3 streets"', ":9:title: the bare number “3” has no source"),
    ('title = "Gas goes out"', 'title = "[[lamps-nothing]] of gas"', ":9:title: [[lamps-nothing]]: “lamps-nothing” is not the id of a figure or text"),
    ('title = "Gas goes out"', 'tittle = "Gas goes out"', "“tittle” is not a key; did you mean “title”?"),
    ("minutes = 10", "minutes = 0", ":3:minutes: found 0; input should be greater than or equal to 1"),
]  # fmt: skip


@pytest.fixture
def small(small: Path) -> Path:
    """The tiny corpus, with a lesson."""
    (small / "decks").mkdir()
    shutil.copy(DATA / "lesson.toml", small / FILE)
    return small


@pytest.mark.parametrize(("found", "instead", "expected"), ZOO, ids=[expected[:60] for *_, expected in ZOO])
def test_each_fault_is_named_where_it_stands(small: Path, found: str, instead: str, expected: str):
    path = small / FILE
    text = path.read_text(encoding="utf-8")
    assert text.count(found) == 1
    path.write_text(text.replace(found, instead), encoding="utf-8")
    collection = load_collection(small)
    assert [fault for fault in map(str, collection.faults) if f"corpus/{FILE}" in fault and expected in fault]
    assert [essay.id for essay in collection.essays] == ["lamps"]


def test_notes_may_count_minutes_and_must_not_name_nobody(small: Path):
    assert load_collection(small).faults == ()
    path = small / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("Two minutes.", "See [[lamps-no]]."), encoding="utf-8")
    assert ":5:notes: [[lamps-no]]" in str(load_collection(small).faults[0])


def test_a_deck_that_needs_a_faulty_row_is_left_out_and_says_so(small: Path):
    rows = small / "essays/lamps/statistics.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace(",almost,", ",allmost,"), encoding="utf-8")
    collection = load_collection(small)
    assert collection.decks == ()
    assert [fault for fault in map(str, collection.faults) if f"corpus/{FILE}:9:view: left out:" in fault]


def test_two_decks_of_one_order_are_told(small: Path):
    shutil.copy(small / FILE, small / "decks" / "again.toml")
    assert [fault.message for fault in load_collection(small).faults] == ["1 is the order of another deck too"] * 2


def test_a_collection_needs_no_decks(small: Path):
    (small / FILE).unlink()
    assert (load_collection(small).decks, load_collection(small).faults) == ((), ())


def test_the_prepared_lessons_are_short_enough_for_a_class(atlas):
    ids = {deck.id for deck in atlas.decks}
    assert {essay.id for essay in atlas.essays if essay.head.kind == "essay"} <= ids
    for deck in atlas.decks:
        assert 8 <= len(deck.slide) <= 14 <= MOST_SLIDES
        assert all(slide.kind in VIEWS for slide in deck.slide)
        assert sum(bool(slide.notes) for slide in deck.slide) > len(deck.slide) / 2
