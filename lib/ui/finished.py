"""Figures as they are sent to every viewer."""

from typing import Any

import plotly.graph_objects as go


class Finished(go.Figure):  # type: ignore[misc]
    """Stands for a figure that nobody changes any more: what is sent is made once, not copied for each viewer."""

    def __init__(self, drawn: go.Figure) -> None:
        super().__init__()
        self._made: dict[str, Any] = drawn.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """Return the figure as it is sent; not to be changed."""
        return self._made
