// The clock of a show. It goes on when the page is loaded again, and starts anew with each show.
import { followed } from "./following.js";
import { part } from "./page.js";
import { shown } from "./shown.js";

const clock = part(".clock"), now = part(".clock .now"), elapsed = part(".clock .elapsed");
const [arrival] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
let begun = (arrival?.type === "reload" && Number(history.state?.begun)) || Date.now();

/** Told when the clock is set. */
export const timed = followed();

/** When the show began, in milliseconds since 1970. */
export const beginning = () => begun;

const keep = () => history.replaceState({ begun }, "");

/**
 * Set when the show began.
 * @param {number} time
 * @param {boolean} isMine whether it was asked for in this window
 */
export const setBeginning = (time, isMine = true) => {
  begun = time;
  keep();
  timed.tell(isMine);
};

export const showTime = () => {
  const seconds = Math.floor((Date.now() - begun) / 1000);
  now.textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  elapsed.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  clock.hidden = false;
};

shown.follow(keep);
