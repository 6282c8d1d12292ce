// A panel that is longer than its window is read to its end before the deck goes on.
import { openPanel } from "./evidence.js";

/** @type {Record<string, number>} */
const scrolls = { ArrowDown: 0.2, ArrowUp: -0.2, PageDown: 0.8, PageUp: -0.8, " ": 0.8, Home: -1e3, End: 1e3 }; // of its height

/**
 * Scroll the panel that is open or the notes in focus, and say whether that was what a key was for.
 * @param {string} key
 * @param {Element} from where it was pressed
 */
export const hasScrolled = (key, from) => {
  const panel = openPanel() ?? from.closest(".notes"), share = scrolls[key];
  if (!panel || share === undefined) return false;
  const before = panel.scrollTop;
  panel.scrollBy(0, share * panel.clientHeight);
  return panel.scrollTop !== before || ["ArrowDown", "ArrowUp"].includes(key); // a clicker has no arrows
};
