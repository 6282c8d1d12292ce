"""Attached source texts: cleaning them, finding phrases in them, accounting for every number in them."""
