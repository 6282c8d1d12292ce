"""A lesson: prepared ones, and a deck of one's own from any view, to present and take away."""

from lib.ui.decks.editor import editor
from lib.ui.decks.opening import earlier_decks, open_deck, open_from_file, prepared, start
from lib.ui.markup import page_head
from lib.ui.resources import collection

atlas = collection()
lede = "Show it to a class: a prepared lesson, or a deck of your own from any chart, comparison, question or figure."
page_head("Present", lede, atlas)
deck = open_deck()
if deck:
    editor(deck, atlas)
else:
    start()
earlier_decks(atlas)
prepared(atlas)
open_from_file()
