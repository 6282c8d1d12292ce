"""Where the numbers come from, what is in doubt, and how to add a text."""

from lib.ui.about import adding, counts, doubts, health, method
from lib.ui.markup import page_head
from lib.ui.resources import collection

atlas = collection()
lede = "Where its numbers come from, what is in doubt, and how to add a text."
page_head("About this atlas", lede, atlas)
method(atlas)
counts(atlas)
doubts(atlas)
health(atlas)
adding(atlas)
