"""What tests share: the collection that ships, and a tiny one that a test may break."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from lib.corpus.collection import Collection
from lib.store.opening import load_collection

settings.register_profile("untimed", deadline=None)  # how long an example takes says more of the machine
settings.load_profile("untimed")

if "PYTEST_XDIST_WORKER" not in os.environ:  # what tests compile is theirs, and gone with them
    os.environ["ESSAY_ATLAS_CACHE"] = tempfile.mkdtemp(prefix="essay-atlas-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ["ESSAY_ATLAS_CACHE"], ignore_errors=True)


ROOT = Path(__file__).parent.parent
DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def atlas() -> Collection:
    return load_collection(ROOT / "corpus")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A tiny sound corpus of one text, in a folder of the test's own."""
    return Path(shutil.copytree(DATA / "sound", tmp_path / "corpus"))


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder of source texts, where there is one."""
    place = os.environ.get("ESSAY_ATLAS_SOURCES")
    if not place:
        pytest.skip("ESSAY_ATLAS_SOURCES is not set")
    return Path(place)
