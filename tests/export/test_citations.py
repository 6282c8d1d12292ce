from dataclasses import replace

import pytest

from lib.corpus.collection import Collection
from lib.export.citations import bibtex, formatted, ris
from lib.store.opening import load_collection
from tests.conftest import DATA


@pytest.fixture
def small_atlas() -> Collection:
    return load_collection(DATA / "sound")


def test_formats_name_author_year_title_and_place(small_atlas):
    lamps = small_atlas.essays[0]
    assert formatted(lamps, small_atlas.head) == (
        "Ada Quill (1999). “Lamps of a Small Town.” Journal of Small Towns, vol. 3. Town Press."
    )
    assert bibtex(lamps, small_atlas.head) == (
        "@article{lamps,\n  author = {Ada Quill},\n  title = {{Lamps of a Small Town}},\n"
        "  journal = {Journal of Small Towns},\n  volume = {3},\n  year = {1999},\n}\n"
    )
    assert ris(lamps, small_atlas.head).split("\r\n") == [
        "TY  - JOUR", "AU  - Ada Quill", "TI  - Lamps of a Small Town", "JO  - Journal of Small Towns",
        "VL  - 3", "PB  - Town Press", "PY  - 1999", "ER  - ", "",
    ]  # fmt: skip


def test_nothing_is_filled_in_that_is_not_known(small_atlas):
    lamps = small_atlas.essays[0]
    stray = replace(lamps, head=lamps.head.model_copy(update={"year": None, "in_container": False}))
    assert formatted(stray, small_atlas.head) == "Ada Quill (n.d.). “Lamps of a Small Town.”"
    assert "year" not in bibtex(stray, small_atlas.head)
    assert "JO  -" not in ris(stray, small_atlas.head)


def test_a_text_without_a_title_is_cited_by_what_it_is(small_atlas):
    lamps = small_atlas.essays[0]
    lost = {"title": "[title lost]", "in_container": False, "kind": "article"}
    stray = replace(lamps, head=lamps.head.model_copy(update=lost))
    expected = "Ada Quill (1999). [title lost]. Article, not part of Journal of Small Towns."
    assert formatted(stray, small_atlas.head) == expected


def test_bibtex_escapes_what_tex_would_read(small_atlas):
    lamps = small_atlas.essays[0]
    odd = replace(lamps, head=lamps.head.model_copy(update={"title": "50% of R&D {sic}"}))
    assert r"title = {{50\% of R\&D \{sic\}}}" in bibtex(odd, small_atlas.head)


def test_a_lost_title_or_name_is_not_cited_as_one(small_atlas):
    lamps = small_atlas.essays[0]
    lost = replace(lamps, head=lamps.head.model_copy(update={"title": "[title lost]", "authors": ("[byline lost]",)}))
    assert formatted(lost, small_atlas.head).startswith("[byline lost] (1999). [title lost]. Journal")
    assert "title =" not in bibtex(lost, small_atlas.head)
    assert "author =" not in bibtex(lost, small_atlas.head)
    assert "TI  -" not in ris(lost, small_atlas.head)
