// A finger that swipes across steps; two fingers enlarge.
import { hideBar } from "./bar.js";
import { openPanel } from "./evidence.js";
import { isHelpOpen } from "./help.js";
import { isOverview } from "./overview.js";
import { step } from "./stepping.js";

/** @type {Touch | null} */
let touched = null;

const touch = (/** @type {TouchEvent} */ { touches }) => {
  touched = touches.length === 1 ? (touches[0] ?? null) : null;
};

addEventListener("touchstart", touch, { passive: true });
addEventListener("touchend", ({ changedTouches: [lifted] }) => {
  if (!touched || !lifted || isHelpOpen() || openPanel()) return;
  const across = lifted.clientX - touched.clientX, along = lifted.clientY - touched.clientY;
  if (Math.abs(across) <= Math.max(60, 2 * Math.abs(along)) || isOverview()) return;
  step(across < 0 ? 1 : -1);
  hideBar(); // who swipes needs no buttons
});
