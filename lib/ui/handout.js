// The charts of a handout, in the colours of paper.
"use strict";
(() => {
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const colours = JSON.parse(document.body.dataset.palette).light;
  for (const plot of document.querySelectorAll(".plot")) {
    const { data, layout } = JSON.parse(JSON.stringify(charts[plot.dataset.chart]).replace(/#0000(\d\d)/g, (mark) => colours[mark] ?? mark));
    const font = { ...layout.font, family: getComputedStyle(document.querySelector(".soft")).fontFamily };
    const xaxis = { ...layout.xaxis, automargin: true };
    Plotly.newPlot(plot, data, { ...layout, font, xaxis, width: Math.min(plot.clientWidth, 620) }, { staticPlot: true });
  }
  document.body.dataset.ready = "";
})();
