"""How the application is served: made warm before the first visitor, compressed, and closed to other hosts."""

import base64
import hashlib
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib.ui.client import SCRIPTS, script
from lib.ui.resources import collection
from lib.ui.warming import settle

_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


def _inline_hashes() -> list[str]:
    """Name the inline scripts of Streamlit's own page, so that the policy lets them and no others run."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_bytes()
    digests = [hashlib.sha256(script).digest() for script in _INLINE_SCRIPT.findall(page)]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


CONTENT_POLICY = "; ".join(
    [
        "default-src 'none'",
        " ".join(["script-src 'self'", *_inline_hashes()]),
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    ]
)
_HEADERS = {
    "content-security-policy": CONTENT_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


class SecurityHeaders:
    """Adds the content policy and its kin to every response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and mark the response."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self.app(scope, receive, marked if scope["type"] == "http" else send)


MIDDLEWARE = [Middleware(SecurityHeaders), Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)]


def _script(request: Request) -> Response:
    """Serve one of the library's own scripts, named by the address."""
    return Response(script(request.url.path.rsplit("/", 1)[-1]), media_type="text/javascript")


def _deck(request: Request) -> Response:
    """Serve a prepared deck, or one that the address holds, as a page of its own or as a handout."""
    from lib.ui.decks.address import deck_in  # noqa: PLC0415 - decks bring plotly and python-pptx along
    from lib.ui.decks.page import deck_page, handout_page  # noqa: PLC0415

    deck, problem = deck_in(request.query_params.getlist)
    if deck is None:
        return PlainTextResponse(problem, status_code=404)
    if request.url.path.endswith("handout"):
        return HTMLResponse(handout_page(deck, problem))
    return HTMLResponse(deck_page(deck, leave=f"present?{request.url.query}", problem=problem))


def _plotly(request: Request) -> Response:
    """Serve the drawing library, which never changes while the app runs."""
    return Response(_plotlyjs(), media_type="text/javascript", headers={"cache-control": "max-age=86400"})


@cache
def _plotlyjs() -> str:
    from plotly.offline import get_plotlyjs  # noqa: PLC0415 - heavy

    return str(get_plotlyjs())


ROUTES = [Route(f"/{name}", _script) for name in SCRIPTS]
ROUTES += [Route("/deck", _deck), Route("/handout", _deck), Route("/plotly.min.js", _plotly)]


@asynccontextmanager
async def warm(app: st.App) -> AsyncIterator[dict[str, bool]]:
    """Open the collection before the first visitor; once the server answers, do the rest aside."""
    collection()
    Thread(target=settle, daemon=True, name="warming").start()
    yield {"warm": True}
