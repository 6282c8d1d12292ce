"""Decks: opened, edited, kept by the browser, presented and taken away."""
