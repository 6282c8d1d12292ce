"""What a first visitor finds on a server just started."""

import urllib.request

from lib.store.opening import load_collection
from tests.browser.conftest import server
from tests.conftest import ROOT


def test_the_first_visit_by_deep_link_finds_its_page(visit):
    essay = load_collection(ROOT / "corpus").essays[-1]
    with server() as fresh:
        seen = visit(f"/essay?id={essay.id}&tab=Timeline", at=fresh)
        assert essay.head.title in seen.page.locator("h1").inner_text()
        assert seen.page.get_by_role("tab", name="Timeline").get_attribute("aria-selected") == "true"
        assert seen.page.get_by_role("dialog").filter(visible=True).count() == 0
        assert "Page not found" not in seen.page.content()


def test_scripts_come_compressed_and_under_the_content_policy(address):
    with urllib.request.urlopen(address) as response:
        assert "script-src 'self'" in response.headers["content-security-policy"]
        script = response.read().decode().split('src="./')[1].split('"')[0]
    asked = urllib.request.Request(f"{address}/{script}", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked) as response:
        assert response.headers["content-encoding"] == "gzip"


def test_a_corpus_with_a_fault_still_opens_and_names_it(visit, small):
    rows = small / "essays" / "lamps" / "statistics.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace(",USD,", ",pct,"), encoding="utf-8")
    with server(ESSAY_ATLAS_CORPUS=str(small), ESSAY_ATLAS_SOURCES="") as other:
        assert visit("/", at=other).page.locator(".ea-card").count() == 1
        about = visit("/about", at=other).page
        assert "statistics.csv:2:unit: “pct” is not a unit; did you mean “percent”?" in about.inner_text("body")


def test_with_a_source_attached_a_marker_shows_the_paragraph(visit, small):
    with server(ESSAY_ATLAS_CORPUS=str(small), ESSAY_ATLAS_SOURCES=str(ROOT / "tests" / "data" / "sources")) as other:
        page = visit("/essay?id=lamps", at=other).page
        page.locator(".ea-mark").first.click()
        passage = page.locator(".ea-evidence:popover-open .ea-passage")
        assert passage.locator("mark").inner_text() == "almost 80 percent of them"
        assert "The town lit its first lamp" in passage.inner_text()
