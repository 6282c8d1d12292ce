from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.reading import reading_minutes


@given(st.integers(1, 100_000))
def test_reading_takes_longer_for_longer_texts(words: int):
    assert 1 <= reading_minutes(words) <= reading_minutes(words + 238)
    assert reading_minutes(238) == 1
    assert reading_minutes(239) == 2
