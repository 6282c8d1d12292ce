"""What is kept of a page for the next viewer is what would be rendered for them."""

from collections import Counter

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.ui import markup
from lib.ui.decks import rows
from lib.ui.kept import Kept
from lib.ui.resources import collection
from lib.ui.texts.tabs import TABS
from lib.ui.words.panels import PANELS
from tests.conftest import DATA

ATLAS = collection()
FIRST, SECOND, *_ = IDS = list(ATLAS.essay_by_id)
THEME = ATLAS.essays[0].themes[0]
PAGES = [
    *((page, {}) for page in ("read/collection.py", "read/about.py", "study/comparisons.py", "teach/present.py")),
    *(("read/essay.py", {"id": name, "tab": tab}) for name in IDS for tab in TABS),
    ("read/essay.py", {"id": FIRST, "tab": "Figures", "chart": ATLAS.essays[0].charts[0].id}),
    *(("study/compare.py", {"id": name}) for name in ATLAS.comparison_by_id),
    *(("study/compare.py", {"id": ATLAS.comparisons[0].id, "show": view}) for view in ("differ", "silent")),
    *(("study/two_texts.py", {"a": FIRST, "b": name}) for name in IDS if name != FIRST),
    ("study/two_texts.py", {"a": SECOND, "b": FIRST}),
    *(("teach/present.py", {"id": deck.id}) for deck in ATLAS.decks),
    *(("study/words.py", {"view": view, "text": texts}) for view in PANELS for texts in ([], [FIRST], [FIRST, SECOND])),
    ("study/words.py", {"text": [FIRST], "term": ["identity", "China"]}),
    ("study/words.py", {"text": [FIRST], "term": ["China", "identity"]}),
]
NAMES = [f"{page} {' '.join(map(str, query.values()))}" for page, query in PAGES]
OF_THE_VIEWER = {"decks/stored.html"}
"""What each run renders: the viewer's own decks."""


def html_of(app: AppTest) -> list[str]:
    return [block.proto.body for block in app.get("html")]


def assert_rendered_anew_is_the_same(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = html_of(app)
    with monkeypatch.context() as nothing_kept:
        nothing_kept.setattr(markup, "kept_html", lambda: Kept(0))
        nothing_kept.setattr(rows, "_of_prepared", lambda name, _, atlas: rows._drawn(atlas.deck_by_id[name], atlas))
        assert html_of(app.run()) == shown


@pytest.mark.parametrize(("page", "query"), PAGES, ids=NAMES)
def test_what_is_kept_is_what_would_be_rendered(open_page, monkeypatch, page: str, query: dict[str, str]):
    for chosen in ([], [THEME]):
        assert_rendered_anew_is_the_same(open_page(page, **query, theme=chosen), monkeypatch)


def test_what_is_kept_of_contexts_is_what_would_be_rendered(open_page, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ESSAY_ATLAS_CORPUS", str(DATA / "sound"))
    monkeypatch.setenv("ESSAY_ATLAS_SOURCES", str(DATA / "sources"))
    st.cache_resource.clear()
    orders = [{"term": term, "order": order} for term in ("lamp", "street") for order in ("text", "before", "after")]
    try:
        for query in (*orders, {"term": "lamp", "lines": "all"}):
            app = open_page("study/words.py", **query)
            assert any("ea-kwic" in shown for shown in html_of(app)), query
            assert_rendered_anew_is_the_same(app, monkeypatch)
        assert_rendered_anew_is_the_same(open_page("read/essay.py"), monkeypatch)
    finally:
        st.cache_resource.clear()


def test_a_second_visit_renders_only_what_depends_on_the_viewer(open_page, monkeypatch: pytest.MonkeyPatch):
    rendered: Counter[str] = Counter()
    render = markup.render

    def counted(template: str, *given, **values) -> str:
        rendered[template] += 1
        return render(template, *given, **values)

    for place in (markup, rows):
        monkeypatch.setattr(place, "render", counted)
    st.cache_resource.clear()
    for page, query in PAGES[::3]:
        open_page(page, **query)
    assert set(rendered) > OF_THE_VIEWER
    rendered.clear()
    for page, query in PAGES[::3]:
        open_page(page, **query)
    assert set(rendered) == OF_THE_VIEWER
