from lib.analysis.words.glossary import headwords, matching


def test_a_term_of_two_texts_is_one_headword(atlas):
    words = headwords(atlas.essays)
    assert len({word.id for word in words}) == len(words)
    assert sum(len(word.uses) for word in words) == sum(len(essay.glossary) for essay in atlas.essays)
    assert any(len(word.uses) > 1 for word in words)


def test_minzu_and_its_characters_are_found_by_either(atlas):
    words = headwords(atlas.essays)
    for sought in ("minzu", "MINZU", " 民族 "):
        assert any("民族" in word.script for word in matching(words, sought)), sought


def test_tone_marks_and_case_do_not_count(atlas):
    words = headwords(atlas.essays)
    assert matching(words, "mínzú") == matching(words, "Minzu")


def test_nothing_sought_is_everything_and_nonsense_nothing(atlas):
    words = headwords(atlas.essays)
    assert matching(words, "") == words
    assert matching(words, "xyzzy") == []
