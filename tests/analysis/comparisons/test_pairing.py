from dataclasses import replace
from itertools import chain, combinations
from pathlib import Path
from typing import get_args

import pytest

from lib.analysis.chronology import decade, moment
from lib.analysis.comparisons import pairing
from lib.analysis.doubts import AT_ODDS, HEADINGS, by_weight
from lib.corpus.argument import BETWEEN_TEXTS, Discrepancy, DiscrepancyKind
from lib.corpus.essay import Essay
from lib.store.opening import load_collection
from tests.builders import ORIGIN


def pairs(atlas):
    return combinations(atlas.essays, 2)


def test_each_theme_is_shared_or_one_text_s_own(atlas):
    for one, other in pairs(atlas):
        split, turned = pairing.themes(one, other), pairing.themes(other, one)
        assert sorted(split.both + split.only_first) == sorted(one.head.themes)
        assert sorted(split.both + split.only_second) == sorted(other.head.themes)
        assert (split.only_first, split.only_second) == (turned.only_second, turned.only_first)


def test_who_is_in_both_is_in_each(atlas):
    for one, other in pairs(atlas):
        shared = pairing.shared_actors(one, other)
        assert {actor.id for actor, _ in shared} == {actor.id for actor in one.actors} & {
            actor.id for actor in other.actors
        }
        assert all(actor.id == seen.id and actor in one.actors and seen in other.actors for actor, seen in shared)


def test_every_event_of_both_stands_once_on_the_axis_in_order(atlas):
    for one, other in pairs(atlas):
        axis = pairing.decades(one, other)
        events = [event for _, members in axis for _, event in members]
        assert len(events) == len(one.events) + len(other.events)
        assert [(decade(event), moment(event)) for event in events] == sorted(
            (decade(one), moment(one)) for one in events
        )
        assert all(year == decade(event) for year, members in axis for _, event in members)
        assert [year for year, _ in axis] == sorted({year for year, _ in axis})


def test_a_text_shares_all_its_measures_with_itself_and_a_unit_keeps_figures_apart(small: Path):
    (lamps,) = load_collection(small).essays
    shared = pairing.shared_measures(lamps, lamps)
    assert [row.measure for row in shared] == list(dict.fromkeys(row.measure for row in lamps.statistics))
    path = small / "essays/lamps/statistics.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("80,,percent", "80,,count"), encoding="utf-8")
    (changed,) = load_collection(small).essays
    assert [len(row.second) for row in pairing.shared_measures(lamps, changed) if "gas" in row.measure] == [1]


def test_a_contradiction_between_two_texts_concerns_both(atlas):
    for one, other in pairs(atlas):
        odds = pairing.at_odds(one, other)
        for essay, doubt in chain(*odds.values()):
            concerned = {atlas.essay_of[name].id for name in doubt.concerns if name in atlas.essay_of}
            assert {one.id, other.id} <= concerned | {essay.id}
        turned = pairing.at_odds(other, one)
        assert {kind: {doubt.id for _, doubt in doubts} for kind, doubts in odds.items()} == {
            kind: {doubt.id for _, doubt in doubts} for kind, doubts in turned.items()
        }


@pytest.fixture
def pair(atlas) -> tuple[Essay, Essay]:
    """Two texts that name nobody, doubt nothing and measure different things."""
    one, other = atlas.essays[:2]
    return replace(one, actors=(), discrepancies=(), statistics=()), replace(
        other, actors=(), discrepancies=(), statistics=()
    )


def doubt_of(kind: str, concerns: Essay) -> Discrepancy:
    given = {
        "id": "x-doubt",
        "kind": kind,
        "what": "They differ.",
        "concerns": [concerns.events[0].id],
        "origin": ORIGIN,
    }
    return Discrepancy.model_validate(given | {"origin": ORIGIN})


def test_what_two_texts_have_in_common_is_said_for_none_one_and_more(atlas, pair):
    one, other = pair
    assert pairing.in_brief(one, other) == (
        "No person, firm or place stands in both; no odds between them are known; "
        "none of their figures share a measure."
    )
    actors, rows = atlas.essays[0].actors, atlas.essays[0].statistics
    one, other = (replace(essay, actors=actors[:1], statistics=rows[:1]) for essay in pair)
    one = replace(one, discrepancies=(doubt_of("tension", other),))
    assert pairing.in_brief(one, other) == (
        "One name stands in both; they are at odds on 1 point; one of their measures can be compared."
    )
    one, other = (replace(essay, actors=actors[:3]) for essay in (one, other))
    doubts = [doubt_of(kind, other) for kind in ("tension", "contradiction", "naming")]
    assert pairing.in_brief(replace(one, discrepancies=tuple(doubts)), other) == (
        "3 people, firms and places stand in both; they are at odds on 2 points; they use 1 term in different senses; "
        "one of their measures can be compared."
    )
    assert "; they use 2 terms in different senses;" in pairing.in_brief(
        replace(one, discrepancies=(doubts[2],) * 2), other
    )


def test_doubts_stand_under_their_kind_the_weightiest_first(pair):
    one, other = pair
    doubts = tuple(doubt_of(kind, other) for kind in ("naming", "tension", "contradiction"))
    found = pairing.at_odds(replace(one, discrepancies=doubts), other)
    assert {kind: [doubt.kind for _, doubt in members] for kind, members in found.items()} == {
        "contradiction": ["contradiction"], "tension": ["tension"], "naming": ["naming"],
    }  # fmt: skip
    assert list(found) == list(pairing.ODDS) == list(BETWEEN_TEXTS)


def test_the_texts_shown_first_have_most_to_say_to_each_other(atlas):
    def kinship(one, other) -> tuple[int, int]:
        return sum(map(len, pairing.at_odds(one, other).values())), len(pairing.shared_actors(one, other))

    assert kinship(*pairing.most_akin(atlas)) == max(kinship(*pair) for pair in pairs(atlas))
    for essay in atlas.essays:
        others = [other for other in atlas.essays if other != essay]
        assert kinship(essay, pairing.most_akin_to(essay, atlas)) == max(kinship(essay, other) for other in others)


def test_only_comparisons_that_draw_on_both_are_given(atlas):
    for one, other in pairs(atlas):
        given = pairing.drawing_on_both(one, other, atlas)
        assert [row.id for row in given] == [
            row.id for row in atlas.comparisons if {one.id, other.id} <= {essay.id for essay in atlas.texts_of[row.id]}
        ]


def test_a_doubt_between_texts_stands_under_its_own_heading(atlas):
    for essay in atlas.essays:
        groups = dict(by_weight(essay, atlas))
        assert sum(map(len, groups.values())) == len(essay.discrepancies)
        abroad = {doubt.id for doubt in groups.get(AT_ODDS, [])}
        crossing = {
            doubt.id
            for doubt in essay.discrepancies
            if any(atlas.essay_of[name].id != essay.id for name in doubt.concerns if name in atlas.essay_of)
        }
        assert abroad == crossing
    assert any(AT_ODDS in dict(by_weight(essay, atlas)) for essay in atlas.essays)


def test_a_doubt_of_every_kind_has_a_heading():
    assert set(HEADINGS) == set(get_args(DiscrepancyKind))
