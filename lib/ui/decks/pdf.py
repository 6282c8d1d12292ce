"""A page of this app as PDF, printed by a Chromium where one is found on the machine."""

import os
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

import streamlit as st

from lib.errors import PrintError

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_SECONDS = 60
_ONE_AT_A_TIME = threading.Semaphore(1)


def chromium() -> str:
    """Return the path of a Chromium, or an empty string if none is found."""
    return next((path for name in _NAMES if (path := shutil.which(name))), "")


def as_pdf(page: str) -> bytes:
    """Print a page of this app, named by its path and query.

    The browser asks this server alone, whatever name a viewer reached it by, and can reach no other host.

    Raises:
        PrintError: if there is no Chromium, or it doesn't print.
    """
    browser = chromium()
    if not browser:
        raise PrintError("no Chromium was found on the machine that serves this app; print the page from your browser")
    with _ONE_AT_A_TIME, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        target = Path(folder, "page.pdf")
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses to sandbox for root
        command = [
            browser, "--headless", *sandbox, "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            f"--user-data-dir={folder}/profile", "--no-pdf-header-footer", "--virtual-time-budget=8000",
            f"--print-to-pdf={target}", f"http://127.0.0.1:{st.get_option('server.port')}/{page}",
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
            return target.read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise PrintError(f"Chromium didn't print the page: {type(error).__name__}") from error
