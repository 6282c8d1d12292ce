// Charts are drawn before they are needed, and anew when what they depend on changes.
import { whenSystemTurns } from "../drawing/colours.js";
import { draw, undraw, upright, withLayout } from "./drawn.js";
import { fit } from "./fitting.js";
import { isOverview } from "./overview.js";
import { slides } from "./page.js";
import { current, place, shown } from "./shown.js";

const drawAll = () => slides.forEach((slide) => withLayout(slide, draw));

const drawNear = () => {
  for (const slide of [slides[place()], slides[place() + 1], slides[place() - 1]]) if (slide) withLayout(slide, draw);
};

export const fitAll = () => slides.forEach((slide) => withLayout(slide, fit));

/** Draw in other colours, or for another screen. */
export const redraw = () => {
  undraw();
  if (isOverview()) slides.forEach(draw);
  else drawNear();
};

const refit = () => {
  fitAll();
  redraw();
};

shown.follow(() => {
  draw(current());
  (window.requestIdleCallback ?? setTimeout)(drawNear);
});
whenSystemTurns(refit);
upright.addEventListener("change", refit);
addEventListener("beforeprint", drawAll);
