// Events, as scripts of ours read them.

/**
 * The element that an event came from.
 * @param {Event} event
 */
export const targetOf = (event) => /** @type {Element} */ (event.target);
