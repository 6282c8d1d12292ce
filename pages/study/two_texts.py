"""Any two texts: what they share, where they part, and what happened when."""

from lib.ui.comparisons.pair import choose_two, comparisons_of_both, one_timeline, pair_head, shared, words
from lib.ui.evidence import evidence_of_pair
from lib.ui.resources import collection

atlas = collection()
pair = choose_two(atlas)
pair_head(pair, atlas)
comparisons_of_both(pair, atlas)
shared(pair, atlas)
words(pair, atlas)
one_timeline(pair, atlas)
evidence_of_pair(pair, atlas)
