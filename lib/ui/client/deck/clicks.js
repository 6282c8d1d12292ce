// Clicks and taps: on a button, beside an open panel, on a slide of the overview, or anywhere to step.
import { targetOf } from "../events.js";
import { perform } from "./acts.js";
import { bar, showState, wasSeen } from "./bar.js";
import { openPanel } from "./evidence.js";
import { isOverview, toggleOverview } from "./overview.js";
import { slides } from "./page.js";
import { show } from "./shown.js";
import { step } from "./stepping.js";

/** @type {(click: PointerEvent, button: HTMLElement) => void} */
const press = (click, button) => {
  perform(/** @type {import("./acts.js").Act} */ (button.dataset.act));
  if (click.detail) button.blur(); // of a mouse or a finger: the keys are the deck's again
};

/** @param {Element | null} slide */
const choose = (slide) => {
  const chosen = slides.findIndex((one) => one === slide);
  if (chosen < 0) return;
  show(chosen);
  toggleOverview();
};

addEventListener("click", (click) => {
  const target = targetOf(click), open = openPanel();
  /** @type {HTMLElement | null} */
  const button = target.closest("[data-act]");
  // What a finger touches while there is no bar to see doesn't count as a button.
  if (button && (wasSeen() || !click.detail || !bar.contains(button))) press(click, button);
  else if (open) {
    if (!open.contains(target)) open.hidePopover();
  } else if (isOverview()) choose(target.closest(".slide"));
  else if (!target.closest("button, .notes, .help, .bar") && !getSelection()?.toString()) {
    step(click.pointerType === "touch" && click.clientX < innerWidth / 4 ? -1 : 1);
  }
  showState();
});
