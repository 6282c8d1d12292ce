// Which slide is shown: one at a time, named by the address, so that a reload comes back to it.
import { followed } from "./following.js";
import { announce } from "./messages.js";
import { slides } from "./page.js";

let at = 0;

/** Told when another slide is shown. */
export const shown = followed();

/** The place of the slide shown, from 0. */
export const place = () => at;

/** The slide shown. */
export const current = () => /** @type {HTMLElement} */ (slides[at]);

/** Tell screen readers which slide it is. */
export const announceSlide = () => announce(current().getAttribute("aria-label") ?? "");

/**
 * Show a slide.
 * @param {number} wanted its place; the nearest there is
 * @param {boolean} isMine whether it was asked for in this window
 */
export const show = (wanted, isMine = true) => {
  at = Math.max(0, Math.min(slides.length - 1, Number.isFinite(wanted) ? wanted : 0));
  slides.forEach((slide, number) => {
    slide.classList.toggle("current", number === at);
    slide.classList.toggle("next", number === at + 1);
  });
  announceSlide();
  shown.tell(isMine);
  history.replaceState(history.state, "", `#${at + 1}`);
  scrollTo(0, 0);
  document.title = `${at + 1} / ${slides.length} · ${document.title.replace(/^\d+ \/ \d+ · /, "")}`;
};

/** The place that the address names, counted from 1 there. */
export const placeInAddress = () => (Number(location.hash.slice(1)) || 1) - 1;

addEventListener("hashchange", () => show(Number(location.hash.slice(1)) - 1));
