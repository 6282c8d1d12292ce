import pytest

from lib.corpus.rules.comparable import objections
from tests.builders import chart, statistic

EARLY = statistic("80", unit="percent", period_start="1910")
LATE = statistic("20", unit="percent", period_start="1960")
LATER = statistic("10", unit="percent", period_start="1970")
UNDATED = statistic("5", unit="percent")


def test_percent_and_fractions_share_an_axis():
    rows = [EARLY, statistic("2/3", unit="fraction", period_start="1950")]
    assert objections(chart("bars", "a", "b", label="period"), rows) == []


@pytest.mark.parametrize(
    ("kind", "rows", "expected"),
    [
        ("bars", [EARLY, statistic("1", unit="percent", measure="Oil")], "different measures"),
        ("bars", [EARLY, statistic("1", unit="USD")], "different units"),
        ("bars", [statistic("1", unit="USD"), statistic("2", unit="CNY", entity="Mill")], "different units"),
        ("bars", [EARLY, LATE], "two marks would bear one name: “Quay”"),
        ("slope", [EARLY, LATE, LATER], "a slope joins two figures a series; “the series” has 3"),
        ("slope", [EARLY, statistic("1", unit="percent", period_start="1910")], "two figures of one period"),
        ("line", [EARLY, LATE], "a line needs three figures"),
        ("line", [EARLY, LATE, UNDATED], "undated figure, which has no place on a line"),
        ("slope", [statistic("1", unit="percent", value_high="2", period_start="1900"), LATE], "a range, which has no"),
        ("parts", [EARLY, LATE], "these rows have several periods"),
        ("parts", [statistic("1"), statistic("2", entity="Mill")], "percent or fractions"),
        (
            "parts",
            [statistic("80", unit="percent"), statistic("40", unit="percent", entity="Mill")],
            "parts add up to 120 percent, more than a whole",
        ),
    ],
)
def test_refuses_what_may_not_share_a_chart(kind: str, rows: list, expected: str):
    assert any(expected in objection for objection in objections(chart(kind, "a", "b"), rows))


def test_two_sources_are_two_series_never_one_line():
    rows = [
        EARLY,
        statistic("70", unit="percent", period_start="1920", attributed_to="the Lamp Society"),
        LATE,
        statistic("15", unit="percent", period_start="1961", attributed_to="the Lamp Society"),
    ]
    assert objections(chart("slope", "a", "b", "c", "d"), rows) != []
    assert objections(chart("slope", "a", "b", "c", "d", series="attributed_to"), rows) == []
