import pytest

from lib.errors import SourceError
from lib.sources.document import SectionMark
from lib.sources.pages import read_lines
from lib.sources.sections import split_sections
from lib.sources.span import text_span

RAW = """\
Another text ends here.
 On Lamps

Oil lamps of the har-
bour,1 Orsk

Oil was dear. Taxes
on oil were high.

Lamps and
 Their Keepers

“Two keepers,” it said.

Taxes

In 1931 the tax fell. 14 lamps burned at the
last.2
 A third text.
"""


def lines(starts: str = "Oil was dear", ends: str = "burned at the last."):
    return text_span(read_lines(RAW), starts, ends)


def sections(*marks: SectionMark, starts: str = "On Lamps Oil lamps of the harbour"):
    return {
        stretch.section: " ".join(line.text for line in stretch.lines if not line.blank)
        for stretch in split_sections(lines(starts), marks)
    }


def test_a_span_is_found_over_line_ends_hyphens_and_marks():
    kept = lines("Oil lamps of the harbour, Orsk", "burned at the last")
    assert (kept[0].text, kept[-1].text) == ("Oil lamps of the har-", "last.2")


def test_a_span_may_begin_and_end_within_lines():
    kept = lines("Taxes on oil", "the tax fell.")
    assert (kept[0].text, kept[-1].text) == ("Taxes", "In 1931 the tax fell. 14")
    assert kept[0].number == 7


def test_a_span_may_begin_with_a_figure():
    assert lines("14 lamps burned")[0].text == "14 lamps burned at the"


def test_missing_first_or_last_words():
    with pytest.raises(
        SourceError, match=r"first words “Oil was cheap” are not found; nearest: “Oil was dear. Taxes” \(line 7"
    ):
        lines("Oil was cheap")
    with pytest.raises(SourceError, match="last words “Another text ends here” are not found after its first"):
        lines(ends="Another text ends here")


def test_sections_under_printed_headings():
    found = sections(SectionMark("Lamps and Their Keepers"), SectionMark("Taxes"), starts="Oil was dear")
    assert list(found) == ["", "Lamps and Their Keepers", "Taxes"]
    assert found["Lamps and Their Keepers"] == "“Two keepers,” it said."
    assert found["Taxes"].startswith("In 1931 the tax fell.")


def test_a_section_without_a_heading_begins_at_its_words():
    found = sections(
        SectionMark("Costs", "Oil was dear"),
        SectionMark("Keepers", "Two keepers"),
        SectionMark("End", "14 lamps burned at"),
    )
    assert found[""] == "On Lamps Oil lamps of the har- bour,1 Orsk"
    assert found["Costs"] == "Oil was dear. Taxes on oil were high. Lamps and Their Keepers"
    assert found["Keepers"].startswith("“Two keepers,”")
    assert found["Keepers"].endswith("the tax fell.")
    assert found["End"] == "14 lamps burned at the last.2"


def test_a_heading_is_taken_out_also_where_the_first_words_are_given():
    assert sections(SectionMark("Taxes", "In 1931 the tax fell"))["Taxes"].startswith("In 1931")


def test_a_title_within_the_text_is_no_heading():
    found = sections(SectionMark("Taxes"), starts="Oil was dear")
    assert found[""].startswith("Oil was dear. Taxes on oil")


def test_every_fault_is_named_at_once():
    with pytest.raises(SourceError) as caught:
        sections(SectionMark("Taxes"), SectionMark("Lamps and Their Keepers"), SectionMark("Gas and keepers"))
    first, second = str(caught.value).splitlines()
    assert first == (
        "section “Lamps and Their Keepers” is out of order: “Lamps and Their Keepers” stands at line 10, "
        "before section “Taxes”"
    )
    assert second.startswith("section “Gas and keepers”: “Gas and keepers” is not found; nearest: ")
    assert "line 11" in second
