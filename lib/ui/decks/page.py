"""A deck as one page of its own: served by the app, or taken away as one file that needs nothing else."""

import base64
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup
from plotly.offline import get_plotlyjs

from lib.analysis.evidence.exhibit import OWN_VOICE, Exhibit, by_place
from lib.analysis.slides.slide import Shown
from lib.analysis.slides.slideshow import shown
from lib.corpus.deck import Deck
from lib.export.citations import formatted
from lib.export.powerpoint import Materials, deck_pptx
from lib.ui.client import DECK, HANDOUT, script, sheet
from lib.ui.client.theme import SCHEMES, palette
from lib.ui.exhibits import every_ground
from lib.ui.figures import shades, slide_figure
from lib.ui.markup import render
from lib.ui.resources import collection
from lib.ui.words.resources import clouds, frequent_in

if TYPE_CHECKING:
    from lib.figures.cloud import Cloud

_FACES = {"Source Sans": "SourceSansVF-Upright", "Source Serif": "SourceSerifVariable-Roman"}


def deck_page(deck: Deck, leave: str, problem: str = "") -> str:
    """Return a deck as a page of the app; its scripts and faces are fetched from there.

    Args:
        leave: the address that leaving leads to.
        problem: what is wrong with the address that asks for it; told for a while.
    """
    return _page(deck, _served_faces(), _served("plotly.min.js", *DECK), leave, problem)


def deck_file(deck: Deck) -> str:
    """Return a deck as one HTML file that presents without a network."""
    faces = {
        name: f"data:font/woff2;base64,{base64.b64encode(path.read_bytes()).decode()}"
        for name, path in _face_files().items()
    }
    inline = (get_plotlyjs(), *map(script, DECK))
    scripts = Markup("").join(Markup("<script>{}</script>").format(Markup(_closed(code))) for code in inline)
    return _page(deck, faces, scripts)


def deck_powerpoint(deck: Deck, home: str) -> bytes:
    """Return a deck as a PowerPoint file.

    Args:
        home: the address of the app.
    """
    atlas = collection()
    colours = {mark: colour.removeprefix("#") for mark, colour in palette("light").items()}
    return deck_pptx(deck, shown(deck, atlas), Materials(atlas, every_ground(), shades, colours, _cloud, home))


def handout_page(deck: Deck, problem: str = "") -> str:
    """Return a deck as a page for paper: what it shows, the words behind it, room for answers, and the sources.

    Args:
        problem: what is wrong with the address that asks for it; stands at the top.
    """
    scripts = _served("plotly.min.js", *HANDOUT)
    more = {"frequent": frequent_in, "words_of": _words_of, "own_voice": OWN_VOICE, "problem": problem}
    return _render("decks/handout.html", deck, _served_faces(), scripts, style=Markup(sheet("handout.css")), **more)


def _served(*names: str) -> Markup:
    return Markup("").join(Markup('<script src="{}"></script>').format(name) for name in names)


def _words_of(one: Shown) -> dict[str, list[Exhibit]]:
    known = every_ground()
    return by_place(known[name] for name in one.evidence if name in known)


def _page(deck: Deck, faces: Mapping[str, str], scripts: Markup, leave: str = "", problem: str = "") -> str:
    more = {"leave": leave, "problem": problem, "cloud": _cloud}
    return _render("decks/deck.html", deck, faces, scripts, style=Markup(sheet("deck.css")), **more)


def _render(template: str, deck: Deck, faces: Mapping[str, str], scripts: Markup, **more: object) -> str:
    """Return a deck in a template, with its charts in placeholders of colours and what these stand for."""
    atlas = collection()
    slides = shown(deck, atlas)
    fonts = "".join(
        f'@font-face {{ font-family: "{name}"; src: url("{address}"); font-weight: 200 900; }}\n'
        for name, address in faces.items()
    )
    return render(
        template,
        atlas,
        deck=deck,
        slides=slides,
        fonts=Markup(fonts),
        palette=json.dumps({scheme: palette(scheme) for scheme in SCHEMES}),
        charts=Markup(json.dumps(_charts(slides)).replace("<", "\\u003c")),  # no element may begin or end in it
        scripts=scripts,
        known=every_ground(),
        cite=lambda name: formatted(atlas.essay_by_id[name], atlas.head),
        today=f"{date.today():%d %B %Y}",
        **more,
    )


def _cloud(ids: tuple[str, ...]) -> "Cloud":
    return clouds(ids)[0]


def _served_faces() -> dict[str, str]:
    return {name: f"static/media/{path.name}" for name, path in _face_files().items()}


def _charts(slides: Sequence[Shown]) -> dict[int, object]:
    """Return the figure of each slide that has one, under its number, in placeholders of colours."""
    drawn = {}
    for number, slide in enumerate(slides, 1):
        if slide.chart:
            drawn[number] = json.loads(slide_figure(slide.chart.id).to_json())
    return drawn


def _closed(code: str) -> str:
    """Return code in a form that cannot end the script element it stands in."""
    return code.replace("</", "<\\/")


@cache
def _face_files() -> dict[str, Path]:
    """Return the files of the faces that Streamlit ships, whose names end in a digest."""
    media = Path(st.__file__).parent / "static" / "static" / "media"
    found = {
        name: sorted(path for path in media.iterdir() if re.match(stem, path.name)) for name, stem in _FACES.items()
    }
    return {name: files[0] for name, files in found.items() if files}
