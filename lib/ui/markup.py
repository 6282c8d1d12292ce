"""Styled pieces of a page, filled from templates that escape everything they are given.

Corpus text is data: it reaches a page only through these templates (Jinja with autoescape) or as Streamlit's plain
text.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from lib.analysis.plain import named, plain_prose
from lib.analysis.wording import capital, counted, opening_sentences, times, with_sign
from lib.corpus.collection import Collection
from lib.corpus.evidence import Statistic
from lib.corpus.prose import split_references
from lib.ui.kept import Fragment, kept_html, version_of

_MARK = Markup(
    '<span class="ea-fig"><span class="ea-num">{shown}</span>'
    '<button class="ea-mark" popovertarget="ev-{id}" aria-label="The words behind {shown}">w</button></span>'
)
_MARKDOWN = re.compile(r"([\\`*_\[\]$:<>~#])")
_ADDRESS = re.compile(r"(?i)\bwww(?=\.)|\bhttps?|\bftp|\bmailto|@")
"""What Markdown would turn into a link by itself."""
_TEXT_LINK = Markup('<a href="essay?id={id}" target="_self">{name}</a>')


def render(template: str, atlas: Collection, **values: Any) -> str:
    """Return a template of `templates/` as HTML."""
    return _ENVIRONMENT.get_template(template).render(atlas=atlas, **values)


def show(template: str, atlas: Collection, **values: Any) -> None:
    """Put a template of `templates/` on the page, filled with what the viewer alone has; else see `show_kept`."""
    st.html(Fragment(render(template, atlas, **values).strip()))


def show_kept(template: str, atlas: Collection, key: Hashable, values: Callable[[], Mapping[str, Any]] = dict) -> None:
    """Put a template on the page that is rendered once for each key and version of the collection.

    Args:
        key: all that the values depend on besides the collection: ids, what is chosen.
        values: returns what the template is filled with; called at the first wish only.
    """
    st.html(kept(template, atlas, key, values))


def kept(template: str, atlas: Collection, key: Hashable, values: Callable[[], Mapping[str, Any]]) -> Fragment:
    """Return what `show_kept` puts on the page."""
    return kept_html().get((template, version_of(atlas), key), lambda: render(template, atlas, **values()).strip())


def show_line(template: str, atlas: Collection, **words: str) -> None:
    """Put a template on the page that depends on no more than a few words, of which there are not many."""
    show_kept(template, atlas, tuple(words.items()), lambda: words)


def page_head(title: str, lede: str, atlas: Collection) -> None:
    """Put the title of a page on it, and what the page is about."""
    show_line("page_head.html", atlas, title=title, lede=lede)


def as_label(text: str) -> str:
    """Return corpus text for an element that reads Markdown, so that it stands there as written and links nowhere."""
    return _ADDRESS.sub("\\g<0>\N{WORD JOINER}", _MARKDOWN.sub(r"\\\1", text))


@pass_context
def _prose(context: Context, text: str) -> Markup:
    """Return prose as HTML: each reference to a figure with the marker that opens its evidence."""
    atlas: Collection = context["atlas"]
    out, before = Markup(""), ""
    for piece, is_reference in split_references(text):
        if not is_reference:
            out += piece
            before = piece
            continue
        shown = opening_sentences(before, named(piece, atlas))
        if piece in atlas.statistic_by_id:
            out += _MARK.format(id=piece, shown=shown)
        elif piece in atlas.essay_by_id:
            out += _TEXT_LINK.format(id=piece, name=shown)
        else:
            out += shown
        before = shown
    return out


@pass_context
def _plain_prose(context: Context, text: str) -> str:
    return plain_prose(text, context["atlas"])


@pass_context
def _rows(context: Context, ids: Sequence[str]) -> list[Statistic]:
    atlas: Collection = context["atlas"]
    return [atlas.statistic_by_id[name] for name in ids]


def _environment() -> Environment:
    loader = FileSystemLoader(Path(__file__).parent / "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        auto_reload=False,  # else each wish for a template asks the disk when it was written
    )  # fmt: skip
    environment.filters |= {
        "prose": _prose,
        "plain_prose": _plain_prose,
        "rows": _rows,
        "sign": with_sign,
        "capital": capital,
        "counted": counted,
        "times": times,
    }
    return environment


_ENVIRONMENT = _environment()


def compile_templates() -> Iterator[None]:
    """Compile every template, one at each step, so that no viewer waits for it."""
    for name in _ENVIRONMENT.list_templates():
        yield
        _ENVIRONMENT.get_template(name)
