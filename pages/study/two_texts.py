"""Any two texts: what they share, where they part, and what happened when."""

from lib.ui.evidence import shelf
from lib.ui.pair_parts import choose_two, comparisons_of_both, on_both, one_timeline, pair_head, shared, words
from lib.ui.resources import collection

atlas = collection()
pair = choose_two(atlas)
pair_head(pair, atlas)
comparisons_of_both(pair, atlas)
shared(pair, atlas)
words(pair, atlas)
one_timeline(pair, atlas)
shelf(on_both(pair), atlas)
