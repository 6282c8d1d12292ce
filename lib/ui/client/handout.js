// The charts of a handout, no wider than its column.
import { figureAt, plot } from "./drawing/charts.js";

/** @type {NodeListOf<HTMLElement>} */
const places = document.querySelectorAll(".plot");
for (const place of places) plot(place, figureAt(place), Math.min(place.clientWidth, 620));
document.body.dataset.ready = "";
