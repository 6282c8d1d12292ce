"""The page on words."""
