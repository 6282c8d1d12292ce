"""A chart as a card: the claim it shows, the chart, its source with the words, and what a reader may take away."""

import streamlit as st

from lib.analysis.wording import with_sign
from lib.corpus.charts import Chart
from lib.corpus.collection import Collection
from lib.export.tables import statistics_csv, table_csv
from lib.ui.markup import plain_prose, render, show
from lib.ui.resources import figure

_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


def chart_card(chart: Chart, atlas: Collection) -> None:
    """Show a chart of the corpus as a card."""
    essay = atlas.essay_of[chart.id]
    rows = [atlas.statistic_by_id[name] for name in chart.statistics]
    table = next((table for table in essay.tables if table.id == chart.table), None)
    with st.container(border=True, key=f"chart_{chart.id}"):
        show("chart_head.html", atlas, chart=chart)
        st.plotly_chart(figure(chart.id), config=_CONFIG, alt=plain_prose(chart.alt, atlas), key=f"plot_{chart.id}")
        show("chart_source.html", atlas, chart=chart, essay=essay, rows=rows, table=table)
        with st.container(horizontal=True, gap="small"):
            with st.popover("Table", type="tertiary"):
                if table is None:
                    cells = [[row.entity, str(row.period or "undated"), with_sign(row)] for row in rows]
                    st.html(
                        render(
                            "table.html",
                            atlas,
                            title=plain_prose(chart.subtitle, atlas),
                            note="",
                            header=["Of", "When", "Figure"],
                            rows=cells,
                        )
                    )
                else:
                    st.html(
                        render(
                            "table.html",
                            atlas,
                            title=table.title,
                            note=table.note,
                            header=table.columns,
                            rows=table.rows,
                        )
                    )
            data = statistics_csv(rows) if table is None else table_csv(table.columns, table.rows)
            st.download_button(
                "CSV", data, f"{chart.id}.csv", "text/csv", on_click="ignore", type="tertiary", key=f"csv_{chart.id}"
            )
