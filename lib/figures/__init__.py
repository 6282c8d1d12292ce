"""Results in, plotly figures out; pure, and in one style."""
