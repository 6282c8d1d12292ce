import html
import re
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from lib.analysis.words.dispersion import dispersion
from lib.analysis.words.frequency import folded, frequencies, frequent
from lib.analysis.words.glossary import headwords
from lib.analysis.words.keyness import marks
from lib.ui.resources import collection
from lib.ui.words.panels import PANELS
from lib.ui.words.resources import MOST_FREQUENT
from lib.ui.words.scope import Scope
from tests.conftest import ROOT

ATLAS = collection()
ESSAYS = {essay.id: essay for essay in ATLAS.essays}
FIRST, SECOND, *_ = ESSAYS
SCOPES = {"all": [], "one": [FIRST], "two": [FIRST, SECOND], "three": list(ESSAYS)[:3]}
LONE = ESSAYS[FIRST]


def shown_on(app) -> str:
    return html.unescape(" ".join(block.proto.body for block in app.get("html") if "<style" not in block.proto.body))


@pytest.mark.parametrize(("view", "scope"), list(product(PANELS, SCOPES)))
def test_every_panel_says_what_it_is_about(open_page, view: str, scope: str):
    shown = shown_on(open_page("study/words.py", view=view, text=SCOPES[scope]))
    assert shown.count("<h1") == 1
    headings = [re.sub(r"<[^>]+>", "", heading) for heading in re.findall(r"<h2>(.*?)</h2>", shown, re.DOTALL)]
    assert headings
    names = [ESSAYS[name].name for name in SCOPES[scope]] or [f"all {len(ESSAYS)} texts"]
    for heading in headings:
        if heading != "Words that mark each from the other":
            assert all(name.casefold() in heading.casefold() for name in names), heading


def test_the_cloud_the_list_and_the_counts_agree(open_page):
    shown = shown_on(open_page("study/words.py", text=FIRST))
    expected = [(row.term, row.count) for row in frequent([LONE], MOST_FREQUENT)]
    ranked = shown.split("ea-ranked")[1].split("</table>")[0]
    listed = re.findall(r">([^<>]+)</a></td><td>.*?ea-count\">(\d+)<", ranked)
    assert [(term, int(count)) for term, count in listed] == expected
    cloud = shown.split("ea-cloud-wide")[1].split("</ul>")[0]
    drawn = re.findall(r">([^<>]+)</a><span[^>]*> (\d+) times", cloud)
    assert {(term, int(count)) for term, count in drawn} <= set(expected)
    assert f"Drew {len(drawn)} of {len(expected)}." in shown
    marking = {folded(mark.key.term) for mark in marks(LONE, ATLAS.essays, 1000)}
    coloured = set(re.findall(r'class="ea-marked"[^>]*><a[^>]*>([^<]+)</a>', cloud))
    assert coloured == {term for term, _ in expected if folded(term) in marking} & {term for term, _ in drawn}


def test_a_term_is_a_link_that_follows_it(open_page):
    shown = shown_on(open_page("study/words.py", text=FIRST, term=["language"]))
    assert "“language” in its contexts" in shown
    link = re.search(r'href="(words\?[^"]*term=language&term=identity)"', shown)
    assert link, "a click keeps what is followed and adds to it"
    assert f"text={FIRST}" in link[1]


def test_spread_counts_each_section(open_page):
    shown = shown_on(open_page("study/words.py", text=FIRST, term=["identity", "language"]))
    table = shown.split("ea-spread")[1].split("</table>")[0]
    rows = re.findall(r'<th scope="row">([^<]+)</th>(.*?)</tr>', table, re.DOTALL)
    cells = {section: re.findall(r"<td>(.*?)</td>", row, re.DOTALL) for section, row in rows}
    for place, term in enumerate(("identity", "language")):
        for part in dispersion(LONE).of(term).parts:
            number = re.search(r'ea-count">(\d+)<', cells[part.section][place])
            assert int(number[1] if number else 0) == part.count


def test_at_most_six_terms_are_followed_and_the_last_is_in_focus(open_page):
    terms = list(frequencies([LONE]).written.values())[:8]
    app = open_page("study/words.py", text=FIRST, term=terms)
    assert app.multiselect[0].value == [folded(term) for term in terms[-6:]]
    assert f"“{terms[-1]}” in its contexts" in shown_on(app)


def test_an_unknown_term_or_text_is_told_or_ignored(open_page):
    shown = shown_on(open_page("study/words.py", text="nobody", term="xyzzy"))
    assert "No text has the term “xyzzy”" in shown
    assert "No text has the id “nobody”" in shown
    assert f"in all {len(ESSAYS)} texts" in shown


def test_a_plural_leads_to_its_term(open_page):
    assert open_page("study/words.py", term="governments").multiselect[0].value == ["government"]


def test_themes_and_order_stay_in_the_links_of_terms(open_page):
    shown = shown_on(open_page("study/words.py", text=FIRST, theme=["labour"], order="after"))
    (link, *_) = re.findall(r'href="(words\?[^"]+)"', shown)
    assert "theme=labour" in link
    assert "order=after" in link


def test_a_click_on_the_term_in_focus_lets_it_go():
    scope = Scope((LONE,), (FIRST,), "cloud", ("Mongol", "identity"))
    assert scope.with_term("Identity").terms == ("Mongol",)
    assert scope.with_term("mongol").terms == ("identity", "mongol")
    many = Scope((LONE,), (FIRST,), "cloud", tuple("abcdef"))
    assert many.with_term("g").terms == tuple("bcdefg")


def test_terms_to_begin_with_are_those_that_mark_the_text(open_page):
    app = open_page("study/words.py", text=FIRST)
    suggested = [mark.key.term.casefold() for mark in marks(LONE, ATLAS.essays, 3)]
    assert [term.casefold() for term in app.multiselect[0].value] == suggested


def test_marks_of_one_text_say_how_sure_how_much_and_where(open_page):
    shown = shown_on(open_page("study/words.py", view="marks", text=FIRST))
    for mark in marks(LONE, ATLAS.essays, 20):
        assert f"{mark.sections} of {len(LONE.head.section)}" in shown
        assert f">{round(mark.key.evidence)}</td>" in shown
        assert mark.key.term in shown
    lone = [mark for mark in marks(LONE, ATLAS.essays, 20) if not mark.key.second]
    assert shown.count(">only here<") == len(lone)


def test_two_texts_are_drawn_against_each_other(open_page):
    app = open_page("study/words.py", view="marks", text=[FIRST, SECOND])
    (chart,) = app.get("plotly_chart")
    assert "more in" in chart.proto.spec
    assert "unselected" in chart.proto.spec, "a click dims nothing"
    assert chart.proto.alt


def test_minzu_and_its_characters_are_in_the_glossary(open_page):
    shown = shown_on(open_page("study/words.py", view="glossary", q="minzu"))
    assert 'id="term-minzu"' in shown
    assert "民族" in shown
    marked = set(re.findall(r'popovertarget="([^"]+)"', shown))
    assert marked <= set(re.findall(r' id="([^"]+)"', shown))
    every = shown_on(open_page("study/words.py", view="glossary"))
    assert every.count('id="term-') == len(headwords(ATLAS.essays))
    assert "has no “xyzzy”" in open_page("study/words.py", view="glossary", q="xyzzy").info[0].value


def test_a_text_leads_to_its_words(open_page):
    shown = shown_on(open_page("read/essay.py", id=FIRST, tab="People"))
    assert f"words?text={FIRST}&view=glossary" in shown
    assert f"words?text={FIRST}&view=marks" in shown


OTHERS = """
import sys
from streamlit.testing.v1 import AppTest
from tests.conftest import ROOT
app = AppTest.from_file(ROOT / "pages" / "frame.py", default_timeout=60).run()
pages = "read/collection read/essay read/about study/comparisons study/compare study/two_texts"
for page in pages.split():
    app.switch_page(f"{page}.py").run()
    assert not app.exception
print(sorted({"wordcloud", "matplotlib", "numpy.random", "PIL.ImageFont"} & set(sys.modules)))
app.switch_page("study/words.py").run()
print("wordcloud" in sys.modules)
"""


def test_no_other_page_imports_what_only_a_cloud_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ESSAY_ATLAS_CACHE", str(tmp_path))  # where no cloud is kept yet
    run = subprocess.run([sys.executable, "-c", OTHERS], cwd=ROOT, capture_output=True, text=True, check=True)
    heavy, here = run.stdout.splitlines()[-2:]
    assert "wordcloud" not in heavy
    assert "matplotlib" not in heavy
    assert here == "True"


WITHOUT_SOURCES = """
from streamlit.testing.v1 import AppTest
from tests.conftest import ROOT
app = AppTest.from_file(ROOT / "pages" / "frame.py", default_timeout=60).run()
app.switch_page("study/words.py").run()
shown = " ".join(block.proto.body for block in app.get("html"))
print("ESSAY_ATLAS_SOURCES" in shown, "ea-kwic\\"" in shown, "ea-cloud-wide" in shown)
"""


def test_without_a_source_the_counts_stand_and_the_way_to_attach_one(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("ESSAY_ATLAS_SOURCES", raising=False)
    run = subprocess.run([sys.executable, "-c", WITHOUT_SOURCES], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "True False True"


@pytest.mark.sources
def test_with_a_source_every_place_is_a_line(open_page, sources):
    count = frequencies([LONE]).counts["language"]
    shown = shown_on(open_page("study/words.py", text=FIRST, term="language", lines="all"))
    assert shown.count('class="ea-word"') == count
    opened = set(re.findall(r'popovertarget="([^"]+)"', shown))
    assert opened <= set(re.findall(r' id="([^"]+)"', shown))
    assert shown.count("<mark>") >= count
