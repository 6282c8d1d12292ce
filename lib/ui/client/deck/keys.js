// Keys: each does one thing, digits make a number, and Enter goes to it.
import { targetOf } from "../events.js";
import { perform } from "./acts.js";
import { showState } from "./bar.js";
import { forgetClosing } from "./closing.js";
import { openPanel } from "./evidence.js";
import { areLettersKeys, isHelpOpen } from "./help.js";
import { setTyped, typedNumber } from "./messages.js";
import { isOverview, toggleOverview } from "./overview.js";
import { hasScrolled } from "./reading.js";
import { goTo, step } from "./stepping.js";

/** @type {Record<string, import("./acts.js").Act>} */
const keys = {
  ArrowRight: "next",
  ArrowDown: "down",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "back",
  ArrowUp: "up",
  PageUp: "back",
  Backspace: "back",
  Home: "first",
  End: "last",
  n: "notes",
  e: "evidence",
  o: "overview",
  b: "blank",
  ".": "blank",
  h: "help",
  f: "full",
  F5: "full",
  d: "scheme",
  r: "clock",
  p: "presenter",
  Escape: "close",
};

/** @param {KeyboardEvent} press */
const enter = (press) => {
  if (typedNumber()) {
    press.preventDefault();
    goTo(Number(typedNumber()));
  } else if (isOverview()) toggleOverview();
  else step(1);
  setTyped("");
};

/** @type {(press: KeyboardEvent, key: string) => void} */
const obey = (press, key) => {
  const act = keys[key];
  if (/^\d$/.test(key)) setTyped((typedNumber() + key).slice(-3));
  else if (key === "Enter" && !isHelpOpen()) enter(press);
  else if (act && !(isHelpOpen() && key !== "Escape" && key !== "h")) {
    press.preventDefault();
    if (!hasScrolled(key, targetOf(press))) perform(act);
    if (key !== "Escape") setTyped("");
  }
};

addEventListener("keydown", (press) => {
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  // A button in focus has Space and Enter, unless a number was typed for Enter to go to.
  if (targetOf(press).closest("button, input") && (press.key === " " || (press.key === "Enter" && !typedNumber()))) return;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key, open = openPanel();
  if (key === "Tab" && open) setTimeout(() => open.contains(document.activeElement) || open.hidePopover()); // no focus behind it
  if (key.length === 1 && key !== " " && !areLettersKeys()) return;
  if (key !== "Escape") forgetClosing();
  obey(press, key);
  showState();
});
