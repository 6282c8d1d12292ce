"""Sides of a question, dimension by dimension."""

from lib.analysis.exhibit import in_comparison
from lib.ui.comparison_parts import (
    arrive,
    beside,
    charts,
    comparison_head,
    dimension_filter,
    matrix,
    strip,
    take_away,
    verdict,
)
from lib.ui.evidence import shelf
from lib.ui.resources import collection, every_exhibit
from lib.ui.url_state import chosen_comparison

atlas = collection()
comparison = chosen_comparison(atlas)
comparison_head(comparison, atlas)
strip(comparison, comparison.dimension, atlas)
dimensions = dimension_filter(comparison)
matrix(comparison, dimensions, atlas)
charts(comparison, atlas)
verdict(comparison, atlas)
take_away(comparison, atlas)
shelf(in_comparison(comparison, atlas, every_exhibit()), atlas)
beside(comparison, atlas)
arrive()
