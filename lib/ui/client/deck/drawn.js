// Charts on slides. One is drawn small and enlarged as a whole, so that its letters are as tall as those of the slide where it has room.
import { figureAt, plot } from "../drawing/charts.js";

export const upright = matchMedia("(max-width: 700px) and (orientation: portrait)"); // a phone: see phone.css

/**
 * Draw the chart of a slide, if it has one that is yet to be drawn.
 * @param {HTMLElement} slide
 */
export const draw = (slide) => {
  /** @type {HTMLElement | null} */
  const room = slide.querySelector(".plot:not(.drawn)");
  if (!room || !room.clientWidth) return;
  const figure = figureAt(room);
  const high = figure.layout.height;
  room.style.height = upright.matches ? `${high}px` : "";
  const zoom = upright.matches ? 1 : Math.min(2.2, room.clientHeight / high);
  const inner = room.appendChild(document.createElement("div"));
  inner.style.zoom = String(zoom);
  plot(inner, figure, room.clientWidth / zoom);
  room.classList.add("drawn");
};

/** Take every chart away, to be drawn anew. */
export const undraw = () => {
  for (const room of document.querySelectorAll(".plot.drawn")) {
    room.replaceChildren();
    room.classList.remove("drawn");
  }
};

/**
 * Do something with a slide while it has a layout, though nobody may see it.
 * @param {HTMLElement} slide
 * @param {(slide: HTMLElement) => void} act
 */
export const withLayout = (slide, act) => {
  const isHidden = getComputedStyle(slide).display === "none";
  if (isHidden) slide.style.cssText = "display: block; visibility: hidden";
  act(slide);
  if (isHidden) slide.style.cssText = "";
};
