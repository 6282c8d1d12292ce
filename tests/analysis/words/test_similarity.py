from dataclasses import replace
from itertools import permutations
from math import log

import pytest

from lib.analysis.words.similarity import nearest_first, nearness
from lib.corpus.essay import TermCount


def with_terms(essay, name: str, **counts: int):
    terms = tuple(TermCount(term, "Opening", count) for term, count in counts.items())
    return replace(essay, id=name, terms=terms)


def test_three_texts_by_hand(atlas):
    """One shared term that two of three texts have weighs log (4 / 2); each has one of its own, of weight log 4."""
    one, other, third = (with_terms(atlas.essays[0], name, **{name: 1}) for name in ("lamp", "mill", "quay"))
    one, other = (with_terms(atlas.essays[0], essay.id, gas=2, **{essay.id: 2}) for essay in (one, other))
    near = nearness([one, other, third], 5)
    assert near["lamp", "mill"].value == pytest.approx(log(2) ** 2 / (log(2) ** 2 + log(4) ** 2))
    assert near["lamp", "mill"].terms == ("gas",)
    assert near["lamp", "quay"].value == 0


def test_a_term_said_more_often_weighs_more_by_hand(atlas):
    """gas 4 against lamp 1, in a text and its opposite: the cosine of (1 + log 4, 1) and (1, 1 + log 4)."""
    one, other = with_terms(atlas.essays[0], "one", gas=4, lamp=1), with_terms(atlas.essays[0], "other", gas=1, lamp=4)
    heavy = 1 + log(4)
    assert nearness([one, other], 5)["one", "other"].value == pytest.approx(2 * heavy / (heavy**2 + 1))


def test_a_text_and_its_copy_are_one(atlas):
    near = nearness([with_terms(atlas.essays[0], name, gas=5, oil=2, tar=1) for name in ("one", "other")], 5)
    assert near["one", "other"].value == pytest.approx(1)
    assert near["one", "other"].terms == ("gas", "oil")


def test_nearness_is_mutual_and_between_none_and_all(atlas):
    near = nearness(atlas.essays, 6)
    for one, other in permutations([essay.id for essay in atlas.essays], 2):
        assert near[one, other] == near[other, one]
        assert 0 < near[one, other].value < 1


def test_a_text_that_was_not_counted_is_near_to_none_and_far_from_none(atlas):
    one, other = with_terms(atlas.essays[0], "one", gas=2), with_terms(atlas.essays[0], "other")
    assert nearness([one, other], 5) == {}


def test_pairs_stand_the_nearest_first(atlas):
    near = nearness(atlas.essays, 6)
    every = nearest_first(near, atlas.essays, atlas.essays)
    assert [pair.value for *_, pair in every] == sorted((pair.value for *_, pair in every), reverse=True)
    assert len(every) == len(near) / 2
    alone = nearest_first(near, atlas.essays, atlas.essays[:1])
    assert {other.id for one, other, _ in alone} | {atlas.essays[0].id} == {essay.id for essay in atlas.essays}
    two = nearest_first(near, atlas.essays, atlas.essays[2:4])
    assert [(one, other) for one, other, _ in two] == [atlas.essays[2:4]]
