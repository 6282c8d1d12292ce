// Colours: which scheme a page is in, and what the placeholders in a chart stand for there.

/** @type {Record<string, Record<string, string>>} */
const palette = JSON.parse(document.body.dataset.palette ?? "{}");
const dark = matchMedia("(prefers-color-scheme: dark)");

/** The scheme that was chosen, or else the one that the system prefers. */
export const scheme = () => document.documentElement.dataset.scheme ?? (dark.matches ? "dark" : "light");

/**
 * A figure in the colours of the scheme.
 * @template T
 * @param {T} figure
 * @returns {T}
 */
export const coloured = (figure) => {
  const colours = palette[scheme()] ?? {};
  return JSON.parse(JSON.stringify(figure).replace(/#0000(\d\d)/g, (mark) => colours[mark] ?? mark));
};

/** @param {() => void} act */
export const whenSystemTurns = (act) => dark.addEventListener("change", act);
