"""A text's card and page."""
