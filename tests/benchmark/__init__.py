"""Figures of one machine say little; their ratios, side by side in one run, say where time goes."""
