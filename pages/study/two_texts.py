"""Any two texts: what they share, where they part, and what happened when."""

from lib.analysis.comparisons.pairing import drawing_on_both
from lib.analysis.evidence.panels import on_pair
from lib.ui.comparisons.pair import choose_two, comparisons_of_both, one_timeline, pair_head, shared, words
from lib.ui.evidence import shelf
from lib.ui.resources import collection, every_exhibit

atlas = collection()
pair = choose_two(atlas)
pair_head(pair, atlas)
comparisons_of_both(pair, atlas)
shared(pair, atlas)
words(pair, atlas)
one_timeline(pair, atlas)
shelf(on_pair(pair, drawing_on_both(*pair, atlas), atlas, every_exhibit()), atlas)
