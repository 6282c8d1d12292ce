from lib.sources.blocks import split_blocks
from lib.sources.pages import read_lines
from lib.sources.pull_quotes import split_pull_quotes
from lib.sources.sections import Stretch


def split(raw: str) -> tuple[list[str], list[str]]:
    running, quotes = split_pull_quotes(split_blocks([Stretch("", tuple(read_lines(raw)))]))
    return [" ".join(line.text for line in block.lines) for block in running], [
        " ".join(line.text for line in block.lines) for block in quotes
    ]


def test_a_sentence_printed_twice():
    running, quotes = split(
        "The keepers wrote that oil was dear. They asked the board\n"
        "for engines, and the board laughed at them for a year.\n\n"
        "They asked the board for engines,\n\n"
        "and the board laughed at them for a year.\n"
        " Then it paid.\n"
    )
    assert quotes == ["They asked the board for engines, and the board laughed at them for a year."]
    assert len(running) == 2


def test_with_an_ellipsis_and_split_words():
    _, quotes = split(
        "By lighting every lamp at dusk and trim-\nming each at mid-\nnight, the keepers used twice the oil.\n\n"
        "… trimming each at midnight, the keepers\nused twice the oil.\n"
    )
    assert quotes == ["… trimming each at midnight, the keepers used twice the oil."]


def test_a_passage_broken_by_another_quote():
    running, quotes = split(
        "Oil was dear and the keepers of every island said so to the\n\n"
        "Gas came late to the islands and was never once enough for all.\n\n"
        "board each spring. Gas came late to the islands and was never\nonce enough for all.\n\n"
        "Oil was dear and the keepers of every island said so to the board each spring.\n"
    )
    assert [quote.split()[0] for quote in quotes] == ["Gas", "Oil"]
    assert [block.split()[0] for block in running] == ["Oil", "board"]


def test_words_nowhere_else_that_cut_a_sentence():
    running, quotes = split("The board gave the keepers\n\nOil ruled the islands.\n\nfour engines.\n")
    assert (running, quotes) == (["The board gave the keepers", "four engines."], ["Oil ruled the islands."])


def test_a_quotation_that_cuts_a_sentence_stays():
    running, quotes = split("The board wrote that\n\n“Oil is dear.” 5\n\nand gave them engines.\n")
    assert (len(running), quotes) == (3, [])


def test_the_column_that_a_quote_repeats_stays():
    column = "engines were dear that year and the board would not buy them."
    running, quotes = split(
        f"The towers stood dark. A keeper said that\n\n{column}\n\n"
        "A keeper said that engines were dear that year\n\nand the board would not buy them.\n"
    )
    assert running == ["The towers stood dark. A keeper said that", column]
    assert [quote.split()[0] for quote in quotes] == ["A"]


def test_equal_paragraphs_stay():
    same = "The lamp burns and the keeper sleeps and the sea goes on and on."
    running, quotes = split(f"{same}\n\nOil.\n\n{same}\n")
    assert (running, quotes) == ([same, "Oil.", same], [])


def test_short_blocks_stay():
    running, quotes = split("The lamps of Orsk burned oil.\n\nThe lamps of Orsk.\n")
    assert (len(running), quotes) == (2, [])
