"""A chart as a card: the claim it shows, the chart, its source with the words, and what a reader may take away."""

from collections.abc import Hashable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from lib.analysis.comparisons.comparison import key_of
from lib.analysis.plain import plain_prose
from lib.analysis.wording import with_sign
from lib.corpus.charts import Chart, Table
from lib.corpus.collection import Collection
from lib.corpus.comparison import Comparison
from lib.corpus.evidence import Statistic
from lib.export.tables import as_file, statistics_csv, table_csv
from lib.ui.figures import figure, side_figure
from lib.ui.finished import Finished
from lib.ui.kept import version_of
from lib.ui.markup import show_kept
from lib.ui.url_state import address_of, show_alone

_MODEBAR = [["toImage"]]
_MOST_CHARTS = 1000


def chart_card(chart: Chart, atlas: Collection, alone: bool = False, comparison: Comparison | None = None) -> None:
    """Show a chart of the corpus as a card; in a comparison, in the colours of its sides."""
    with st.container(border=True, key=f"chart_{chart.id}"):
        _head(chart, atlas, comparison)
        _plot(chart, _finished(chart.id, comparison.id if comparison else "", version_of(atlas)), atlas)
        show_kept("charts/source.html", atlas, chart.id, lambda: _source(chart, atlas))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            with st.popover("Table", type="tertiary"):
                _table(chart, atlas)
            st.download_button(
                "CSV", lambda: _csv(chart, atlas), f"{chart.id}.csv", "text/csv", on_click="ignore", type="tertiary",
                key=f"csv_{chart.id}",
            )  # fmt: skip
            if comparison:
                where = address_of(atlas.essay_of[chart.id], tab="Figures", chart=chart.id)
                st.page_link("read/essay.py", label="In its text", query_params=where)
            elif not alone:
                st.button("On its own", on_click=show_alone, args=(chart,), type="tertiary", key=f"alone_{chart.id}")


def printed_table(table: Table, atlas: Collection) -> None:
    """Show a table that a text prints."""
    show_kept(
        "table.html", atlas, table.id,
        lambda: {"title": table.title, "note": table.note, "header": table.columns, "rows": table.rows},
    )  # fmt: skip


def _head(chart: Chart, atlas: Collection, comparison: Comparison | None) -> None:
    key = chart.id, comparison.id if comparison else ""
    show_kept(
        "charts/head.html", atlas, key,
        lambda: {"chart": chart, "key": key_of(comparison, chart, atlas) if comparison else ()},
    )  # fmt: skip


def _source(chart: Chart, atlas: Collection) -> dict[str, Any]:
    essay = atlas.essay_of[chart.id]
    return {"chart": chart, "essay": essay, "rows": _rows(chart, atlas), "table": essay.table(chart.table)}


def _rows(chart: Chart, atlas: Collection) -> list[Statistic]:
    return [atlas.statistic_by_id[name] for name in chart.statistics]


def _csv(chart: Chart, atlas: Collection) -> bytes:
    essay = atlas.essay_of[chart.id]
    table = essay.table(chart.table)
    data = statistics_csv(_rows(chart, atlas), essay, atlas) if table is None else table_csv(table.columns, table.rows)
    return as_file(data)


@st.cache_resource(show_spinner=False, max_entries=_MOST_CHARTS)
def _finished(chart: str, comparison: str, version: Hashable) -> Finished:
    return Finished(side_figure(chart, comparison) if comparison else figure(chart))


def _plot(chart: Chart, drawn: go.Figure, atlas: Collection) -> None:
    config = {
        "modeBarButtons": _MODEBAR,
        "displaylogo": False,
        "toImageButtonOptions": {"format": "svg", "filename": chart.id},
        "doubleClick": False,
        "showTips": False,
    }
    st.plotly_chart(drawn, config=config, alt=plain_prose(chart.alt, atlas), key=f"plot_{chart.id}")


def _table(chart: Chart, atlas: Collection) -> None:
    table = atlas.essay_of[chart.id].table(chart.table)
    if table is not None:
        printed_table(table, atlas)
        return
    show_kept("table.html", atlas, chart.id, lambda: _figures(chart, atlas))


def _figures(chart: Chart, atlas: Collection) -> dict[str, Any]:
    cells = [(row.entity, str(row.period or "undated"), with_sign(row)) for row in _rows(chart, atlas)]
    title = plain_prose(chart.subtitle, atlas)
    return {"title": title, "note": "", "header": ("Of", "When", "Figure"), "rows": cells}
