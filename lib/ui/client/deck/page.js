// What the page of a deck consists of.

/**
 * The part that a selector names.
 * @param {string} selector
 * @returns {HTMLElement}
 */
export const part = (selector) => {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector} on this page`);
  return found;
};

/** @type {HTMLElement[]} */
export const slides = Array.from(document.querySelectorAll(".slide"));

/** Whether this is the presenter’s window, beside the one that the class sees. */
export const isPresenter = new URLSearchParams(location.search).has("presenter");
