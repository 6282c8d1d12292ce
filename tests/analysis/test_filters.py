from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.filters import with_themes
from lib.analysis.reading import reading_minutes


def test_themes_narrow_the_choice(atlas):
    themes = [theme.id for theme in atlas.themes]
    everything = with_themes(atlas.essays, [])
    assert everything == atlas.essays
    for theme in themes:
        for records in (atlas.essays, atlas.comparisons):
            assert with_themes(records, [theme]) == tuple(row for row in records if theme in row.themes)
            assert set(map(id, with_themes(records, themes[:2]))) <= set(map(id, with_themes(records, themes[:1])))


@given(st.integers(1, 100_000))
def test_reading_takes_longer_for_longer_texts(words: int):
    assert 1 <= reading_minutes(words) <= reading_minutes(words + 238)
    assert reading_minutes(238) == 1
    assert reading_minutes(239) == 2
