"""The commands of a curator. This module decides nothing; it reads arguments, calls and prints."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from lib.analysis.evidence.attachment import attach
from lib.analysis.evidence.searching import Source
from lib.analysis.evidence.verification import Search, Verification, verify, verify_comparison, verify_deck
from lib.analysis.slides.crowding import crowded
from lib.analysis.words.sentences import count_sentences
from lib.analysis.words.terms import count_terms
from lib.corpus.collection import Collection
from lib.corpus.essay import Essay
from lib.corpus.faults import not_one_of
from lib.corpus.files.text import SENTENCES_HEADER, TERMS_HEADER
from lib.corpus.vocabulary import Vocabulary
from lib.errors import AtlasError, SourceError
from lib.export.tables import table_csv
from lib.sources.attached import read_sources
from lib.store.opening import open_collection

_LINE = "{:<12}{:>8}{:>8}{:>9}{:>7}{:>19}"
_SHOWN = 5  # unclaimed numbers a text, unless all are asked for
CORPUS = Path(os.environ.get("ESSAY_ATLAS_CORPUS", Path(__file__).parent.parent / "corpus"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return the exit status: 0 when nothing is wrong, 1 when something is."""
    parser = argparse.ArgumentParser(prog="python -m lib", description="Check a collection of essays.")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the collection's folder")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="read every file of the collection and report every fault")
    check.set_defaults(run=_check)
    verifying = commands.add_parser("verify", help="hold every row against the source texts")
    verifying.add_argument(
        "source",
        type=Path,
        nargs="*",
        help="source files, or folders of them; else what ESSAY_ATLAS_SOURCES names",
    )
    verifying.add_argument("--unclaimed", action="store_true", help="print every number that nothing accounts for")
    verifying.add_argument("--text", help="only the text of this id")
    verifying.set_defaults(run=_verify)
    terms = commands.add_parser(
        "terms", help="count the terms and sentences of every text and write terms.csv and sentences.csv"
    )
    terms.add_argument("source", type=Path, nargs="*", help="as for verify")
    terms.set_defaults(run=_terms)
    chosen = parser.parse_args(arguments)
    try:
        status: int = chosen.run(chosen)
    except AtlasError as error:
        print(error, file=sys.stderr)
        return 1
    return status


def _check(chosen: argparse.Namespace) -> int:
    collection = open_collection(chosen.corpus)
    for fault in collection.faults:
        print(fault)
    warnings = list(crowded(collection))
    for warning in warnings:
        print(f"{warning} (a warning)")
    figures, events, _, _, charts, _ = collection.totals
    comparisons, decks = len(collection.comparisons), len(collection.decks)
    holds = f"{len(collection.essays)} texts, {figures} figures, {events} events, {charts} charts"
    wrong = f"{len(collection.faults)} faults, {len(warnings)} warnings"
    print(f"{holds}, {comparisons} comparisons, {decks} decks; {wrong}")
    return 1 if collection.faults else 0


def _verify(chosen: argparse.Namespace) -> int:
    collection = open_collection(chosen.corpus)
    if chosen.text and chosen.text not in collection.essay_by_id:
        raise AtlasError(f"--text: {not_one_of(chosen.text, collection.essay_by_id, 'a text of the collection')}")
    essays = [collection.essay_by_id[name] for name in collection.essays.ids if chosen.text in (None, name)]
    raws = _read(chosen.source, essays)
    for fault in collection.faults:
        print(fault)
    sources = {essay.id: source for essay in essays if (source := _source(essay, raws))}
    results = [verify(essay, sources[essay.id]) for essay in essays if essay.id in sources]
    for result in results:
        _print_faults(result, chosen.unclaimed)
    stale = [essay.id for essay in essays if essay.id in sources and _is_stale(essay, sources[essay.id], collection)]
    for text in stale:
        print(f"{text}: terms.csv or sentences.csv is not what its source gives now; run “python -m lib terms” again")
    searches = _searches(collection, sources)
    print(_LINE.format("text", "figures", "events", "phrases", "found", "unclaimed numbers"))
    for result in results:
        essay, unclaimed = result.essay, len(result.numbers.unclaimed)
        print(_LINE.format(essay.id, len(essay.statistics), len(essay.events), result.sought, result.found, unclaimed))
    sought, found = sum(search.sought for search in searches), sum(search.found for search in searches)
    if searches:
        print(f"{len(searches)} comparisons and decks: {sought} phrases, {found} found")
    is_sound = len(results) == len(essays) and all(result.sound for result in results) and found == sought and not stale
    return 0 if is_sound and not collection.faults else 1


def _read(given: Sequence[Path], essays: Sequence[Essay]) -> Mapping[str, str]:
    named = os.environ.get("ESSAY_ATLAS_SOURCES")
    places = given or ([Path(named)] if named else [])
    if not places:
        raise AtlasError("no source given; name files or folders, or set ESSAY_ATLAS_SOURCES")
    return read_sources(places, {essay.head.source.file for essay in essays})


def _terms(chosen: argparse.Namespace) -> int:
    collection = open_collection(chosen.corpus)
    if collection.vocabulary is None:
        wrong = "; ".join(str(fault) for fault in collection.faults if "words.toml" in fault.file)
        raise AtlasError(wrong or "no words.toml; it says what counts as a term")
    for fault in collection.faults:
        print(fault)
    raws = _read(chosen.source, collection.essays)
    written = 0
    for essay in collection.essays:
        if source := _source(essay, raws):
            terms, sentences = _derived(source, collection.vocabulary, collection.head.languages[0])
            folder = chosen.corpus / "essays" / essay.id
            _write(folder / "terms.csv", TERMS_HEADER, terms)
            _write(folder / "sentences.csv", SENTENCES_HEADER, sentences)
            number = sum(count for _, _, count in sentences)
            print(f"{essay.id}: {len({term for term, _, _ in terms})} terms, {number} sentences")
            written += 1
    return 0 if written == len(collection.essays) else 1


Terms = list[tuple[str, str, int]]
Sentences = list[tuple[str, int, int]]


def _derived(source: Source, vocabulary: Vocabulary, language: str) -> tuple[Terms, Sentences]:
    """Return what is counted of a source: its terms and its sentences."""
    return count_terms(source.text, vocabulary), count_sentences(source.text, language)


def _write(path: Path, header: Sequence[str], rows: Terms | Sentences) -> None:
    path.write_text(table_csv(header, [tuple(map(str, row)) for row in rows]), encoding="utf-8")


def _source(essay: Essay, raws: Mapping[str, str]) -> Source | None:
    try:
        return Source(attach(essay, raws), raws[essay.head.source.file])
    except SourceError as error:
        print(error)
        return None


def _is_stale(essay: Essay, source: Source, collection: Collection) -> bool:
    """Say whether a text's counts, if it has any, differ from those its source gives now."""
    if not (essay.terms or essay.sentences) or collection.vocabulary is None:
        return False
    terms = [(row.term, row.section, row.count) for row in essay.terms]
    sentences = [(row.section, row.words, row.count) for row in essay.sentences]
    return (terms, sentences) != _derived(source, collection.vocabulary, collection.head.languages[0])


def _searches(collection: Collection, sources: Mapping[str, Source]) -> list[Search]:
    """Look for the phrases of every comparison whose texts are all at hand, and of decks if all texts are."""
    searches = []
    for comparison in collection.comparisons:
        texts = [essay.id for essay in collection.texts_of[comparison.id]]
        if sources.keys() >= set(texts):
            searches.append(verify_comparison(comparison, {text: sources[text] for text in texts}))
    if sources.keys() >= collection.essay_by_id.keys():
        searches += [verify_deck(deck, sources) for deck in collection.decks]
    for search in searches:
        for fault in search.faults:
            print(fault)
    return searches


def _print_faults(result: Verification, every: bool) -> None:
    essay, unclaimed = result.essay, result.numbers.unclaimed
    for fault in result.faults:
        print(fault)
    for mismatch in result.numbers.mismatched:
        held = ", ".join(mismatch.numbers) or "no number"
        print(f"{mismatch.claim.row}: its phrase does not hold its value {mismatch.value}; it holds {held}")
    shown = unclaimed if every else unclaimed[:_SHOWN]
    for number in shown:
        place = f"{essay.head.source.file}:{number.line}"
        print(f"{place}: “{number.numeral.text}” is claimed by no row of {essay.id}: … {number.around} …")
    if len(shown) < len(unclaimed):
        print(f"{essay.id}: {len(unclaimed) - len(shown)} more unclaimed numbers; see them with --unclaimed")
