// Charts: each stands on its page as data, under the number of its slide, and is drawn in the face and colours of its place.
import { coloured } from "./colours.js";

/** @typedef {{ data: object[], layout: { height: number, font: object, xaxis: object } }} Figure */

/** @type {Record<string, Figure>} */
const charts = JSON.parse(document.getElementById("charts")?.textContent ?? "{}");

/**
 * The figure that a place asks for.
 * @param {HTMLElement} place
 */
export const figureAt = (place) => {
  const figure = charts[place.dataset.chart ?? ""];
  if (!figure) throw new Error(`no chart ${place.dataset.chart} on this page`);
  return figure;
};

/**
 * Draw a figure.
 * @param {HTMLElement} place
 * @param {Figure} figure
 * @param {number} width in pixels
 */
export const plot = (place, figure, width) => {
  const { data, layout } = coloured(figure);
  const font = { ...layout.font, family: getComputedStyle(place).fontFamily };
  const xaxis = { ...layout.xaxis, automargin: true };
  Plotly.newPlot(place, data, { ...layout, font, xaxis, width }, { staticPlot: true });
};
