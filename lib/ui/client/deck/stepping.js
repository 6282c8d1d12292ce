// Steps from slide to slide. A step out of a blank shows the slide again, and goes no further unseen.
import { isBlank, setBlank } from "./blank.js";
import { acrossOverview, isOverview } from "./overview.js";
import { slides } from "./page.js";
import { place, show } from "./shown.js";

/** @param {number} by how many slides onward */
export const step = (by) => (isBlank() ? setBlank(false) : show(place() + by));

/** @param {number} by how many rows of the overview; without it, slides */
export const stepRows = (by) => step(isOverview() ? by * acrossOverview() : by);

export const stepToFirst = () => step(-place());

export const stepToLast = () => step(slides.length - 1 - place());

/** @param {number} number of the slide, from 1 */
export const goTo = (number) => {
  if (isBlank()) setBlank(false);
  show(number - 1);
};
