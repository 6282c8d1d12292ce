// The charts of a handout, as deck_slides.js draws them, in the colours of paper.
"use strict";
for (const place of document.querySelectorAll(".plot")) atlasSlides.plot(place, place.dataset.chart, Math.min(place.clientWidth, 620));
document.body.dataset.ready = "";
