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
