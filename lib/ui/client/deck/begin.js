// The beginning. A face is fetched when letters in it are first seen; slides are measured before that.
import { fitAll } from "./ahead.js";
import { tellBriefly } from "./messages.js";
import { beginPresenting } from "./presenter.js";
import { placeInAddress, show } from "./shown.js";

Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => {
  fitAll();
  show(placeInAddress(), false);
  beginPresenting();
  if (document.body.dataset.problem) tellBriefly(document.body.dataset.problem, 10000);
  document.body.dataset.ready = "";
});
