// What a deck says: the number that is being typed, words that stay for a while, and a line that only screen readers hear.
import { part } from "./page.js";

const box = part(".goto"), line = part(".unseen");
let typed = "", said = "", telling = 0;

const showBox = () => {
  box.textContent = typed || said;
  box.hidden = !box.textContent;
  box.classList.toggle("long", box.textContent.length > 40);
};

/** The number typed so far, as digits. */
export const typedNumber = () => typed;

/** @param {string} digits */
export const setTyped = (digits) => {
  typed = digits;
  showBox();
};

/** Whether words stand there for a while. */
export const isTelling = () => said !== "";

/**
 * Say something for a while.
 * @param {string} words
 * @param {number} time in milliseconds
 */
export const tellBriefly = (words, time = 1500) => {
  said = words;
  clearTimeout(telling);
  telling = setTimeout(() => tellBriefly(""), time);
  showBox();
};

/** @param {string} words */
export const announce = (words) => {
  line.textContent = words;
};
