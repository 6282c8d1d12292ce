import pytest

from lib.analysis.exhibit import exhibits, when_said
from tests.builders import event


@pytest.mark.parametrize(
    ("start", "fields", "said"),
    [
        ("1901", {}, "1901"),
        ("1980", {"end": "1989"}, "1980s"),
        ("1990", {"end": "1999", "when": "late"}, "late 1990s"),
        ("1980", {"end": "1990"}, "1980–1990"),
        ("1301", {"end": "1400"}, "14th century"),
        ("1301", {"end": "1500", "when": "by"}, "by 14th–15th centuries"),
        ("2020", {"when": "summer"}, "summer 2020"),
        ("2020-05", {"when": "before"}, "before May 2020"),
    ],
)
def test_time_is_told_as_precisely_as_the_text_tells_it(start: str, fields: dict, said: str):
    assert when_said(event(start, **fields)) == said


def test_every_row_and_actor_can_be_shown(atlas):
    for essay in atlas.essays:
        shown = exhibits(essay)
        assert len(shown) == len(essay.statistics) + len(essay.events) + len(essay.actors) + len(essay.glossary)
        for row in essay.statistics:
            voices = {"author": "own statement", "cited": f"cites {row.attributed_to}", "computed": "computed here"}
            assert voices[row.voice] in shown[row.id].whose
            assert bool(shown[row.id].locator.exact) == (row.voice != "computed")
