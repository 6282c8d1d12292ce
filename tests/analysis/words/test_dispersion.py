from dataclasses import replace
from pathlib import Path

from lib.analysis.words.dispersion import densest, dispersion
from lib.analysis.words.frequency import folded, frequencies
from lib.store.opening import load_collection


def test_the_lamps_by_hand(small: Path):
    (lamps,) = load_collection(small).essays
    found = dispersion(lamps).of("Lamp")
    opening, gas = found.parts
    assert (opening.section, opening.count, gas.section, gas.count) == ("Opening", 2, "Gas and Light", 3)
    assert opening.size == sum(row.count for row in lamps.terms if row.section == "Opening")
    assert opening.share == 1000 * 2 / opening.size
    assert (found.count, found.sections) == (5, 2)
    assert found.share == 1000 * 5 / (opening.size + gas.size)
    assert densest([found], in_sections=True) == max(opening.share, gas.share)
    assert densest([found], in_sections=False) == found.share


def test_a_term_that_a_text_lacks_stands_nowhere_in_every_section(small: Path):
    (lamps,) = load_collection(small).essays
    found = dispersion(lamps).of("oil")
    assert [part.count for part in found.parts] == [0, 0]
    assert (found.count, found.sections, found.share) == (0, 0, 0.0)
    assert found.size > 0


def test_of_a_text_that_was_not_counted_nothing_is_known(small: Path):
    (lamps,) = load_collection(small).essays
    assert dispersion(replace(lamps, terms=())).of("lamp").size == 0


def test_sections_add_up_to_the_text(atlas):
    for essay in atlas.essays:
        counts = frequencies([essay])
        where = dispersion(essay)
        for term in list(counts.written.values())[:40]:
            spread = where.of(term)
            assert [part.section for part in spread.parts] == [section.title for section in essay.head.section]
            assert spread.count == counts.counts[folded(term)]
            assert spread.size == counts.size
