// A blank: only what the class sees goes black; whoever presents still needs the notes.
import { closePanel } from "./evidence.js";
import { followed } from "./following.js";
import { announce } from "./messages.js";
import { isPresenter, part } from "./page.js";
import { announceSlide } from "./shown.js";

const black = part(".blanked");
let isBlack = false;

/** Told when the screen goes black, or light again. */
export const blanked = followed();

export const isBlank = () => isBlack;

/**
 * Blank the screen, or show the slide again.
 * @param {boolean} isWanted
 * @param {boolean} isMine whether it was asked for in this window
 */
export const setBlank = (isWanted, isMine = true) => {
  isBlack = isWanted;
  if (isBlack) closePanel(); // it would lie above the black
  black.hidden = isPresenter || !isBlack;
  document.body.classList.toggle("dark-room", isBlack);
  if (isBlack) announce("Blank");
  else announceSlide();
  blanked.tell(isMine);
};
