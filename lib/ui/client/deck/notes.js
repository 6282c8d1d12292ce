// The notes of the slide shown. In the presenter's window they are set as large as they fit.
import { announce } from "./messages.js";
import { isPresenter, part } from "./page.js";
import { current, shown } from "./shown.js";

const notes = part(".notes");

export const areNotesShown = () => !notes.hidden;

/** @param {boolean} isWanted */
export const showNotes = (isWanted) => {
  notes.hidden = !isWanted;
};

/** Show the notes or hide them; a presenter always sees them. */
export const toggleNotes = () => {
  if (isPresenter) return;
  showNotes(!areNotesShown());
  announce(areNotesShown() ? "Notes shown" : "Notes hidden");
};

export const fitNotes = () => {
  for (let size = 1.8; size >= 1; size -= 0.1) {
    notes.style.fontSize = `${size}rem`;
    if (notes.scrollHeight <= notes.clientHeight) break;
  }
};

shown.follow(() => {
  notes.textContent = current().dataset.notes || "No notes.";
  if (isPresenter) fitNotes();
});
