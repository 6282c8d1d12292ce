from lib.sources.pages import PageEdge, read_lines, run_length


def edges(raw: str) -> list[PageEdge]:
    return [line.edge for line in read_lines(raw)]


def test_what_begins_a_page():
    assert edges("Oil\n gas\n  wax\n\fpeat\n ") == [
        PageEdge.NONE,
        PageEdge.LIKELY,
        PageEdge.NONE,
        PageEdge.SURE,
        PageEdge.NONE,
    ]


def test_a_text_that_indents_its_lines_marks_no_pages_so():
    assert set(edges(" Oil\n" * 30)) == {PageEdge.NONE}
    assert edges(" Oil\n" + "gas\n" * 300)[0] is PageEdge.LIKELY


def test_lines_are_numbered_and_bare():
    first, second = read_lines("\ufeff  Oil har\u00ad\nbour \r")
    assert (first.number, first.text, second.number, second.text) == (1, "Oil har-", 2, "bour")


def test_run_length():
    lines = read_lines("Oil\ngas\n\nwax")
    assert [run_length(lines, start) for start in range(4)] == [2, 1, 0, 1]
