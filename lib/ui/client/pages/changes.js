// What Streamlit changes on a page, and what the page says of the viewer's deck: one watcher, by which others are told.

/** @type {(() => void)[]} */
const followers = [];
let timer = 0;

const tell = () => {
  timer = 0;
  for (const act of followers) act();
};
// Streamlit and the charts change much at once; a moment later all of it is there.
const tellSoon = () => {
  timer ||= setTimeout(tell, 200);
};

/** @param {() => void} act is called soon after anything on the page has changed, and at first */
export const whenChanged = (act) => {
  followers.push(act);
  tellSoon();
};

/**
 * The element in which the page says what the viewer's deck holds; the page may be without one.
 * @returns {HTMLElement | null}
 */
export const saidOfDeck = () => document.querySelector("[data-own-deck]");

new MutationObserver(tellSoon).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ["data-own-deck", "data-is-new", "aria-label"],
});
