import shutil
import tomllib
from pathlib import Path

import pytest

from lib.analysis.words.frequency import folded as counted_under
from lib.analysis.words.terms import count_terms, lexicon, terms_in, words_of
from lib.cli import main
from lib.corpus.records import Origin
from lib.corpus.vocabulary import Vocabulary
from lib.sources.document import Paragraph, SourceText
from tests.conftest import DATA, ROOT


def folded(text: str, **lists: tuple) -> list[str]:
    vocabulary = Vocabulary(origin=Origin("words.toml", 1), **lists)
    return [term.counted for term in terms_in(text, lexicon(vocabulary))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Policies and policy", ["policy", "and", "policy"]),
        ("the women’s laws", ["the", "woman", "law"]),
        ("US firms told us", ["US", "firm", "told", "us"]),
        ("U.S. SOEs", ["US", "SOE"]),
        ("the WTO’s rules, i.e. ties.coalition", ["the", "WTO", "rule", "tie", "coalition"]),
        ("write to ada@lamps.org or www.lamps.org", ["write", "to", "or"]),
        ("state-owned enterprises", ["state-owned", "enterprise"]),
        ("in the 1990s, the 14th 5G plan", ["in", "the", "the", "plan"]),
        ("the Mongols’ lobbying", ["the", "mongol", "lobbying"]),
        ("读书 and zhonghua", ["读书", "and", "zhonghua"]),
    ],
)
def test_words_are_folded_as_the_format_says(text: str, expected: list[str]):
    assert folded(text) == expected


def test_the_longest_whole_term_is_taken_and_its_words_are_not_counted_again():
    whole = ("data privacy", "data privacy law", "privacy law")
    assert folded("Data privacy laws and data privacy", whole=whole, stop=("and",)) == [
        "data privacy law",
        "data privacy",
    ]


def test_forms_of_one_term_are_counted_together_and_shown_alike():
    same = (("United States", "US"), ("state-owned enterprise", "SOE"))
    vocabulary = Vocabulary(origin=Origin("words.toml", 1), same=same, stop=("the", "and"))
    text = "The United States and the U.S. sued state-owned enterprises and SOEs."
    source = SourceText((Paragraph(text, "One", (1,) * len(text)),))
    assert count_terms(source, vocabulary) == [("SOE", "One", 2), ("sued", "One", 1), ("US", "One", 2)]


@pytest.mark.parametrize("whole", ["SOEs reform", "U.S. law", "user’s right", "AI-ML", "ÖVP"])
def test_a_term_is_found_under_what_it_is_shown_as(whole: str):
    vocabulary = Vocabulary(origin=Origin("words.toml", 1), whole=(whole,))
    source = SourceText((Paragraph(whole, "One", (1,) * len(whole)),))
    ((shown, _, count),) = count_terms(source, vocabulary)
    assert count == 1
    assert folded(whole, whole=(whole,)) == [counted_under(shown)]


def test_stop_words_and_plurals_that_stay():
    assert folded("The goods of the firms", stop=("the", "of"), keep=("goods",)) == ["goods", "firm"]


def test_a_sentence_s_first_capital_says_nothing():
    opening = [word.opens for word in words_of("Trade grew. “Trade,” he said, was Tencent’s. (Trade)")]
    assert opening == [True, False, True, False, False, False, False, True]


def test_a_term_is_written_as_the_text_mostly_writes_it():
    paragraphs = [
        Paragraph("Trade grew with Tencent. Trade is trade.", "One", (1,) * 40),
        Paragraph("Tencent trades.", "Two", (2,) * 15),
    ]
    vocabulary = Vocabulary(origin=Origin("words.toml", 1), stop=("with", "is"))
    assert count_terms(SourceText(tuple(paragraphs)), vocabulary) == [
        ("grew", "One", 1), ("Tencent", "One", 1), ("Tencent", "Two", 1), ("trade", "One", 3), ("trade", "Two", 1),
    ]  # fmt: skip


def test_the_tiny_text_is_counted_by_hand(small: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["--corpus", str(small), "terms", str(DATA / "sources")]) == 0
    written = (small / "essays/lamps/terms.csv").read_text(encoding="utf-8").splitlines()
    assert "lamp,Opening,2" in written
    assert "lamp,Gas and Light,3" in written
    assert "electric light,Gas and Light,1" in written
    assert not [row for row in written if row.startswith(("light,", "the,"))]
    assert written == (DATA / "sound/essays/lamps/terms.csv").read_text(encoding="utf-8").splitlines()
    assert "lamps: " in capsys.readouterr().out


def test_without_a_vocabulary_nothing_is_counted(small: Path, capsys: pytest.CaptureFixture[str]):
    (small / "words.toml").unlink()
    assert main(["--corpus", str(small), "terms", str(DATA / "sources")]) == 1
    assert "no words.toml" in capsys.readouterr().err


def test_the_counts_that_ship_are_counted_again_byte_for_byte(atlas, sources: Path, tmp_path: Path):
    corpus = Path(shutil.copytree(ROOT / "corpus", tmp_path / "corpus"))
    assert main(["--corpus", str(corpus), "terms", str(sources)]) == 0
    for essay in atlas.essays:
        for derived in ("terms.csv", "sentences.csv"):
            name = f"essays/{essay.id}/{derived}"
            assert (corpus / name).read_bytes() == (ROOT / "corpus" / name).read_bytes()


def test_lists_are_written_as_words_are_folded():
    lists = tomllib.loads((ROOT / "corpus" / "words.toml").read_text(encoding="utf-8"))
    for word in lists["stop"]:
        assert [found.folded for found in words_of(word)][:1] == [word], "this stop word stops nothing"
