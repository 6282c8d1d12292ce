// The list of keys, and whether letters and numbers are keys at all: dictation and single-key shortcuts don't go together.
import { part } from "./page.js";

const help = /** @type {HTMLDialogElement} */ (part("dialog.help"));
const letters = /** @type {HTMLInputElement} */ (part("input.letters"));
const PLACE = "atlas-deck-letters";

export const isHelpOpen = () => help.open;

export const toggleHelp = () => (help.open ? help.close() : help.showModal());

export const areLettersKeys = () => letters.checked;

// A page from a file may not be let to keep anything.
const recalled = () => {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
};
const remember = () => {
  try {
    localStorage.setItem(PLACE, letters.checked ? "on" : "off");
  } catch {
    // for this time only
  }
};

letters.checked = recalled() !== "off";
letters.addEventListener("change", remember);
