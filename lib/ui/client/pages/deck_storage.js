// The viewer's own deck, kept in this browser. What a page says of it is stored, but a new session is first handed what was stored
// before, in the address; and every open tab is handed what another has stored.
import { askAgain } from "./adding.js";
import { restate, saying } from "./address.js";
import { saidOfDeck, whenChanged } from "./changes.js";

let last = "", isHanded = false;

/** @param {HTMLElement} said */
const placeOf = (said) => `atlas-deck ${said.dataset.collection}`;

/** @param {string} kept */
const hand = (kept) => restate(saying("kept", kept));

/** @type {(said: HTMLElement, isNew: boolean) => void} */
const keep = (said, isNew) => {
  const kept = localStorage.getItem(placeOf(said)), deck = said.dataset.ownDeck;
  if (!isHanded && kept) hand(kept);
  else if (isNew) return;
  else if (deck) localStorage.setItem(placeOf(said), deck);
  else localStorage.removeItem(placeOf(said));
};

whenChanged(() => {
  const said = saidOfDeck();
  if (!said || said.outerHTML === last) return;
  last = said.outerHTML;
  const isNew = "isNew" in said.dataset, isAgain = isNew && isHanded; // a new session behind an old page
  if (isAgain) isHanded = false;
  try {
    keep(said, isNew);
  } catch {
    // a browser that keeps nothing: the deck lasts as long as the session
  }
  isHanded = true;
  if (isAgain) askAgain();
});
addEventListener("storage", ({ key, newValue }) => {
  const said = saidOfDeck();
  if (said && key === placeOf(said) && newValue && newValue !== said.dataset.ownDeck) hand(newValue);
});
window.atlasKeeping = true;
