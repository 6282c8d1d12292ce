from lib.sources.floats import split_floats
from lib.sources.pages import read_lines

RAW = """\
The lamps are listed below, and they were all

Figure 1. Lamps of Orsk
by island

Tarn 14
 (north)

Sel 9
 lit by hand until the engines came, which
took the board another ten years to buy and
to set up on the rocks.

As Figure 1 shows, few were left.
Figure 2. Here a sentence only mentions it.
"""


def test_a_float_ends_where_a_column_of_text_begins():
    running, (block,) = split_floats(read_lines(RAW))
    assert block.caption == "Figure 1. Lamps of Orsk by island"
    assert block.text.splitlines() == ["Figure 1. Lamps of Orsk", "by island", "", "Tarn 14", "(north)", "", "Sel 9"]
    assert [line.text for line in running if not line.blank][:2] == [
        "The lamps are listed below, and they were all",
        "lit by hand until the engines came, which",
    ]


def test_a_figure_named_within_a_block_is_text():
    running, floats = split_floats(read_lines(RAW))
    assert len(floats) == 1
    assert running[-2].text.startswith("Figure 2.")


def test_a_float_knows_its_lines():
    _, (block,) = split_floats(read_lines(RAW))
    assert block.line == 3
    assert block.line_at(block.text.index("Tarn")) == 6
    assert block.line_at(block.text.index("Sel")) == 9


def test_one_float_ends_another():
    _, floats = split_floats(read_lines("Table 1: oil\n\n14\n\n Table 2: gas\n\n9\n"))
    assert [block.text for block in floats] == ["Table 1: oil\n\n14", "Table 2: gas\n\n9"]
