// What Streamlit leaves out of the editor of a deck: whose row a button is, and what was typed in a field when Escape closes it.
import { whenChanged } from "./changes.js";

whenChanged(() => {
  for (const row of document.querySelectorAll("[class*=st-key-slide_]")) {
    const title = row.querySelector(".ea-deck-row b")?.textContent;
    for (const button of title ? row.querySelectorAll("button") : []) {
      const label = `${button.querySelector("p")?.textContent}: ${title}`;
      if (button.ariaLabel !== label) button.ariaLabel = label;
    }
  }
});

// What was typed is taken over when its field is left; Escape would close the popover before that.
const leaveField = (/** @type {KeyboardEvent} */ { key, target }) => {
  if (key === "Escape" && target instanceof HTMLElement && target.closest("[data-testid=stPopoverBody]")) target.blur();
};
document.addEventListener("keydown", leaveField, { capture: true });
