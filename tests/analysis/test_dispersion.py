from pathlib import Path

from lib.analysis.dispersion import dispersion
from lib.analysis.frequency import frequencies
from lib.corpus.loading import load_collection


def test_the_lamps_by_hand(small: Path):
    (lamps,) = load_collection(small).essays
    opening, gas = dispersion("Lamp", lamps)
    assert (opening.section, opening.count, gas.section, gas.count) == ("Opening", 2, "Gas and Light", 3)
    assert opening.size == sum(row.count for row in lamps.terms if row.section == "Opening")
    assert opening.share == 1000 * 2 / opening.size


def test_a_term_that_a_text_lacks_stands_nowhere_in_every_section(small: Path):
    (lamps,) = load_collection(small).essays
    assert [part.count for part in dispersion("oil", lamps)] == [0, 0]


def test_sections_add_up_to_the_text(atlas):
    for essay in atlas.essays:
        counts = frequencies([essay])
        for term in list(counts.written.values())[:40]:
            parts = dispersion(term, essay)
            assert [part.section for part in parts] == [section.title for section in essay.head.section]
            assert sum(part.count for part in parts) == counts.counts[term if term.isupper() else term.casefold()]
            assert sum(part.size for part in parts) == counts.size
