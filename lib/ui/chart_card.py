"""A chart as a card: the claim it shows, the chart, its source with the words, and what a reader may take away."""

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
from lib.ui.markup import show
from lib.ui.resources import figure, side_figure
from lib.ui.url_state import address_of, show_alone

_MODEBAR = [["toImage"]]


def chart_card(chart: Chart, atlas: Collection, alone: bool = False, comparison: Comparison | None = None) -> None:
    """Show a chart of the corpus as a card; in a comparison, in the colours of its sides."""
    essay = atlas.essay_of[chart.id]
    rows = [atlas.statistic_by_id[name] for name in chart.statistics]
    table = essay.table(chart.table)
    with st.container(border=True, key=f"chart_{chart.id}"):
        show("charts/head.html", atlas, chart=chart, key=key_of(comparison, chart, atlas) if comparison else ())
        _plot(chart, side_figure(chart.id, comparison.id) if comparison else figure(chart.id), atlas)
        show("charts/source.html", atlas, chart=chart, essay=essay, rows=rows, table=table)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            with st.popover("Table", type="tertiary"):
                _table(chart, rows, table, atlas)
            data = statistics_csv(rows, essay, atlas) if table is None else table_csv(table.columns, table.rows)
            name = f"{chart.id}.csv"
            st.download_button(
                "CSV", as_file(data), name, "text/csv", on_click="ignore", type="tertiary", key=f"csv_{chart.id}"
            )
            if comparison:
                where = address_of(essay, tab="Figures", chart=chart.id)
                st.page_link("read/essay.py", label="In its text", query_params=where)
            elif not alone:
                st.button("On its own", on_click=show_alone, args=(chart,), type="tertiary", key=f"alone_{chart.id}")


def _plot(chart: Chart, drawn: go.Figure, atlas: Collection) -> None:
    config = {
        "modeBarButtons": _MODEBAR,
        "displaylogo": False,
        "toImageButtonOptions": {"format": "svg", "filename": chart.id},
        "doubleClick": False,
        "showTips": False,
    }
    st.plotly_chart(drawn, config=config, alt=plain_prose(chart.alt, atlas), key=f"plot_{chart.id}")


def _table(chart: Chart, rows: list[Statistic], table: Table | None, atlas: Collection) -> None:
    if table is not None:
        show("table.html", atlas, title=table.title, note=table.note, header=table.columns, rows=table.rows)
        return
    cells = [(row.entity, str(row.period or "undated"), with_sign(row)) for row in rows]
    title = plain_prose(chart.subtitle, atlas)
    show("table.html", atlas, title=title, note="", header=("Of", "When", "Figure"), rows=cells)
