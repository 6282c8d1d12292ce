// Escape: it closes one thing at a time, and the deck last.
import { bar } from "./bar.js";
import { isBlank, setBlank } from "./blank.js";
import { closePanel, openPanel } from "./evidence.js";
import { isHelpOpen, toggleHelp } from "./help.js";
import { isTelling, setTyped, tellBriefly, typedNumber } from "./messages.js";
import { areNotesShown, showNotes } from "./notes.js";
import { isOverview, leaveOverview } from "./overview.js";
import { isPresenter } from "./page.js";

let closed = 0;

/** Leave full screen, or else the deck. */
export const leave = () => {
  if (isPresenter) window.close();
  else if (document.fullscreenElement) document.exitFullscreen();
  else if (document.body.dataset.leave) location.href = document.body.dataset.leave;
};

/** Forget that something was closed: the next Escape may leave. */
export const forgetClosing = () => {
  closed = 0;
};

export const closeOne = () => {
  const focused = document.activeElement, before = closed;
  closed = Date.now();
  if (isHelpOpen()) toggleHelp();
  else if (openPanel()) closePanel();
  else if (isBlank()) setBlank(false);
  else if (typedNumber()) setTyped("");
  else if (isTelling()) tellBriefly("");
  else if (isOverview()) leaveOverview();
  else if (areNotesShown() && !isPresenter) showNotes(false);
  else if (focused instanceof HTMLElement && bar.contains(focused)) focused.blur();
  else if (Date.now() - before < 1000) closed = before; // a second Esc of one who only meant to close something
  else leave();
};
