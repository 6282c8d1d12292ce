import tomllib

from hypothesis import given
from hypothesis import strategies as st

from lib.corpus.files.positions import key_lines

TEXT = '''title = "x"

[[claim]]
id = "a"
text = """
id = "no key"
"""

[[claim]]
id = "b"

[source]
file = "f"
'''


def test_each_key_has_the_line_it_stands_on():
    assert key_lines(TEXT) == {
        ("title",): 1,
        ("claim", 0): 3,
        ("claim", 0, "id"): 4,
        ("claim", 0, "text"): 5,
        ("claim", 1): 9,
        ("claim", 1, "id"): 10,
        ("source",): 12,
        ("source", "file"): 13,
    }


def test_a_table_in_a_list_belongs_to_the_last_before():
    text = "[[a]]\n[a.b]\nc = 1\n[[a.d]]\n[[a.d]]\n[[a]]\n[[a.d]]\n[a.d.e]\n"
    assert key_lines(text) == {
        ("a", 0): 1,
        ("a", 0, "b"): 2,
        ("a", 0, "b", "c"): 3,
        ("a", 0, "d", 0): 4,
        ("a", 0, "d", 1): 5,
        ("a", 1): 6,
        ("a", 1, "d", 0): 7,
        ("a", 1, "d", 0, "e"): 8,
    }


def test_keys_in_quotation_marks_or_parts_have_their_lines():
    text = '"a" = 1\n\'b.c\' = 2\nd . "e".f = 3\nd.g = 4\n[ "h".i ]\n'
    assert key_lines(text) == {
        ("a",): 1,
        ("b.c",): 2,
        ("d",): 3,
        ("d", "e"): 3,
        ("d", "e", "f"): 3,
        ("d", "g"): 4,
        ("h",): 5,
        ("h", "i"): 5,
    }


def test_lines_of_a_multi_line_string_are_no_keys_whatever_quotation_marks_it_has():
    text = "a = \"\"\"\nb = 1 '''\nc = 1\n\"\"\"\nd = 1\ne = '''f'''\ng = 1\n"
    assert key_lines(text) == {("a",): 1, ("d",): 5, ("e",): 6, ("g",): 7}


KEYS = st.sampled_from(["a", "b-c", "1", '"d.e"', "f.g", "'h' . i"])


@given(st.lists(st.tuples(st.sampled_from(["[[item]]", "[item.{}]", "{} = 1", "{} = [", "{} = ["]), KEYS), max_size=12))
def test_every_key_that_the_parser_reads_has_a_line(written: list[tuple[str, str]]):
    """And it is a line that says the key's last part."""
    text = "\n".join(["[[item]]", *(f"{form.format(key)}{' ]' * form.endswith('= [')}" for form, key in written)])
    try:
        items = tomllib.loads(text)["item"]
    except tomllib.TOMLDecodeError:
        return
    lines, found = key_lines(text), text.split("\n")
    for path in paths(items, ("item",)):
        assert str(path[-1]) in found[lines[path] - 1] or path[-1] in range(len(items))


def paths(held: object, at: tuple[str | int, ...]):
    """The paths of all tables and keys within."""
    inner = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    for key, value in inner:
        yield (*at, key)
        yield from paths(value, (*at, key))
