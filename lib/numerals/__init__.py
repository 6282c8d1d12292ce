"""Numbers in English text: finding them, reading their values, and telling which of them state no figure."""
