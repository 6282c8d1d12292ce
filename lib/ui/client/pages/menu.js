// The menu. On a phone it lies over the page, and would stay there over the next one.
import { targetOf } from "../events.js";

const close = () => {
  /** @type {HTMLElement | null} */
  const button = document.querySelector("[data-testid=stSidebarCollapseButton] button");
  button?.click();
};

document.addEventListener("click", (click) => {
  if (innerWidth < 768 && targetOf(click).closest("[data-testid=stSidebarNavLink]")) setTimeout(close);
});
