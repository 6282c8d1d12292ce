from lib.sources.blocks import Block, split_blocks
from lib.sources.flow import join_blocks, join_lines
from lib.sources.hyphens import Vocabulary
from lib.sources.pages import Line, read_lines
from lib.sources.sections import Stretch


def paragraphs(raw: str, section: str = "") -> list[str]:
    blocks = join_blocks(split_blocks([Stretch(section, tuple(read_lines(raw)))]))
    return [join_lines(block.lines, Vocabulary.of(raw)).text for block in blocks]


def test_a_column_break_in_mid_sentence_joins():
    assert paragraphs("Oil was\n\ndear.\n\nGas was not.\n") == ["Oil was dear.", "Gas was not."]


def test_a_page_may_break_a_word():
    assert paragraphs("Oil for the har-\n\nbour was dear in the har-\n bour.\n") == [
        "Oil for the harbour was dear in the harbour."
    ]


def test_a_page_that_ends_with_a_sentence_ends_a_paragraph():
    assert paragraphs("Oil was dear.\n Gas was not.\n") == ["Oil was dear.", "Gas was not."]


def test_a_mark_after_the_stop_doesn_t_hide_it():
    assert paragraphs("Oil was dear.10, 11\n\nGas was not.” 12\n\nWax was.\n") == [
        "Oil was dear.10, 11",
        "Gas was not.” 12",
        "Wax was.",
    ]


def test_a_block_quotation_stands_apart_after_a_colon_and_goes_on_after_a_comma():
    assert paragraphs("She wrote:\n\n“Oil is dear.”\n\nShe added,\n\n“So is gas.”\n") == [
        "She wrote:",
        "“Oil is dear.”",
        "She added, “So is gas.”",
    ]


def test_paragraphs_never_join_over_sections():
    blocks = [Block("One", (Line(1, "Oil was"),)), Block("Two", (Line(3, "dear"),))]
    assert join_blocks(blocks) == blocks


def test_what_stands_between_lines():
    assert paragraphs("Oil—\nand gas\n— were  dear in 油\n灯 town, and/\nor write to board@orsk.\nexample now\n") == [
        "Oil—and gas— were dear in 油灯 town, and/or write to board@orsk.example now"
    ]


def test_every_character_knows_its_line():
    text = join_lines([Line(7, "The har-"), Line(8, "bour lamp")], Vocabulary.of(""))
    assert text.text == "The harbour lamp"
    assert text.lines == (7,) * 7 + (8,) * 9
