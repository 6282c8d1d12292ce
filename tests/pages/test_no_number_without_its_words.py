"""The reverse test: each number on a page is a row's figure, a date, a quotation, a printed cell or a count."""

import html
import json
import re
from html.parser import HTMLParser

import pytest

from lib.analysis.comparisons.pairing import in_brief
from lib.analysis.counts import holdings
from lib.analysis.evidence.exhibit import exhibits
from lib.analysis.evidence.known import all_exhibits
from lib.analysis.evidence.panels import on_page
from lib.analysis.plain import plain_prose
from lib.analysis.reading import reading_minutes
from lib.analysis.wording import in_words, times, with_sign
from lib.analysis.words.dispersion import dispersion
from lib.analysis.words.frequency import frequencies
from lib.analysis.words.glossary import headwords
from lib.analysis.words.keyness import FEWEST, SURE, marks
from lib.analysis.words.shape import shapes
from lib.analysis.words.similarity import nearness
from lib.corpus.essay import Essay
from lib.corpus.rules.comparable import name_of
from lib.numerals.excuses import excused
from lib.numerals.finding import numerals
from lib.ui.attached import attached
from lib.ui.resources import collection
from lib.ui.texts.tabs import TABS
from lib.ui.words.panels import PANELS
from lib.ui.words.resources import MOST_FREQUENT, MOST_ON_A_PHONE, clouds, frequent_in

ATLAS = collection()
ESSAY_IDS = [essay.id for essay in ATLAS.essays]
FIRST, *OTHERS = ATLAS.essays
KINDS = [
    *((page, {}) for page in ("read/collection.py", "read/about.py", "study/comparisons.py")),
    *(("read/essay.py", {"id": essay.id, "tab": tab}) for essay in ATLAS.essays for tab in TABS),
    *(("study/compare.py", {"id": comparison.id}) for comparison in ATLAS.comparisons),
    *(("study/two_texts.py", {"a": FIRST.id, "b": other.id}) for other in OTHERS),
    ("teach/present.py", {}),
    *(("teach/present.py", {"id": deck.id}) for deck in ATLAS.decks),
    *(("study/words.py", {"view": view, **scope}) for view in PANELS for scope in ({}, {"text": FIRST.id})),
]


class Pieces(HTMLParser):
    """Parts a page into figures, counts of ours, table cells and all other text.

    Markers and the source's own words are passed over.
    """

    def __init__(self) -> None:
        super().__init__()
        self.figures: list[str] = []
        self.counts: list[str] = []
        self.cells: list[str] = []
        self.text: list[str] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag, attrs):
        if tag in {"br", "img", "meta"}:
            return
        if self.cells and tag in {"li", "p"}:
            self.cells[-1] += " "
        classes = (dict(attrs).get("class") or "").split()
        if "ea-num" in classes:
            self._open.append((tag, "figure"))
            self.figures.append("")
        elif "ea-count" in classes:
            self._open.append((tag, "count"))
            self.counts.append("")
        else:
            self._open.append(
                (tag, "cell" if tag == "td" else "skip" if {"ea-mark", "ea-passage", "ea-kwic"} & set(classes) else "")
            )
            if tag == "td":
                self.cells.append("")
            elif tag in {"p", "li", "h1", "h2", "h3", "div", "dd", "caption", "code", "article"}:
                self.text.append("")

    def handle_endtag(self, tag):
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        roles = [role for _, role in self._open if role]
        if "skip" in roles:
            return
        if "count" in roles:
            self.counts[-1] += data
        elif "figure" in roles:
            self.figures[-1] += data
            self.text[-1:] = [self.text[-1] + "[]"] if self.text else []
        elif "cell" in roles:
            self.cells[-1] += data
        elif self.text:
            self.text[-1] += data


def pieces_of(app) -> Pieces:
    parser = Pieces()
    for block in app.get("html"):
        if not block.proto.body.startswith("<style"):
            parser.feed(block.proto.body)
    for element in (*app.header, *app.subheader, *app.info, *app.warning, *app.success):
        parser.text.append(element.value)
    return parser


def renditions(essays) -> set[str]:
    rows = [row for essay in essays for row in essay.statistics]
    titles = {plain_prose(exhibit.stated, ATLAS) for essay in essays for exhibit in exhibits(essay).values()}
    alone = {said(row) for row in rows for said in (in_words, with_sign)}
    keys = {
        (" → " if figure.change else " · ").join(with_sign(ATLAS.statistic_by_id[name]) for name in figure.statistics)
        for essay in essays
        for figure in essay.head.key_figure
    }
    shown = alone | titles | keys
    return shown | {words[:1].upper() + words[1:] for words in shown}


METHOD = {
    "Four times the occurrences make letters twice as tall",
    f"over {SURE:.1f}, chance alone would do as much to one term in a hundred",
    f"(G² over {SURE:.1f})",
    f"at least {FEWEST} times",
    "of every thousand terms here and of every thousand elsewhere",
    "in a thousand terms",
    "1 would be the same terms in the same proportions, 0 none in common",
    "the middle half of them",
}
"""How the page on words explains its measures; SURE and the unit of shares stand here as a reader reads them."""


def counts(essays) -> set[str]:
    """Sentences of our own with a count in them, as computed."""
    of_kind = {
        essay.head.kind: [other for other in ATLAS.essays if other.head.kind == essay.head.kind] for essay in essays
    }
    found = {f"All {len(ATLAS.comparisons)} comparisons"}
    found |= {f"All {len(ATLAS.essays)} texts", f"Source texts attached: {len(attached().texts)}"}
    found.add(f"for {len(attached().texts)} of {len(ATLAS.essays)} texts")
    found |= {f"all {len(ATLAS.essays)} texts", *METHOD}
    found |= {f"{count} figures" for count in ATLAS.voices.values()}
    for essay in essays:
        found |= {gloss.term for gloss in essay.glossary}  # names such as “Two Sessions”
        found |= {" ".join(row.note.split()) for row in essay.statistics if row.computed_from}  # the formula
        minutes = reading_minutes(essay.head.words)
        found |= {f"{minutes} minutes in the original", f"{essay.head.kind} of {minutes} minutes"}
        found |= {
            f"{essay.head.kind} {at + 1} of {len(of_kind[essay.head.kind])}"
            for at in range(len(of_kind[essay.head.kind]))
        }
    return found


def counted() -> set[str]:
    """Every number that the library counts: terms, sections, texts, sentences, and what is worked out from them."""
    texts = [frequencies([essay]) for essay in ATLAS.essays]
    numbers = {count for one in (*texts, frequencies(ATLAS.essays)) for count in one.counts.values()}
    where = [dispersion(essay) for essay in ATLAS.essays]
    numbers |= {count for one in where for sections in one.counts.values() for count in sections.values()}
    numbers |= {*range(len(ATLAS.essays) + 1), *(len(essay.head.section) for essay in ATLAS.essays), MOST_FREQUENT}
    numbers |= {place for essay in ATLAS.essays for place in range(len(essay.head.section) + 1)}
    numbers |= {len(frequent_in((essay.id,))) for essay in ATLAS.essays} | {len(frequent_in(tuple(ESSAY_IDS)))}
    numbers |= {len(cloud.words) for ids in ((essay.id,) for essay in ATLAS.essays) for cloud in clouds(ids)}
    numbers |= {len(comparison.dimension) for comparison in ATLAS.comparisons} | {len(headwords(ATLAS.essays))}
    numbers |= {len(headwords([essay])) for essay in ATLAS.essays} | {MOST_ON_A_PHONE}
    numbers |= {number for deck in ATLAS.decks for number in (deck.minutes, *range(len(deck.slide) + 1))}
    every, drawn = shapes(ATLAS.essays)
    for shape in every:
        numbers |= {shape.words, round(shape.different), *vars(shape.lengths).values()}
    keys = [mark.key for essay in ATLAS.essays for mark in marks(essay, ATLAS.essays, 20)]
    numbers |= {number for key in keys for number in (key.first, key.second, round(key.evidence))}
    near = {f"{pair.value:.2f}" for pair in nearness(ATLAS.essays, 6).values()}
    return {*map(str, {*numbers, drawn}), *near, *(times(key.ratio) for key in keys), "50"}


COUNTED = counted()


def unaccounted(text: str, known: set[str]) -> list[str]:
    """Numbers of a text outside quotation marks and known sentences that no general rule excuses."""
    bare = re.sub(r"“[^”]*”", "“”", re.sub(r"\s+", " ", text))
    for words in known:
        bare = bare.replace(re.sub(r"“[^”]*”", "“”", words), "")
    return [
        f"{number.text} in: {bare[max(0, number.start - 60) : number.end + 40]}"
        for number in numerals(bare)
        if not excused(number, bare)
    ]


def printed(essays: list[Essay]) -> set[str]:
    cells = {cell for essay in essays for table in essay.tables for row in table.rows for cell in row}
    counted = {cell for row in holdings(ATLAS.essays) for cell in row}
    said = {str(row.period) for essay in essays for row in essay.statistics}
    return cells | counted | said


@pytest.mark.parametrize(("page", "query"), KINDS, ids=[f"{page} {' '.join(query.values())}" for page, query in KINDS])
def test_no_number_stands_without_its_words(open_page, page: str, query: dict):
    app = open_page(page, **query)
    essays = [ATLAS.essay_by_id[query["id"]]] if "tab" in query else list(ATLAS.essays)
    shown = pieces_of(app)
    known = renditions(essays)
    if "tab" in query:  # and what its doubts concern in other texts
        known |= {plain_prose(exhibit.stated, ATLAS) for exhibit in on_page(essays[0], ATLAS, all_exhibits(ATLAS))}
    assert shown.figures or query.get("tab") is None or not essays[0].statistics
    assert [
        figure for figure in shown.figures if html.unescape(figure).strip(" \N{NO-BREAK SPACE}\n") not in known
    ] == []
    pair = [ATLAS.essay_by_id[query[side]] for side in "ab" if side in query]
    ours = counts(essays) | ({in_brief(*pair)} if pair else set())
    strays = [stray for text in shown.text for stray in unaccounted(text, ours)]
    numbers = [number for count in shown.counts for number in re.findall(r"\d[\d,]*(?:\.\d+)?", count)]
    strays += [number for number in numbers if number.replace(",", "") not in COUNTED]
    strays += [
        stray
        for cell in shown.cells
        if cell.strip() not in printed(essays) | known
        for stray in unaccounted(cell, ours)
    ]
    assert strays == []


@pytest.mark.parametrize("essay", [essay for essay in ATLAS.essays if essay.charts], ids=lambda essay: essay.id)
def test_no_mark_of_a_chart_bears_a_number_of_its_own(open_page, essay: Essay):
    app = open_page("read/essay.py", id=essay.id, tab="Figures")
    signs = {with_sign(row) for row in essay.statistics}
    for drawn, chart in zip(app.get("plotly_chart"), essay.charts, strict=True):
        if chart.kind == "tally":
            continue
        rows = [ATLAS.statistic_by_id[name] for name in chart.statistics]
        names = " ".join(name_of(row, naming) for row in rows for naming in (chart.label, chart.series))
        for note in json.loads(drawn.proto.spec)["layout"]["annotations"]:
            said = html.unescape(re.sub(r"<br>", " ", re.sub(r"</?b>", "", note["text"])))
            assert said in signs or said in names, said
