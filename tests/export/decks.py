"""Decks as PowerPoint files, with the colours and clouds that tests share."""

import io

from pptx import Presentation

from lib.analysis.evidence.known import all_grounds
from lib.analysis.slides.slideshow import shown
from lib.analysis.words.frequency import frequent
from lib.corpus.deck import Deck
from lib.export.powerpoint import Materials, deck_pptx
from lib.figures.cloud import WIDE
from lib.figures.placing import lay_out
from lib.figures.shades import of_text

COLOURS = {f"#{place:06d}": "336699" for place in range(60)}


def materials(atlas) -> Materials:
    def shades(chart):
        rows = [atlas.statistic_by_id[name] for name in chart.statistics]
        return of_text(chart, rows, atlas.essay_of[chart.id].head.colour)

    def cloud(ids):
        return lay_out(frequent([atlas.essay_by_id[name] for name in ids], 60), WIDE)

    return Materials(atlas, all_grounds(atlas), shades, COLOURS, cloud, "http://127.0.0.1:8501")


def packed(deck: Deck, atlas) -> bytes:
    return deck_pptx(deck, shown(deck, atlas), materials(atlas))


def made(deck: Deck, atlas) -> Presentation:
    return Presentation(io.BytesIO(packed(deck, atlas)))


def slides_of(deck: Deck, atlas) -> list:
    """Return the slides that are the deck's own, between the opening and the closing."""
    end = -1 if shown(deck, atlas)[-1].cited else None
    return list(made(deck, atlas).slides)[1:end]
