from lib.analysis.evidence.exhibit import exhibits


def test_every_row_and_actor_can_be_shown(atlas):
    for essay in atlas.essays:
        shown = exhibits(essay)
        assert len(shown) == len(essay.statistics) + len(essay.events) + len(essay.actors) + len(essay.glossary)
        for row in essay.statistics:
            voices = {"author": "own voice", "cited": f"cites {row.attributed_to}", "computed": "computed here"}
            assert voices[row.voice] in shown[row.id].whose
            assert bool(shown[row.id].locator.exact) == (row.voice != "computed")
