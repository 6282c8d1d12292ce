// The slides of a deck as drawings: charts in the colours of the scheme, and words set as small as they must be to fit.
"use strict";
const atlasSlides = (() => {
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const palette = JSON.parse(document.body.dataset.palette);
  const isUpright = matchMedia("(max-width: 700px) and (orientation: portrait)"); // a phone: see deck.css
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const scheme = () => document.documentElement.dataset.scheme ?? (dark.matches ? "dark" : "light");
  const coloured = (figure) => {
    const colours = palette[scheme()];
    return JSON.parse(JSON.stringify(figure).replace(/#0000(\d\d)/g, (mark) => colours[mark] ?? mark));
  };

  const plot = (place, number, width) => {
    const { data, layout } = coloured(charts[number]);
    const font = { ...layout.font, family: getComputedStyle(place).fontFamily };
    const xaxis = { ...layout.xaxis, automargin: true };
    Plotly.newPlot(place, data, { ...layout, font, xaxis, width }, { staticPlot: true });
  };
  // A chart is drawn small and enlarged as a whole, so that its letters are as tall as those of the slide where it has room.
  const draw = (slide) => {
    const room = slide?.querySelector(".plot:not(.drawn)");
    if (!room || !room.clientWidth) return;
    const high = charts[room.dataset.chart].layout.height;
    room.style.height = isUpright.matches ? `${high}px` : "";
    const zoom = isUpright.matches ? 1 : Math.min(2.2, room.clientHeight / high);
    const inner = room.appendChild(document.createElement("div"));
    inner.style.zoom = zoom;
    plot(inner, room.dataset.chart, room.clientWidth / zoom);
    room.classList.add("drawn");
  };
  const undraw = () => {
    for (const plot of document.querySelectorAll(".plot.drawn")) {
      plot.replaceChildren();
      plot.classList.remove("drawn");
    }
  };
  const withLayout = (slide, act) => {
    const isHidden = getComputedStyle(slide).display === "none";
    if (isHidden) slide.style.cssText = "display: block; visibility: hidden";
    act(slide);
    if (isHidden) slide.style.cssText = "";
  };

  // What is too long for a slide is set smaller, so that nothing is cut: down to 28 of its pixels, the least that the back row can
  // read, or below if it must. Words make room for a chart of many rows, whose letters shrink with it.
  const fit = (slide) => {
    const content = slide.querySelector(".content"), plot = slide.querySelector(".plot");
    const clear = () => content.scrollHeight <= content.clientHeight + 1 && content.scrollWidth <= content.clientWidth + 1;
    const roomy = () => clear() && (!plot || plot.clientHeight >= 2 * charts[plot.dataset.chart].layout.height);
    const settle = (isDone, least, most = 1) => {
      for (let size = most; size >= least; size -= 0.03) {
        content.style.setProperty("--fit", size.toFixed(2));
        content.style.setProperty("--least", `${28 * Math.min(1, size / 0.55)}px`);
        if (isDone()) return true;
      }
      return false;
    };
    slide.classList.toggle("crowded", !settle(roomy, 0.55)); // for who checks: too much for the back row
    if (!clear()) settle(clear, 0.1, 0.55);
  };
  const scale = () => document.documentElement.style.setProperty("--scale", Math.min(innerWidth / 1920, innerHeight / 1080));
  // What every drawing depends on.
  const onChange = (act) => [dark, isUpright].forEach((one) => one.addEventListener("change", act));
  return { scheme, plot, draw, undraw, withLayout, fit, scale, onChange };
})();
