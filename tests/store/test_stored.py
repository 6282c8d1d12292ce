"""What pages ask of a collection, against what going through all of its records says."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.comparisons import pairing
from lib.store.opening import load_collection
from lib.store.stored import StoredCollection
from tests.conftest import ROOT

ATLAS = load_collection(ROOT / "corpus")
THEMES = [theme.id for theme in ATLAS.themes]


def test_themes_narrow_the_choice(atlas: StoredCollection):
    assert atlas.essays_about([]) == atlas.essays
    for theme in THEMES:
        for every, about in ((atlas.essays, atlas.essays_about), (atlas.comparisons, atlas.comparisons_about)):
            assert about([theme]) == tuple(row for row in every if theme in row.themes)
            assert set(about(THEMES[:2]).ids) <= set(about(THEMES[:1]).ids)


@given(st.lists(st.sampled_from(THEMES), max_size=3, unique=True))
def test_a_count_is_what_choosing_the_theme_leaves(themes: list[str]):
    for kind, every in (("text", ATLAS.essays), ("comparison", ATLAS.comparisons)):
        counted = ATLAS.counts_by_theme(kind, themes)
        left = {theme: sum({theme, *themes} <= set(row.themes) for row in every) for theme in THEMES}
        assert counted == left


def test_texts_have_in_common_what_their_records_say(atlas: StoredCollection):
    for one in atlas.essays:
        kin = atlas.kinship(one.id)
        for other in atlas.essays:
            if one.id != other.id:
                odds = sum(map(len, pairing.at_odds(one, other).values()))
                names = len(pairing.shared_actors(one, other))
                assert tuple(kin.get(other.id, (0, 0))) == (odds, names)


def test_the_texts_most_at_odds(atlas: StoredCollection):
    odds = {
        (one.id, other.id): sum(map(len, pairing.at_odds(one, other).values()))
        for one, other in combinations(atlas.essays, 2)
    }
    assert set(atlas.at_odds) == {pair for pair, count in odds.items() if count == max(odds.values())}


def test_a_text_has_its_place_among_those_of_its_kind(atlas: StoredCollection):
    for essay in atlas.essays:
        kin = [other.id for other in atlas.essays if other.head.kind == essay.head.kind]
        assert atlas.place_in_kind(essay.id) == (kin.index(essay.id) + 1, len(kin))


def test_totals_are_added_up(atlas: StoredCollection):
    fields = ("statistics", "events", "actors", "claims", "charts", "discrepancies")
    assert atlas.totals == tuple(sum(len(getattr(essay, field)) for essay in atlas.essays) for field in fields)
    voices = [row.voice for essay in atlas.essays for row in essay.statistics]
    assert atlas.voices == {voice: voices.count(voice) for voice in ("author", "cited", "computed")}


def test_a_record_is_found_where_it_stands(atlas: StoredCollection):
    for essay in atlas.essays:
        for entry in essay.entries:
            assert atlas.essay_of[entry.id].id == essay.id
        for row in essay.statistics:
            assert atlas.statistic_by_id[row.id] == row
            assert row.id not in atlas.claim_by_id
    assert set(atlas.chart_by_id) == {chart.id for essay in atlas.essays for chart in essay.charts}
    assert "nobody" not in atlas.essay_of
    assert atlas.statistic_by_id.get("nobody") is None


def test_comparisons_are_found_by_the_texts_they_draw_on(atlas: StoredCollection):
    drawn = {row.id: {essay.id for essay in atlas.texts_of[row.id]} for row in atlas.comparisons}
    for one, other in combinations(atlas.essays.ids, 2):
        assert list(atlas.comparisons_of(one, other).ids) == [name for name, on in drawn.items() if {one, other} <= on]


def test_a_page_of_one_text_reads_that_text_alone():
    collection = load_collection(ROOT / "corpus")
    essay = collection.essays[2]
    assert collection.statistic_by_id[essay.statistics[0].id] == essay.statistics[0]
    assert collection.labels[essay.id].short_title == essay.head.short_title
    assert collection.counts_by_theme("text", essay.themes)
    assert collection._essay.cache_info().currsize == 1
