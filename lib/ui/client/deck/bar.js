// The buttons: each says whether what it does is done, and they come up for who moves a mouse, a finger or Tab.
import { isBlank } from "./blank.js";
import { openPanel } from "./evidence.js";
import { areNotesShown } from "./notes.js";
import { isOverview } from "./overview.js";
import { part } from "./page.js";

export const bar = part(".bar");
let pointed = 0, isSeen = true;

/** Say of each button whether what it does is done. */
export const showState = () => {
  const is = { overview: isOverview(), evidence: Boolean(openPanel()), notes: areNotesShown(), blank: isBlank() };
  for (const [act, isDone] of Object.entries(is)) part(`.bar [data-act=${act}]`).setAttribute("aria-pressed", String(isDone));
};

/** Whether the bar was to be seen before the touch or press that has just been. */
export const wasSeen = () => isSeen;

export const hideBar = () => document.body.classList.remove("pointing");

/** @param {PointerEvent} move */
const bringUp = (move) => {
  if (move.type === "pointerdown") isSeen = getComputedStyle(bar).pointerEvents !== "none";
  document.body.classList.add("pointing");
  clearTimeout(pointed);
  pointed = setTimeout(hideBar, move.pointerType === "touch" ? 4000 : 2500);
};

addEventListener("pointermove", bringUp);
addEventListener("pointerdown", bringUp);
addEventListener("toggle", showState, true);
showState();
