"""A fresh server and a real Chromium, cut off from every host but the server's own."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.slides import ADDRESS, opened

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
IDLE = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app && app.getAttribute('data-test-script-state') === 'notRunning'
    && !document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"], [data-stale="true"]');
}"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium on the path"))


@contextmanager
def server(port: int = 0, **environment: str) -> Iterator[str]:
    """Serve the app by the README's command on a port of its own, unless one is given; yield its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = port or probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    running = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        running.terminate()
        running.wait(10)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with server() as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page opened in a browser, and what went wrong on the way."""

    page: Page
    console: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until the script has run and every chart is painted."""
        self.page.wait_for_function(IDLE, timeout=30_000)
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('.js-plotly-plot')].every(plot => plot.querySelector('.main-svg'))"
        )


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    contexts = []

    def visited(path: str, scheme: str = "light", width: int = 1280, height: int = 900, at: str = address) -> Visit:
        context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": height})
        contexts.append(context)
        opened = Visit(context.new_page())
        watch(opened)
        opened.page.goto(at + path)
        opened.settle()
        return opened

    yield visited
    for context in contexts:
        context.close()


@pytest.fixture
def lesson(chromium, address):
    contexts = []

    def start(scheme: str = "light", path: str = ADDRESS) -> Page:
        context = chromium.new_context(color_scheme=scheme, viewport={"width": 1920, "height": 1080})
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return opened(page)

    yield start
    for context in contexts:
        context.close()


def watch(visit: Visit) -> None:
    """Record console errors and refuse every request that would leave the machine."""

    def judge(route) -> None:
        if urlparse(route.request.url).hostname == "127.0.0.1" or route.request.url.startswith(("data:", "blob:")):
            route.continue_()
        else:
            visit.foreign.append(route.request.url)
            route.abort()

    def heard(message) -> None:
        # A deep link makes Streamlit's client probe /<page>/_stcore/… first; those two 404s are its own.
        if message.type in {"error", "warning"} and "_stcore/" not in (message.location or {}).get("url", ""):
            visit.console.append(message.text)

    visit.page.context.route("**/*", judge)
    visit.page.on("console", heard)
    visit.page.on("pageerror", lambda error: visit.console.append(str(error)))
