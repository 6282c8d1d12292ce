from pathlib import Path

from lib.analysis.crowding import crowded, fullness
from lib.analysis.views import shown
from lib.corpus.loading import load_collection
from tests.analysis.test_views import deck_of


def test_the_prepared_lessons_have_room(atlas):
    assert list(crowded(atlas)) == []


def test_a_slide_that_says_too_much_is_told_where_it_stands(small: Path):
    (small / "decks").mkdir()
    texts = (" ".join(["gas"] * 48), "a\n" * 24)
    slides = "\n".join(f'[[slide]]\nview = "blank"\ntext = """{text}"""' for text in texts)
    (small / "decks/long.toml").write_text(f'title = "Long"\nminutes = 5\n{slides}\n', encoding="utf-8")
    collection = load_collection(small)
    assert collection.faults == ()
    (fault,) = crowded(collection)
    assert (fault.file, fault.row, fault.column) == ("corpus/decks/long.toml", 6, "view")
    assert "% of a slide" in fault.message


def test_more_words_take_more_room(atlas):
    few, many = (shown(deck_of("blank", text="word " * count), atlas)[1] for count in (10, 50))
    assert 0 < fullness(few, atlas) < fullness(many, atlas) < 1
