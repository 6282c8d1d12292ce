// The overview: all slides at once, of which one is chosen.
import { targetOf } from "../events.js";
import { draw, withLayout } from "./drawn.js";
import { announce } from "./messages.js";
import { slides } from "./page.js";
import { announceSlide, current, place, show, shown } from "./shown.js";

let from = 0;

export const isOverview = () => document.body.classList.contains("overview");

/** How many slides stand side by side in it. */
export const acrossOverview = () => {
  const deck = document.querySelector(".deck");
  return deck ? getComputedStyle(deck).gridTemplateColumns.split(" ").length : 1;
};

const choose = () => {
  current().scrollIntoView({ block: "nearest" });
  current().focus({ preventScroll: true });
};

/** Open the overview at the slide shown, or the slide that was chosen in it. */
export const toggleOverview = () => {
  for (const slide of slides) withLayout(slide, draw);
  const isWanted = document.body.classList.toggle("overview");
  for (const slide of slides) {
    if (isWanted) slide.tabIndex = 0;
    else slide.removeAttribute("tabindex");
  }
  if (isWanted) {
    from = place();
    choose();
    announce("Overview: arrows choose a slide, Enter opens it");
  } else announceSlide();
};

/** Go back to where it was opened: nothing was chosen. */
export const leaveOverview = () => {
  show(from);
  toggleOverview();
};

shown.follow(() => {
  if (isOverview()) choose();
});
addEventListener("focusin", (focus) => {
  const chosen = slides.findIndex((slide) => slide === targetOf(focus));
  if (isOverview() && chosen >= 0 && chosen !== place()) show(chosen);
});
