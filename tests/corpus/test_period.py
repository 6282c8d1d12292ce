import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.corpus.period import PartialDate, Period
from tests.builders import statistic

dates = st.dates().map(lambda date: PartialDate(date.year, date.month, date.day)) | st.builds(
    PartialDate, st.integers(1, 9999), st.integers(0, 12)
)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("1947", "", "1947"),
        ("2020-05", "", "May 2020"),
        ("2020-05-17", "", "17 May 2020"),
        ("2001", "2019", "2001–2019"),
        ("2020-03", "2020-05", "March–May 2020"),
        ("2019-11", "2020-05", "November 2019 – May 2020"),
    ],
)
def test_is_said_as_people_write_it(start: str, end: str, said: str):
    assert str(Period.parse(start, end)) == said


@pytest.mark.parametrize("text", ["", "47", "1947-1", "1947-13", "2021-02-29", "May 2020", "1947-00-01"])
def test_refuses_what_is_no_date(text: str):
    with pytest.raises(ValueError, match="is not a date"):
        PartialDate.parse(text)


@given(dates)
def test_iso_is_read_back(date: PartialDate):
    assert PartialDate.parse(date.iso()) == date


@given(dates, dates)
def test_a_span_runs_forwards(one: PartialDate, other: PartialDate):
    first, last = sorted((one, other))
    assert Period.parse(first.iso(), last.iso()).start == first
    if first < last:
        with pytest.raises(ValueError, match="comes before"):
            Period.parse(last.iso(), first.iso())


def test_a_period_without_an_end_says_since_when():
    period = Period.parse("2001", "open")
    assert str(period) == "since 2001"
    assert period != Period.parse("2001")


def test_a_row_s_period_is_read_once_however_often_it_is_asked_for(monkeypatch):
    row = statistic("48", period_start="1931", period_end="1947-05")
    monkeypatch.setattr(PartialDate, "parse", pytest.fail)
    assert all(str(row.period) == "1931–May 1947" for _ in range(3))
    assert row == statistic("48", period_start="1931", period_end="1947-05")
