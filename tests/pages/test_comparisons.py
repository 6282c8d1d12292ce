import html
import re
from itertools import chain, combinations

import pytest

from lib.analysis.comparisons.comparison import differs, leaders, silent_sides
from lib.analysis.comparisons.pairing import at_odds, in_brief, most_akin_to, shared_actors, shared_measures, themes
from lib.analysis.wording import capital
from lib.ui.resources import collection

COMPARISONS = collection().comparisons
TEXTS = [essay.id for essay in collection().essays]


def html_of(app) -> str:
    return " ".join(block.proto.body for block in app.get("html"))


def rows_in(shown: str) -> list[str]:
    return re.findall(r'<tr role="row" id="dimension-([^"]+)"', shown)


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda comparison: comparison.id)
def test_a_comparison_shows_every_dimension_with_a_cell_a_side(open_page, comparison):
    shown = html_of(open_page("study/compare.py", id=comparison.id))
    assert shown.count("<h1") == 1
    assert "withheld" not in shown
    assert rows_in(shown) == [dimension.id for dimension in comparison.dimension]
    for row, dimension in zip(shown.split('<tr role="row" id=')[1:], comparison.dimension, strict=True):
        cells = row.split("</tr>")[0]
        assert cells.count("<td role") == len(comparison.side)
        assert cells.count("ea-silent") == len(silent_sides(dimension, comparison.side))
        assert cells.count('class="ea-tag">') == len(leaders(dimension, comparison.side))


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda comparison: comparison.id)
def test_every_marker_of_a_comparison_has_its_evidence_on_the_page(open_page, comparison):
    shown = html_of(open_page("study/compare.py", id=comparison.id))
    opened = set(re.findall(r'popovertarget="([^"]+)"', shown))
    assert opened
    assert opened <= set(re.findall(r' id="([^"]+)"', shown))


@pytest.mark.parametrize("view", ["differ", "silent"])
@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda comparison: comparison.id)
def test_dimensions_are_filtered_by_the_address(open_page, comparison, view: str):
    app = open_page("study/compare.py", id=comparison.id, show=view)
    kept = differs if view == "differ" else lambda dimension: silent_sides(dimension, comparison.side)
    chosen = [dimension.id for dimension in comparison.dimension if kept(dimension)]
    assert rows_in(html_of(app)) == chosen
    assert bool(app.info) is not bool(chosen), "an empty choice says what to loosen"


def test_charts_are_drawn_in_the_colours_of_sides(open_page):
    comparison = next(row for row in COMPARISONS if row.charts and row.whose == "author")
    app = open_page("study/compare.py", id=comparison.id)
    specs = [chart.proto.spec for chart in app.get("plotly_chart")]
    assert len(specs) == len(comparison.charts)
    assert any("#000009" in spec or "#000010" in spec for spec in specs)


def test_the_strip_says_who_leads_and_the_verdict_why(open_page):
    comparison = next(row for row in COMPARISONS if any(dimension.ranking for dimension in row.dimension))
    shown = html_of(open_page("study/compare.py", id=comparison.id))
    strip = shown.split('class="ea-strip"')[1].split("</nav>")[0].split("</a>")
    for box, dimension in zip(strip, comparison.dimension, strict=False):
        for side in comparison.side:
            ahead = f"{capital(dimension.ranking.word)}: {side.name}" if dimension.ranking else "\0"
            assert (ahead in box) is dimension.of(side.id).leads, dimension.id
    verdict = shown.split('class="ea-verdict"')[1]
    assert "’s verdict</h2>" in verdict
    assert verdict.count("<li>") >= len(comparison.reason) + len(comparison.doubt)


def test_a_comparison_of_ours_says_so(open_page):
    comparison = next(row for row in COMPARISONS if row.whose == "ours")
    shown = html_of(open_page("study/compare.py", id=comparison.id))
    assert "No text sets these sides against each other" in shown
    assert "set side by side here" in shown


def test_every_marker_on_the_cards_has_its_evidence(open_page):
    shown = html_of(open_page("study/comparisons.py"))
    opened = set(re.findall(r'popovertarget="([^"]+)"', shown))
    assert opened <= set(re.findall(r' id="([^"]+)"', shown))


def test_the_verdict_stands_before_the_charts_and_the_questions_after(open_page):
    comparison = next(row for row in COMPARISONS if row.charts)
    shown = html_of(open_page("study/compare.py", id=comparison.id))
    order = [
        shown.index(words) for words in ('class="ea-matrix', "verdict</h2>", "ea-chart-head", "Questions for class")
    ]
    assert order == sorted(order)


def test_a_text_leads_to_every_comparison_that_draws_on_it(open_page):
    for essay in collection().essays:
        shown = html_of(open_page("read/essay.py", id=essay.id))
        linked = set(re.findall(r'href="compare\?id=([^"]+)"', shown))
        assert linked == {row.id for row in COMPARISONS if essay in collection().texts_of[row.id]}
        assert f'href="two-texts?a={essay.id}"' in shown


def test_an_unknown_comparison_is_told_and_the_first_shown(open_page):
    app = open_page("study/compare.py", id="nobody")
    assert "No comparison has the id “nobody”" in app.info[0].value
    assert COMPARISONS[0].question in html_of(app)


def test_themes_narrow_the_comparisons(open_page):
    every = html_of(open_page("study/comparisons.py")).count("<article")
    assert every == len(COMPARISONS)
    assert 0 < html_of(open_page("study/comparisons.py", theme=["identity-language"])).count("<article") < every


@pytest.mark.parametrize(("one", "other"), list(combinations(TEXTS, 2))[::3])
def test_any_two_texts_open_with_all_their_evidence(open_page, one: str, other: str):
    shown = html_of(open_page("study/two_texts.py", a=one, b=other))
    pair = [collection().essay_by_id[name] for name in (one, other)]
    assert shown.count("<h1") == 1
    assert in_brief(*pair) in shown
    split = themes(*pair)
    for essay, only in zip(pair, (split.only_first, split.only_second), strict=True):
        labels = ", ".join(collection().theme_by_id[theme].label for theme in only)
        assert not only or f"Only {essay.name}</dt><dd>{labels}</dd>" in shown
    assert ("Figures that may be compared" in shown) is bool(shared_measures(*pair))
    assert shown.count(' ea-left"') == len(pair[0].events)
    assert shown.count(' ea-right"') == len(pair[1].events)
    for actor, _ in shared_actors(*pair):
        assert f"ev-{one}-actor-{actor.id}" in shown
    for _, doubt in chain(*at_odds(*pair).values()):
        assert max(doubt.what.replace("[[", "]]").split("]]")[::2], key=len) in html.unescape(shown)
    opened = set(re.findall(r'popovertarget="([^"]+)"', shown))
    assert opened <= set(re.findall(r' id="([^"]+)"', shown))


def test_a_text_is_not_set_beside_itself(open_page):
    app = open_page("study/two_texts.py", a=TEXTS[1], b=TEXTS[1])
    akin = most_akin_to(collection().essay_by_id[TEXTS[1]], collection())
    assert [box.value for box in app.selectbox] == [TEXTS[1], akin.id]
