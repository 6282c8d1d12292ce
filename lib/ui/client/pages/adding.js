// “+ deck”: the address asks for a view, and the page adds it to the viewer's deck.
import { targetOf } from "../events.js";
import { go, saying } from "./address.js";

let wish = "", time = 0;

/** @param {string} view */
const add = (view) => {
  wish = view;
  time = Date.now();
  go(saying("add", view));
};

/** Ask once more: a new session behind an old page takes its first address for a link's, and adds nothing. */
export const askAgain = () => {
  if (wish && Date.now() - time < 5000) add(wish);
};

document.addEventListener("click", (click) => {
  /** @type {HTMLElement | null} */
  const button = targetOf(click).closest("button[data-add]");
  if (button?.dataset.add && click.detail < 2) add(button.dataset.add); // a double click means one
});
