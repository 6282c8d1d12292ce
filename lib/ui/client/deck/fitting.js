// Room: a slide is as large as the screen lets it be, and what is too long for it is set smaller, so that nothing is cut.
import { figureAt } from "../drawing/charts.js";

const LEAST = 28; // of a slide's pixels: what the back row can read
const CROWDED = 0.55; // how small words may be set before that goes down too

/**
 * Set the words of a slide as large as they fit. They make room for a chart of many rows, whose letters shrink with it.
 * @param {HTMLElement} slide
 */
export const fit = (slide) => {
  /** @type {HTMLElement | null} */
  const content = slide.querySelector(".content");
  /** @type {HTMLElement | null} */
  const plot = slide.querySelector(".plot");
  if (!content) return;
  const isClear = () => content.scrollHeight <= content.clientHeight + 1 && content.scrollWidth <= content.clientWidth + 1;
  const isRoomy = () => isClear() && (!plot || plot.clientHeight >= 2 * figureAt(plot).layout.height);
  /** @type {(isDone: () => boolean, least: number, most?: number) => boolean} */
  const settle = (isDone, least, most = 1) => {
    for (let size = most; size >= least; size -= 0.03) {
      content.style.setProperty("--fit", size.toFixed(2));
      content.style.setProperty("--least", `${LEAST * Math.min(1, size / CROWDED)}px`);
      if (isDone()) return true;
    }
    return false;
  };
  slide.classList.toggle("crowded", !settle(isRoomy, CROWDED)); // for who checks: too much for the back row
  if (!isClear()) settle(isClear, 0.1, CROWDED);
};

const scale = () => {
  const factor = Math.min(innerWidth / 1920, innerHeight / 1080);
  document.documentElement.style.setProperty("--scale", String(factor));
};

addEventListener("resize", scale);
scale();
