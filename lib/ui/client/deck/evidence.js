// The panel with the words behind the numbers of a slide, above which the slide stays in sight.
import { tellBriefly } from "./messages.js";
import { current, shown } from "./shown.js";

/** @returns {HTMLElement | null} */
export const openPanel = () => document.querySelector(".evidence:popover-open");

export const closePanel = () => openPanel()?.hidePopover();

/** Open the panel of the slide shown, or close it. */
export const togglePanel = () => {
  /** @type {HTMLElement | null} */
  const panel = current().querySelector(".evidence");
  if (!panel) tellBriefly("No words are kept for this slide");
  else if (panel.togglePopover()) {
    document.body.style.setProperty("--above", String(1 - panel.offsetHeight / innerHeight));
    panel.focus();
  }
};

shown.follow(closePanel);
