from sys import getsizeof
from threading import Barrier, Thread
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.corpus.collection import Collection
from lib.ui.kept import Kept
from lib.ui.markup import kept, render

ROOM = 4000
WISHES = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 1800), st.sampled_from("a“書")), max_size=60)


@given(WISHES)
def test_what_is_kept_stays_within_its_room(wishes: list[tuple[str, int, str]]):
    shelf = Kept(ROOM)
    made: list[str] = []
    for key, length, letter in wishes:
        shelf.get((key,), lambda made=made, html=letter * length: made.append(html) or html)
        assert shelf.taken <= ROOM
    held = [shelf.get((key,), lambda: "") for key in {key for key, _, _ in wishes}]
    assert sum(getsizeof(fragment.html) for fragment in held if fragment.html) <= ROOM


@given(WISHES)
def test_a_wish_gets_what_was_made_for_its_key(wishes: list[tuple[str, int, str]]):
    shelf = Kept(ROOM)
    for key, length, _ in wishes:
        assert shelf.get((key, length), lambda html=key * length: html).html == key * length


def test_what_was_not_wished_for_the_longest_makes_room():
    shelf = Kept(ROOM)
    for name in "abca":  # each takes something more than a third
        shelf.get(name, lambda: "x" * 1100)
    shelf.get("d", lambda: "x" * 1100)
    with pytest.raises(LookupError, match="b"):
        shelf.get("b", _refused("b"))
    assert [shelf.get(name, _refused(name)).html for name in "acd"] == ["x" * 1100] * 3


def _refused(name: str):
    def refuse() -> str:
        raise LookupError(name)

    return refuse


def test_what_is_larger_than_the_room_pushes_nothing_out():
    shelf = Kept(ROOM)
    shelf.get("small", lambda: "x")
    assert shelf.get("large", lambda: "y" * ROOM).html == "y" * ROOM
    assert shelf.get("small", _refused("small")).html == "x"


def test_what_could_not_be_made_is_tried_again():
    shelf = Kept(ROOM)
    with pytest.raises(LookupError):
        shelf.get("key", _refused("key"))
    assert shelf.get("key", lambda: "made").html == "made"


def test_two_viewers_at_once_get_the_same_and_it_is_made_once():
    shelf, begun, made, got = Kept(ROOM), Barrier(8), [], []

    def make() -> str:
        made.append(1)
        return "".join(str(number) for number in range(500))

    def view() -> None:
        begun.wait()
        got.append(shelf.get("page", make))

    viewers = [Thread(target=view) for _ in range(8)]
    for viewer in viewers:
        viewer.start()
    for viewer in viewers:
        viewer.join()
    assert len(made) == 1
    assert len({id(fragment) for fragment in got}) == 1


def test_a_changed_version_is_rendered_anew(atlas: Collection):
    first, second = (SimpleNamespace(version=version, statistic_by_id={}, essay_by_id={}) for version in "12")
    shown = [
        kept("page_head.html", state, "a key", lambda said=said: {"title": said, "lede": ""}).html
        for state, said in ((first, "as it was"), (second, "as it is"), (first, "never asked for"))
    ]
    assert ["as it was" in shown[0], "as it is" in shown[1]] == [True, True]
    assert shown[2] == shown[0]
    values = {"title": "Lamps", "lede": "Of [[feng]]"}
    assert kept("page_head.html", atlas, "lamps", lambda: values).html == render("page_head.html", atlas, **values)
