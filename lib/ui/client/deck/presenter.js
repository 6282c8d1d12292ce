// The presenter's window, in step with the one that the class sees.
import { showState } from "./bar.js";
import { blanked, isBlank, setBlank } from "./blank.js";
import { beginning, setBeginning, showTime, timed } from "./clock.js";
import { fitNotes, showNotes } from "./notes.js";
import { isPresenter } from "./page.js";
import { place, show, shown } from "./shown.js";

// A page from a file has no origin to name; one from a server talks to its own alone.
const home = location.protocol === "file:" ? "*" : location.origin;
/** @type {Window | null} */
let other = isPresenter ? window.opener : null;

/** @param {Told} told */
const tell = (told) => other?.postMessage({ atlasDeck: told }, home);

const send = () => tell({ at: place(), isBlank: isBlank(), begun: beginning() });

export const openPresenter = () => {
  if (isPresenter) return;
  const address = new URL(location.href);
  address.searchParams.set("presenter", "");
  other = window.open(address, "atlas-presenter", "popup,width=1280,height=800");
};

/** @type {(told: Told, source: Window) => void} */
const hear = (told, source) => {
  if (told.isThere) {
    if (!told.isNew && source === other) return;
    other = source;
    send();
  } else if (source === other && Number.isInteger(told.at)) {
    show(told.at, false);
    setBlank(Boolean(told.isBlank), false);
    setBeginning(Number(told.begun), false);
    showState();
  }
};

/** Make this window the presenter's, if it is. */
export const beginPresenting = () => {
  if (!isPresenter) return;
  document.body.classList.add("presenter");
  showNotes(true);
  fitNotes();
  addEventListener("resize", fitNotes);
  // It says again and again that it is there, for the other window may have been loaded anew.
  const tick = () => {
    tell({ isThere: true });
    showTime();
  };
  tick();
  setInterval(tick, 500);
  tell({ isThere: true, isNew: true });
};

/** @param {boolean} isMine */
const sendMine = (isMine) => {
  if (isMine) send();
};

shown.follow(sendMine);
blanked.follow(sendMine);
timed.follow(sendMine);
addEventListener("message", (message) => {
  const told = message.data?.atlasDeck;
  if (!told || (home !== "*" && message.origin !== home)) return;
  hear(told, /** @type {Window} */ (message.source));
});
