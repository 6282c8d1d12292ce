// A paragraph of evidence opens at the words that are marked in it.
import { targetOf } from "../events.js";

const showMark = (/** @type {Event} */ toggle) => {
  const isOpen = toggle instanceof ToggleEvent && toggle.newState === "open";
  if (isOpen) targetOf(toggle).querySelector("mark")?.scrollIntoView({ block: "nearest" });
};
document.addEventListener("toggle", showMark, { capture: true });
