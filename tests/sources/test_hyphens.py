import pytest

from lib.sources.hyphens import Vocabulary, keeps_hyphen, loose_hyphen_gaps

DOCUMENT = """\
The harbour has a lamp-house, a coal-fired engine and a coal-rich shore. Sea and bird are words here, and so
are far and reaching. A board looked over them and saw them come. Harbour-side cafés close at 5-year inter-
vals; a far-seeing keeper knows it.
"""


@pytest.mark.parametrize(
    ("before", "after", "keeps"),
    [
        ("the har-", "bour", False),  # written solid elsewhere
        ("the lamp-", "house", True),  # written with a hyphen elsewhere
        ("the coal-", "rich shore", True),
        ("expand-", "ing", False),  # neither: line ends split words
        ("sea-", "bird", False),  # two words, but “sea” begins no compound
        ("far-", "reaching", True),  # two words, and “far” begins one
        ("over-", "come", False),
        ("1931-", "1932", True),
        ("Orsk-", "Tarn", True),
        ("OLR-", "led", True),
        ("salt-har-", "bour", False),  # only the parts next to the hyphen count
        ("har-", "bour-side", False),
        ("the lamp-", "house12 and", True),  # a footnote mark sticks to it
        ("the har-", "bour,3 which", False),
        ("oil -", "and tallow", True),  # no split word at all
    ],
)
def test_hyphen_at_a_line_end(before: str, after: str, keeps: bool):
    assert keeps_hyphen(before, after, Vocabulary.of(DOCUMENT)) is keeps


def test_split_words_are_not_learnt():
    assert Vocabulary.of(DOCUMENT).solid["inter"] == 0


def test_a_loose_hyphen_is_closed_only_in_a_known_word():
    text = "a coal- rich shore with upper- and lower-deck lamps"
    assert [text[:start] + text[end:] for start, end in loose_hyphen_gaps(text, Vocabulary.of(DOCUMENT))] == [
        "a coal-rich shore with upper- and lower-deck lamps"
    ]
