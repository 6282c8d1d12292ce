// Places on a page. The address may name one after "#", and the way back leads to the one that a reader left; but Streamlit
// fills the page piece by piece, in an element that scrolls by itself, so the place is there only after a while.
import { targetOf } from "../events.js";

/** The element that scrolls. */
export const main = () => document.querySelector("[data-testid=stMain]");

let timer = 0;
const stop = () => clearInterval(timer);

/**
 * Bring a place into view as soon as it is there, and again while the page still grows; a reader who scrolls has the say.
 * @param {(isFirst: boolean) => boolean} bring returns whether it was there
 */
const hold = (bring) => {
  stop();
  let until = Date.now() + 15000, isThere = false;
  timer = setInterval(() => {
    if (bring(!isThere) && !isThere) {
      isThere = true;
      until = Date.now() + 2000;
    }
    if (Date.now() > until) stop();
  }, 100);
};

/** Go to the place that the address names. */
export const arrive = () => {
  const name = decodeURIComponent(location.hash.slice(1));
  if (!name) return;
  hold((isFirst) => {
    const place = document.getElementById(name);
    if (!place?.checkVisibility()) return false; // it may stand in a tab that is yet to open
    place.scrollIntoView();
    if (isFirst) place.focus({ preventScroll: true });
    return true;
  });
};

/** @param {number} top */
const returnTo = (top) => {
  hold(() => {
    main()?.scrollTo(0, top);
    return (main()?.scrollTop ?? 0) > top - 3;
  });
};

for (const act of ["wheel", "touchstart", "keydown", "mousedown"]) addEventListener(act, stop);
const leavePlace = (/** @type {Event} */ click) => {
  if (targetOf(click).closest("a[href]")) history.replaceState({ ...history.state, top: main()?.scrollTop ?? 0 }, "");
};
document.addEventListener("click", leavePlace, { capture: true });
addEventListener("popstate", (step) => {
  const top = step.isTrusted && step.state?.top;
  if (top) returnTo(top);
});
arrive();
