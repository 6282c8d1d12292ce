"""What each view of a deck says: its slides made ready to show."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from lib.analysis.chronology import in_order, when_said
from lib.analysis.comparisons.comparison import glimpses, side_colours
from lib.analysis.evidence.exhibit import of_quotes
from lib.analysis.slides.slide import Column, Shown
from lib.analysis.wording import capital, counted
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.corpus.deck import Slide
from lib.corpus.essay import Essay
from lib.corpus.prose import REFERENCE

_MOST_EVENTS = 8
"""Events on one slide; more are shown on the next."""
_MOST_TEXTS = 11
"""Texts on the slide of a theme; how many more there are is said."""


def views(slide: Slide, collection: Collection) -> Iterator[Shown]:
    """Yield a slide of a deck as it is shown; one with too many events in parts."""
    for made in _MAKERS[slide.kind](slide, collection):
        one = made
        if slide.title:  # beside a number its measure stays, for it says nothing without
            caption = f"{made.title} · {made.caption}" if made.figures else made.caption
            one = replace(made, title=slide.title, caption=caption)
        named = tuple(_named(one, collection))
        texts = (collection.essay_of[name].id for name in named)
        yield replace(
            one,
            evidence=tuple(dict.fromkeys((*one.evidence, *named))),
            texts=tuple(dict.fromkeys((*one.texts, *texts))),
        )


def _named(one: Shown, collection: Collection) -> Iterator[str]:
    """Yield the ids of the figures that a slide's texts refer to."""
    pieces = (
        one.title,
        one.caption,
        one.lead,
        one.caveat,
        *(piece for column in one.columns for piece in (column.gist, column.text)),
    )
    for piece in pieces:
        yield from (name for name in REFERENCE.findall(piece) if name in collection.statistic_by_id)


def _with_words(names: Iterable[str], collection: Collection) -> Iterator[str]:
    """Yield the ids of what words of a text state; for a step of an argument also the rows that bear it out."""
    for name in names:
        claim = collection.claim_by_id.get(name)
        if claim:
            yield from (claim.id,) if claim.phrases else ()
            yield from _with_words(claim.evidence, collection)
        elif name not in collection.table_by_id:  # a printed table has no phrase
            yield name


def _of_essay(slide: Slide, essay: Essay, title: str, **more: object) -> Shown:
    given = {
        "address": f"essay?id={essay.id}",
        "source": essay.credit,
        "texts": (essay.id,),
        "colour": essay.head.colour,
        **more,
    }
    return Shown(slide, kicker=f"{essay.credit}: {essay.head.short_title}", title=title, **given)  # type: ignore[arg-type]


def _thesis(slide: Slide, collection: Collection) -> Iterator[Shown]:
    essay = collection.essay_by_id[slide.target]
    argued = (claim.id for claim in essay.claims if claim.kind == "thesis")
    evidence = tuple(_with_words(argued, collection))
    yield _of_essay(slide, essay, f"What {essay.name} argues", lead=essay.head.thesis, evidence=evidence)


def _section(slide: Slide, collection: Collection) -> Iterator[Shown]:
    essay, number = collection.essay_by_id[slide.target], int(slide.part)
    passage = essay.argument[number - 1]
    argued = (claim.id for claim in essay.claims if claim.section == passage.heading)
    yield _of_essay(
        slide, essay, passage.heading, lead=passage.text, source=f"{essay.credit}, under “{passage.heading}”",
        evidence=tuple(_with_words(argued, collection)),
        address=f"essay?id={essay.id}#section-{number}",
    )  # fmt: skip


def _figure(slide: Slide, collection: Collection) -> Iterator[Shown]:
    row = collection.statistic_by_id[slide.target]
    essay = collection.essay_of[row.id]
    told = capital(f"{row.measure}: {row.entity}" if row.entity.lower() not in row.measure.lower() else row.measure)
    when = str(row.period) if row.period else "undated in the text"
    whose = f"{essay.credit} cites {row.attributed_to}" if row.attributed_to else essay.credit
    yield _of_essay(
        slide, essay, told, figures=(row,), caption=when, caveat=row.note, source=f"{whose}, under “{row.section}”",
        evidence=(row.id,), address=f"essay?id={essay.id}&tab=Figures",
    )  # fmt: skip


def _chart(slide: Slide, collection: Collection) -> Iterator[Shown]:
    chart = collection.chart_by_id[slide.target]
    essay = collection.essay_of[chart.id]
    rows = [collection.statistic_by_id[name] for name in chart.statistics]
    sections = (
        ", ".join(f"“{section}”" for section in dict.fromkeys(row.section for row in rows)) or f"“{chart.section}”"
    )
    yield _of_essay(
        slide, essay, chart.title, chart=chart, caption=chart.subtitle, caveat=chart.caveat,
        source=f"{essay.credit}, under {sections}",
        evidence=chart.statistics, address=f"essay?id={essay.id}&tab=Figures&chart={chart.id}",
    )  # fmt: skip


def _comparison(slide: Slide, collection: Collection) -> Iterator[Shown]:
    comparison = collection.comparison_by_id[slide.target]
    colours = side_colours(comparison, collection)
    boxes = []
    for dimension in comparison.dimension:
        lines = glimpses(dimension, comparison.side)
        side, word = lines[0].side, lines[0].word
        colour = colours[side.id] if side and word else None
        said = "; ".join(f"{line.side.name}: {line.said}" if line.side and not word else line.said for line in lines)
        boxes.append(Column(dimension.name, colour, capital(word), text=capital(said)))
    yield _of_comparison(slide, comparison, collection, comparison.question, columns=tuple(boxes), is_list=True)


def _dimension(slide: Slide, collection: Collection) -> Iterator[Shown]:
    comparison = collection.comparison_by_id[slide.target]
    dimension = next(one for one in comparison.dimension if one.id == slide.part)
    colours, quotes = side_colours(comparison, collection), of_quotes(comparison, collection)
    columns, evidence = [], []
    for side in comparison.side:
        cell = dimension.of(side.id)
        tag = dimension.ranking.word if cell.leads and dimension.ranking else ""
        said = "The text is silent." if cell.silent and not cell.finding else cell.finding
        columns.append(Column(side.name, colours[side.id], tag, cell.gist, said))
        evidence += [*_with_words(cell.evidence, collection), *(quotes[quote].id for quote in cell.phrases)]
    yield _of_comparison(
        slide, comparison, collection, dimension.name, caption=dimension.asks, columns=tuple(columns),
        evidence=tuple(dict.fromkeys(evidence)), address=f"compare?id={comparison.id}#dimension-{dimension.id}",
    )  # fmt: skip


def _verdict(slide: Slide, collection: Collection) -> Iterator[Shown]:
    comparison = collection.comparison_by_id[slide.target]
    credit = _credits(comparison, collection)
    title, source = ("The verdict", credit)
    if comparison.whose == "ours":
        title, source = ("What the texts allow us to say", f"Our reading of {credit}")
    yield _of_comparison(slide, comparison, collection, title, lead=comparison.verdict, source=source)


def _credits(comparison: Comparison, collection: Collection) -> str:
    return ", ".join(essay.credit for essay in collection.texts_of[comparison.id])


def _of_comparison(slide: Slide, comparison: Comparison, collection: Collection, title: str, **more: object) -> Shown:
    texts = collection.texts_of[comparison.id]
    given = {
        "address": f"compare?id={comparison.id}",
        "source": _credits(comparison, collection),
        "texts": tuple(essay.id for essay in texts),
        **more,
    }
    return Shown(slide, kicker=comparison.title, title=title, **given)  # type: ignore[arg-type]


def _theme(slide: Slide, collection: Collection) -> Iterator[Shown]:
    theme = collection.theme_by_id[slide.target]
    every = collection.essays_about({theme.id})
    texts = every[:_MOST_TEXTS]
    columns = tuple(Column(essay.credit, essay.head.colour, text=essay.head.thesis) for essay in texts)
    if len(every) > len(texts):
        columns += (Column(f"and {counted(len(every) - len(texts), 'text')} more"),)
    yield Shown(
        slide, collection.head.title, theme.label, f"collection?theme={theme.id}", caption=theme.description,
        columns=columns, is_list=True, source=", ".join(essay.credit for essay in texts),
        texts=tuple(essay.id for essay in texts),
    )  # fmt: skip


def _timeline(slide: Slide, collection: Collection) -> Iterator[Shown]:
    essay = collection.essay_by_id[slide.target]
    first, last = slide.years or (0, 0)
    events = [event for event in in_order(essay.events) if first <= event.period.start.year <= last]
    for start in range(0, len(events), _MOST_EVENTS):
        members = events[start : start + _MOST_EVENTS]
        yield _of_essay(
            slide, essay, "What happened when", caption=slide.part.replace("-", "–"), is_list=True,
            evidence=tuple(event.id for event in members),
            columns=tuple(Column(when_said(event), essay.head.colour, text=event.title) for event in members),
            address=f"essay?id={essay.id}&tab=Timeline",
        )  # fmt: skip


def _words(slide: Slide, collection: Collection) -> Iterator[Shown]:
    if not slide.target:
        ids = collection.essays.ids
        yield Shown(slide, collection.head.title, f"The words of all {len(ids)} texts", "words", words=ids, texts=ids)
        return
    essay = collection.essay_by_id[slide.target]
    yield _of_essay(slide, essay, f"The words of {essay.name}", words=(essay.id,), address=f"words?text={essay.id}")


def _question(slide: Slide, collection: Collection) -> Iterator[Shown]:
    number = int(slide.part) - 1
    if slide.target in collection.essay_by_id:
        essay = collection.essay_by_id[slide.target]
        text, where = essay.questions[number].text, f"essay?id={essay.id}&tab=Questions"
        source = f"Our question, on {essay.credit}"
        yield _of_essay(slide, essay, "For discussion", lead=text, source=source, address=where)
        return
    comparison = collection.comparison_by_id[slide.target]
    source = f"Our question, on {_credits(comparison, collection)}"
    yield _of_comparison(
        slide, comparison, collection, "For discussion", lead=comparison.questions[number], source=source
    )


def _blank(slide: Slide, collection: Collection) -> Iterator[Shown]:
    yield Shown(slide, collection.head.title if slide.title or slide.text else "", slide.title, "", lead=slide.text)


_MAKERS: Mapping[str, Callable[[Slide, Collection], Iterator[Shown]]] = {
    "thesis": _thesis,
    "section": _section,
    "figure": _figure,
    "chart": _chart,
    "comparison": _comparison,
    "dimension": _dimension,
    "verdict": _verdict,
    "theme": _theme,
    "timeline": _timeline,
    "words": _words,
    "question": _question,
    "blank": _blank,
}
