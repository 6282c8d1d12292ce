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
    """One shared term of weight log 1.5; each has one of its own, of weight log 3."""
    one, other, third = (with_terms(atlas.essays[0], name, **{name: 1}) for name in ("lamp", "mill", "quay"))
    one, other = (with_terms(atlas.essays[0], essay.id, gas=1, **{essay.id: 1}) for essay in (one, other))
    near = nearness([one, other, third], 5)
    assert near["lamp", "mill"].value == pytest.approx(log(1.5) ** 2 / (log(1.5) ** 2 + log(3) ** 2))
    assert near["lamp", "mill"].terms == ("gas",)
    assert near["lamp", "quay"].value == 0
    assert sqrt(near["lamp", "lamp"].value) == pytest.approx(1)


def test_what_every_text_has_brings_none_near(atlas):
    near = nearness([with_terms(atlas.essays[0], name, gas=5) for name in ("one", "other")], 5)
    assert near["one", "other"].value == 0
    assert near["one", "other"].terms == ()


def test_nearness_is_mutual_and_between_none_and_all(atlas):
    near = nearness(atlas.essays, 6)
    for one, other in product([essay.id for essay in atlas.essays], repeat=2):
        assert near[one, other].value == pytest.approx(near[other, one].value)
        assert 0 <= near[one, other].value <= 1
        assert near[one, other].terms == near[other, one].terms
        assert one != other or near[one, other].value == pytest.approx(1)
