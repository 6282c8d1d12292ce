import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay
from lib.corpus.prose import REFERENCE
from lib.store.opening import load_collection
from tests.conftest import DATA
from tests.multiplied import SHIPPED, add_one, multiply

MARK = re.compile(r"\bk(\d+)-")
REFERRING = {"evidence", "concerns", "computed_from", "statistics", "charts", "table"}
"""Keys that hold ids of rows."""

Copied = Essay | Comparison | Deck


@pytest.fixture(scope="session")
def twenty_texts(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The collection that ships, then a copy of it, then half a copy."""
    return load_collection(multiply(SHIPPED, tmp_path_factory.mktemp("twenty") / "corpus", 20))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def copy_of(name: str) -> int:
    return int(mark[1]) if (mark := MARK.match(name)) else 0


def strings(held: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string that a record holds, under the key it stands at; its origin is where, not what."""
    if isinstance(held, str):
        yield key, held
    elif isinstance(held, dict):
        for name, value in held.items():
            if name != "origin":
                yield from strings(value, name)
    elif isinstance(held, list | tuple):
        for value in held:
            yield from strings(value, key)


def held(record: Copied) -> list[tuple[str, str]]:
    return list(strings(TypeAdapter(type(record)).dump_python(record)))


def named(record: Copied) -> set[str]:
    """Return the ids of texts, rows and comparisons that a record refers to, in prose or by a key."""
    ids = {name for _, text in held(record) for name in REFERENCE.findall(text)}
    ids |= {text for key, text in held(record) if key in REFERRING and text}
    if isinstance(record, Comparison):
        ids |= {quote.text for quote in record.quotes} | {side.text for side in record.side if side.text}
    if isinstance(record, Deck):
        ids |= {slide.target for slide in record.slide if slide.kind != "theme" and slide.target}
    return ids


def copied(collection: Collection) -> list[Copied]:
    return [*collection.essays, *collection.comparisons, *collection.decks]


def test_as_many_texts_as_there_are_make_the_collection_itself(tmp_path: Path):
    assert contents(multiply(SHIPPED, tmp_path / "corpus", 8)) == contents(SHIPPED)


def test_copies_leave_the_original_as_it_is(tmp_path: Path):
    made = contents(multiply(SHIPPED, tmp_path / "corpus", 17))
    assert contents(SHIPPED).items() <= made.items()


def test_copies_are_sound_and_whole(twenty_texts: Collection, atlas: Collection):
    assert twenty_texts.faults == ()
    ids = [essay.id for essay in atlas.essays]
    assert [essay.id for essay in twenty_texts.essays] == [
        *ids,
        *(f"k1-{name}" for name in ids),
        *(f"k2-{name}" for name in ids[:4]),
    ]
    for kind in ("statistics", "events", "claims", "charts", "tables", "discrepancies", "actors", "glossary", "terms"):
        counts = [len(getattr(essay, kind)) for essay in atlas.essays]
        assert [len(getattr(essay, kind)) for essay in twenty_texts.essays] == [*counts, *counts, *counts[:4]], kind


def test_comparisons_and_decks_come_with_every_whole_copy(twenty_texts: Collection, atlas: Collection):
    for many, once in ((twenty_texts.comparisons, atlas.comparisons), (twenty_texts.decks, atlas.decks)):
        ids = [one.id for one in once]
        assert [one.id for one in many] == [*ids, *(f"k1-{name}" for name in ids)]


def test_a_copy_says_what_the_original_says(twenty_texts: Collection, atlas: Collection):
    """Without the marks every string is the original's, so nothing but ids was touched, nor an id forgotten there."""
    original = {(type(record), record.id): held(record) for record in copied(atlas)}
    for record in copied(twenty_texts):
        unmarked = [(key, MARK.sub("", text)) for key, text in held(record)]
        assert unmarked == original[type(record), MARK.sub("", record.id)], record.id


def test_a_copy_refers_to_itself(twenty_texts: Collection):
    shared = {actor.id for essay in twenty_texts.essays for actor in essay.actors}
    for record in copied(twenty_texts):
        copy, ids = copy_of(record.id), named(record) - shared
        there = ids if copy < 2 else {name for name in ids if f"k2-{MARK.sub('', name)}" in twenty_texts.essay_of}
        assert {copy_of(name) for name in there} <= {copy}, record.id


def test_a_text_that_a_cut_copy_lacks_is_the_originals(twenty_texts: Collection):
    """Phillips, third of the copy, doubts what Wootten, first, says; Vaughan, second, names Shleifer, sixth."""
    phillips, vaughan = (twenty_texts.essay_by_id[f"k2-{name}"] for name in ("phillips", "vaughan"))
    assert "k2-wootten-exports-to-china" in named(phillips)
    assert {name for name in named(vaughan) if copy_of(name) == 0} == {"shleifer"}


def test_what_texts_share_keeps_its_id(twenty_texts: Collection, atlas: Collection):
    for kind in ("actors", "glossary"):
        many, once = (
            {row.id for essay in made.essays for row in getattr(essay, kind)} for made in (twenty_texts, atlas)
        )
        assert many == once
    assert twenty_texts.theme_by_id == atlas.theme_by_id


@pytest.mark.parametrize(("texts", "added"), [(12, "k1-feng"), (15, "k1-article")])
def test_one_text_is_added(tmp_path: Path, texts: int, added: str):
    folder = multiply(SHIPPED, tmp_path / "corpus", texts)
    before = contents(folder)
    assert add_one(folder) == added
    after = contents(folder)
    assert before.items() <= after.items()
    assert {"/".join(name.split("/")[:2]) for name in after.keys() - before.keys()} == {f"essays/{added}"}
    collection = load_collection(folder)
    assert (collection.faults, len(collection.essays), collection.essays[-1].id) == ((), texts + 1, added)


def test_one_text_added_to_whole_copies_is_what_a_larger_number_makes(tmp_path: Path):
    small, large = (multiply(SHIPPED, tmp_path / str(texts), texts) for texts in (8, 9))
    add_one(small)
    assert contents(small) == contents(large)


def test_a_collection_of_one_text(tmp_path: Path):
    folder = multiply(DATA / "sound", tmp_path / "corpus", 3)
    assert add_one(folder) == "k3-lamps"
    collection = load_collection(folder)
    assert collection.faults == ()
    assert [essay.head.order for essay in collection.essays] == [1, 2, 3, 4]
    made = [comparison.id for comparison in collection.comparisons]
    assert made == ["gas-electric", "k1-gas-electric", "k2-gas-electric"]
    assert collection.comparisons[2].verdict == "Electric light won in the end, says [[k2-lamps]]."
    assert collection.comparisons[2].quotes[0].text == "k2-lamps"
    assert collection.essays[1].tables[0].id == "k1-lamps-table-streets"
    assert collection.essays[1].charts[1].table == "k1-lamps-table-streets"


def test_a_plain_word_is_no_id(small: Path, tmp_path: Path):
    """“lamps” names the text only where an id stands; “lamps-quay” is a row wherever it does, save in counted words."""
    with (small / "essays/lamps/terms.csv").open("a", encoding="utf-8") as terms:
        terms.write("lamps-quay,Opening,1\n")
    (small / "comparisons/gas-electric.toml").rename(small / "comparisons/light.toml")  # called like a theme
    (small / "decks").mkdir()
    slides = (
        '[[slide]]\nview = "section:lamps:1"\nnotes = "Of lamps: [[lamps-quay]], lamps-old."',
        '[[slide]]\nview = "theme:light"',
        '[[slide]]\nview = "verdict:light"\n',
    )
    deck = "\n".join(['title = "lamps"', "order = 1", *slides])
    (small / "decks/lamps.toml").write_text(deck, encoding="utf-8")
    collection = load_collection(multiply(small, tmp_path / "many", 2))
    assert collection.faults == ()
    made = collection.deck_by_id["k1-lamps"]
    assert (made.title, made.order) == ("lamps", 2)
    assert [slide.view for slide in made.slide] == ["section:k1-lamps:1", "theme:light", "verdict:k1-light"]
    assert made.slide[0].notes == "Of lamps: [[k1-lamps-quay]], lamps-old."
    assert collection.essays[1].terms == collection.essays[0].terms


def test_fewer_texts_than_refer_to_one_another_are_refused(tmp_path: Path):
    with pytest.raises(ValueError, match="7 texts wanted; expected 8 or more"):
        multiply(SHIPPED, tmp_path / "corpus", 7)
    assert not (tmp_path / "corpus").exists()


def test_a_multiplied_collection_is_not_multiplied_again(tmp_path: Path):
    folder = multiply(DATA / "sound", tmp_path / "corpus", 2)
    with pytest.raises(ValueError, match="holds copies already"):
        multiply(folder, tmp_path / "more", 4)
