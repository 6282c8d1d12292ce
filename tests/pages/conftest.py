"""Pages run without a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def open_page() -> Callable[..., AppTest]:
    """Open a page of the app by its file below `pages/`, with the address's parameters."""

    def opened(page: str, **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(ROOT / "pages" / "frame.py", default_timeout=30)
        app.run()
        app.switch_page(page)
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception, app.exception
        return app

    return opened
