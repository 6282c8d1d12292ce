from fractions import Fraction

from lib.sources.accounting import Claim, account
from lib.sources.document import Float, Paragraph, SourceText
from lib.sources.locating import Locator

SENTENCE = "In 1931 the board lit 48 lamps on 12 islands; two thirds burned oil, 30 to 40 percent gas."
TEXT = SourceText((Paragraph(SENTENCE, "Oil", tuple(7 + (offset > 40) for offset in range(len(SENTENCE)))),))


def claim(exact: str, *values: str, unit: str = "count") -> Claim:
    return Claim("statistics.csv:2", Locator(exact), tuple(map(Fraction, values)), unit)


def unclaimed(*claims: Claim, setaside: tuple[str, ...] = ()) -> list[str]:
    found = account(TEXT, claims, [Locator(exact) for exact in setaside], ())
    return [item.numeral.text for item in found.unclaimed]


def test_nothing_claimed():
    assert unclaimed() == ["48", "12", "two thirds", "30", "40"]  # the year is excused


def test_a_claim_takes_the_numbers_that_equal_its_values_and_no_others():
    assert unclaimed(claim("lit 48 lamps on 12 islands", "48")) == ["12", "two thirds", "30", "40"]
    assert unclaimed(claim("30 to 40 percent gas", "30", "40", unit="percent")) == ["48", "12", "two thirds"]
    assert unclaimed(claim("two thirds burned oil", "2/3", unit="fraction")) == ["48", "12", "30", "40"]


def test_a_share_may_be_stated_in_percent():
    text = SourceText((Paragraph("Half of them burned.", "", (1,) * 20),))
    assert account(text, [claim("Half of them", "50", unit="percent")], (), ()).unclaimed == ()
    assert len(account(text, [claim("Half of them", "50")], (), ()).unclaimed) == 1


def test_a_phrase_set_aside_takes_all():
    assert unclaimed(setaside=("48 lamps on 12 islands",)) == ["two thirds", "30", "40"]


def test_an_event_takes_none():
    assert unclaimed(claim("In 1931 the board lit 48 lamps")) == unclaimed()


def test_a_phrase_that_lacks_the_value():
    wrong = claim("lit 48 lamps on 12 islands", "84")
    (mismatch,) = account(TEXT, [wrong], (), ()).mismatched
    assert (mismatch.claim, mismatch.value, mismatch.numbers) == (wrong, 84, ("48", "12"))


def test_a_phrase_that_cuts_a_number_lacks_it():
    text = SourceText((Paragraph("It cost 30 million crowns.", "", (1,) * 26),))
    assert len(account(text, [claim("It cost 30", "30000000")], (), ()).mismatched) == 1
    assert account(text, [claim("cost 30 million crowns", "30000000")], (), ()).mismatched == ()


def test_a_decade_bears_out_ten_years_and_a_superlative_nothing():
    text = SourceText((Paragraph("It burned for a decade on the largest island.", "", (1,) * 45),))
    claims = [claim("for a decade", "10", unit="years"), claim("the largest island", "1", unit="rank")]
    assert [mismatch.claim.unit for mismatch in account(text, claims, (), ()).mismatched] == ["rank"]


def test_a_phrase_that_is_not_found_is_left_to_others():
    found = account(TEXT, [claim("lit 99 lamps", "99")], [Locator("99 lamps")], ())
    assert found.mismatched == ()
    assert len(found.unclaimed) == 5


def test_where_an_unclaimed_number_stands():
    lamps, *_, gas = account(TEXT, (), (), ()).unclaimed
    assert (lamps.line, gas.line, lamps.section) == (7, 8, "Oil")
    assert lamps.around == "In 1931 the board lit 48 lamps on 12 islands; two thirds burned oil,"


def test_floats_are_accounted_for_by_cells():
    block = Float("Figure 1. Lamps, 1931", "Figure 1. Lamps, 1931\n\nTarn 14\nSel 9", 20)
    text = SourceText((), (block,))
    assert [(item.numeral.text, item.line) for item in account(text, (), (), ["Tarn", "14"]).unclaimed] == [("9", 23)]
    assert account(text, (), (), ["14", "9 lamps"]).unclaimed == ()
