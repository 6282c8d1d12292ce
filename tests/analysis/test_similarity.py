from dataclasses import replace
from itertools import product
from math import log, sqrt

import pytest

from lib.analysis.similarity import nearness
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
    assert sqrt(near["lamp", "lamp"].value) == pytest.approx(1)


def test_a_text_and_its_copy_are_one(atlas):
    near = nearness([with_terms(atlas.essays[0], name, gas=5, oil=2, tar=1) for name in ("one", "other")], 5)
    assert near["one", "other"].value == pytest.approx(1)
    assert near["one", "other"].terms == ("gas", "oil")


def test_nearness_is_mutual_and_between_none_and_all(atlas):
    near = nearness(atlas.essays, 6)
    for one, other in product([essay.id for essay in atlas.essays], repeat=2):
        assert near[one, other].value == pytest.approx(near[other, one].value)
        assert 0 <= near[one, other].value <= 1
        assert near[one, other].terms == near[other, one].terms
        assert one != other or near[one, other].value == pytest.approx(1)
