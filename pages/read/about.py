"""Where the numbers come from, what is in doubt, and how to add a text."""

from lib.ui.about import adding, counts, doubts, health, method
from lib.ui.markup import show
from lib.ui.resources import collection

atlas = collection()
lede = "Where its numbers come from, what is in doubt, and how to add a text."
show("page_head.html", atlas, title="About this atlas", lede=lede)
method(atlas)
counts(atlas)
doubts(atlas)
health(atlas)
adding(atlas)
