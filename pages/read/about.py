"""Where the numbers come from, what is in doubt, and how to add a text."""

from lib.ui.about_parts import counts, discrepancies, health, method
from lib.ui.markup import show
from lib.ui.resources import collection

atlas = collection()
show(
    "page_head.html",
    atlas,
    title="About this atlas",
    lede="Where its numbers come from, what is in doubt, and how to add a text.",
)
method(atlas)
counts(atlas)
health(atlas)
discrepancies(atlas)
