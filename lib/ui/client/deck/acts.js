// What a viewer can have a deck do, under the names that keys and buttons have for it.
import { scheme } from "../drawing/colours.js";
import { redraw } from "./ahead.js";
import { isBlank, setBlank } from "./blank.js";
import { setBeginning } from "./clock.js";
import { closeOne, leave } from "./closing.js";
import { togglePanel } from "./evidence.js";
import { toggleHelp } from "./help.js";
import { toggleNotes } from "./notes.js";
import { toggleOverview } from "./overview.js";
import { isPresenter } from "./page.js";
import { openPresenter } from "./presenter.js";
import { step, stepRows, stepToFirst, stepToLast } from "./stepping.js";

const toggleFullScreen = () => {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
};
const toggleScheme = () => {
  document.documentElement.dataset.scheme = scheme() === "dark" ? "light" : "dark";
  redraw();
};

const acts = {
  next: () => step(1),
  back: () => step(-1),
  down: () => stepRows(1),
  up: () => stepRows(-1),
  first: stepToFirst,
  last: stepToLast,
  notes: toggleNotes,
  evidence: togglePanel,
  overview: () => {
    if (!isPresenter) toggleOverview();
  },
  blank: () => setBlank(!isBlank()),
  help: toggleHelp,
  full: toggleFullScreen,
  scheme: toggleScheme,
  clock: () => setBeginning(Date.now()),
  presenter: openPresenter,
  close: closeOne,
  leave,
};

/** @typedef {keyof typeof acts} Act */

/** @param {Act} act */
export const perform = (act) => acts[act]();
