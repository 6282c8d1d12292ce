import os

import pytest

from lib.analysis.words.concordance import BESIDE, concordance, index_terms, marked
from lib.analysis.words.frequency import frequencies
from lib.corpus.records import Origin
from lib.corpus.vocabulary import Vocabulary
from lib.sources.document import Paragraph, SourceText
from lib.ui.attached import attached

PLAIN = Vocabulary(origin=Origin("words.toml", 1), stop=("the", "of", "in"), whole=("data privacy",))


def source(*paragraphs: str) -> SourceText:
    return SourceText(tuple(Paragraph(text, f"Part {n}", (n + 1,) * len(text)) for n, text in enumerate(paragraphs)))


TEXTS = {
    "one": source("Firms fear the Law. Old laws bind firms.", "Data privacy is law; privacy alone isn’t."),
    "other": source("No law."),
}
INDEX = index_terms(TEXTS, PLAIN)


def test_each_place_of_a_term_is_a_line_in_the_order_of_the_texts():
    lines = concordance(INDEX["law"], TEXTS)
    assert [(line.text, line.section, line.before, line.words, line.after) for line in lines] == [
        ("one", "Part 0", "Firms fear the ", "Law", ". Old laws bind firms."),
        ("one", "Part 0", "Firms fear the Law. Old ", "laws", " bind firms."),
        ("one", "Part 1", "Data privacy is ", "law", "; privacy alone isn’t."),
        ("other", "Part 0", "No ", "law", "."),
    ]


def test_lines_are_sorted_by_the_word_beside_the_term():
    before = concordance(INDEX["law"], TEXTS, "before")
    assert [line.before.split()[-1] for line in before] == ["is", "No", "Old", "the"]
    after = concordance(INDEX["law"], TEXTS, "after")
    assert [line.after.strip(" .;").split()[:1] for line in after] == [[], ["bind"], ["Old"], ["privacy"]]


def test_a_word_within_a_longer_term_is_no_place_of_its_own():
    assert len(INDEX["data privacy"]) == 1
    assert [place.start for place in INDEX["privacy"]] == [TEXTS["one"].paragraphs[1].text.index("privacy alone")]


def test_a_paragraph_is_parted_at_its_occurrences():
    paragraph = TEXTS["one"].paragraphs[0].text
    pieces = marked(INDEX["law"][:2], paragraph)
    assert pieces == [
        ("Firms fear the ", False),
        ("Law", True),
        (". Old ", False),
        ("laws", True),
        (" bind firms.", False),
    ]
    assert "".join(piece for piece, _ in pieces) == paragraph


def test_context_is_cut_at_whole_words():
    long = {"one": source(" ".join(["word"] * 60 + ["lamp"] + ["word"] * 60))}
    (line,) = concordance(index_terms(long, PLAIN)["lamp"], long)
    assert len(line.before) <= BESIDE
    assert len(line.after) <= BESIDE
    assert set(line.before.split()) == set(line.after.split()) == {"word"}


@pytest.mark.skipif("ESSAY_ATLAS_SOURCES" not in os.environ, reason="ESSAY_ATLAS_SOURCES is not set")
def test_there_are_as_many_places_as_were_counted(atlas):
    texts = attached().texts
    assert texts
    index = index_terms(texts, atlas.vocabulary)
    counted = frequencies([essay for essay in atlas.essays if essay.id in texts]).counts
    assert {term: len(places) for term, places in index.items()} == counted
