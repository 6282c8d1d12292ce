// A link in our own markup changes the page in place, as a link of Streamlit's does, instead of loading the app anew.
// The new page opens at its top, or at the place that the link names, unless the link says that it only changes this one. A link
// that leaves the app is left alone.
import { targetOf } from "../events.js";
import { go } from "./address.js";
import { arrive, main } from "./places.js";

/** @param {Element} link */
const listOf = (link) => link.closest("ul, table")?.className;

/**
 * Focus a link again: one that only changes its page is drawn anew there, and a keyboard's focus with it.
 * @param {HTMLElement} link
 */
const refocus = (link) => {
  const list = listOf(link), words = link.textContent, until = Date.now() + 2000;
  const again = setInterval(() => {
    /** @type {NodeListOf<HTMLElement>} */
    const twins = document.querySelectorAll("a[data-stays]");
    const twin = [...twins].find((one) => one.textContent === words && listOf(one) === list && one.checkVisibility());
    if (twin && document.activeElement === document.body) twin.focus({ preventScroll: true });
    if (Date.now() > until) clearInterval(again);
  }, 150);
};

/**
 * Whether a click on a link asks for a page of the app, here.
 * @type {(click: MouseEvent, link: HTMLAnchorElement) => boolean}
 */
const isOurs = (click, link) => {
  const isPlain = click.button === 0 && !(click.ctrlKey || click.metaKey || click.shiftKey || click.altKey);
  const isOfPage = link.getAttribute("href")?.startsWith("#") ?? true;
  return isPlain && !isOfPage && !("leaves" in link.dataset) && link.origin === location.origin;
};

document.addEventListener("click", (click) => {
  /** @type {HTMLAnchorElement | null} */
  const link = targetOf(click).closest(".stHtml a[href]");
  if (!link || !isOurs(click, link)) return;
  click.preventDefault();
  /** @type {HTMLElement | null} */
  const open = document.querySelector(":popover-open");
  open?.hidePopover();
  go(link.href);
  if ("stays" in link.dataset) refocus(link);
  else if (link.hash) arrive();
  else main()?.scrollTo(0, 0);
});
window.atlasLinks = true;
