// Which views are in the viewer's deck already: the buttons that add them say so.
import { saidOfDeck, whenChanged } from "./changes.js";

/** @param {string} held decks as queries, the viewer's own first */
const viewsIn = (held) => {
  const slides = new URLSearchParams(held.split("|")[0]).getAll("s");
  return new Set(slides.map((slide) => slide.split("\x1f")[0]));
};

whenChanged(() => {
  const held = saidOfDeck()?.dataset.ownDeck;
  if (held === undefined) return;
  const views = viewsIn(held);
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll("[data-add]");
  for (const button of buttons) {
    const isIn = views.has(button.dataset.add);
    if (isIn === "isIn" in button.dataset) continue;
    button.toggleAttribute("data-is-in", isIn);
    button.title = isIn ? "In your deck" : "";
  }
});
