from lib.sources.furniture import without_furniture
from lib.sources.pages import PageEdge, read_lines

VOLUME = """\
 The keepers of Orsk burned seal oil
until the harbour board forbade it.



Orsk Lamp Review | page 4

L
A

vol 3 | 1931
 Tallow came next, and it smoked so
that glass had to be wiped hourly.

A Short History of the Lamps That Burned on Every Island of Orsk



Orsk Lamp Review | page 5

L
A

vol 3 | 1931
Then engines came in by the boatload.
"""


def test_heads_and_what_stands_beside_them_go():
    kept = [line.text for line in without_furniture(read_lines(VOLUME)) if not line.blank]
    assert kept == [
        "The keepers of Orsk burned seal oil",
        "until the harbour board forbade it.",
        "Tallow came next, and it smoked so",
        "that glass had to be wiped hourly.",
        "Then engines came in by the boatload.",
    ]


def test_a_page_begins_after_a_head():
    edges = {line.text: line.edge for line in without_furniture(read_lines(VOLUME))}
    assert edges["Then engines came in by the boatload."] is PageEdge.SURE
    assert edges["The keepers of Orsk burned seal oil"] is PageEdge.LIKELY
    assert edges["until the harbour board forbade it."] is PageEdge.NONE


def test_bare_page_numbers_go():
    raw = "Oil was dear.\n\n\n12\n\nTallow was not.\n\n\n13\n\nNor was gas.\n"
    kept = [line.text for line in without_furniture(read_lines(raw)) if not line.blank]
    assert kept == ["Oil was dear.", "Tallow was not.", "Nor was gas."]


def test_a_heading_that_comes_again_stays():
    raw = "Conclusion\n\nOil was dear.\n\n\n\nConclusion\n\nTallow was not.\n"
    kept = [line.text for line in without_furniture(read_lines(raw)) if not line.blank]
    assert kept.count("Conclusion") == 2


def test_no_lines_at_all():
    assert [line.text for line in without_furniture(read_lines(""))] == [""]
