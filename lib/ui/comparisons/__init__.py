"""The pages on comparisons and on any two texts."""
