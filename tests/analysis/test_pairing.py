from itertools import chain, combinations
from pathlib import Path

from lib.analysis import pairing
from lib.analysis.chronology import moment
from lib.analysis.doubts import AT_ODDS, by_weight
from lib.corpus.loading import load_collection


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
        assert [moment(event) for event in events] == sorted(map(moment, events))
        assert all(decade <= moment(event)[0] < decade + 10 for decade, members in axis for _, event in members)
        assert [decade for decade, _ in axis] == sorted({decade for decade, _ in axis})


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


def test_a_contradiction_is_told_from_a_tension(atlas):
    kinds = {
        (heading, doubt.kind) for one, other in pairs(atlas)
        for heading, doubts in pairing.at_odds(one, other).items() for _, doubt in doubts
    }  # fmt: skip
    assert ("They contradict each other", "contradiction") in kinds
    assert len({heading for heading, kind in kinds if kind == "tension"}) == 1


def test_two_texts_in_brief_by_hand(atlas, small: Path):
    (lamps,) = load_collection(small).essays
    measures = len({row.measure for row in lamps.statistics})
    said = pairing.in_brief(lamps, lamps)
    assert f"{len(lamps.actors)} people, firms and places stand in both" in said or len(lamps.actors) < 2
    assert f"{measures} of their measures can be compared" in said
    letter, article = atlas.essay_by_id["letter"], atlas.essay_by_id["article"]
    assert "none of their figures share a measure" in pairing.in_brief(letter, article)


def test_the_texts_shown_first_have_most_to_say_to_each_other(atlas):
    odds = [sum(map(len, pairing.at_odds(*pair).values())) for pair in pairs(atlas)]
    assert sum(map(len, pairing.at_odds(*pairing.most_akin(atlas)).values())) == max(odds)


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
