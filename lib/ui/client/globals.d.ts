// What scripts of ours find on a page beside what every browser has.

/** The drawing library. */
declare const Plotly: {
  newPlot(place: HTMLElement, data: object[], layout: object, config: object): Promise<unknown>;
};

/** What one window of a deck tells the other. */
type Told = { isThere: true; isNew?: true } | { isThere?: undefined; at: number; isBlank: boolean; begun: number };

interface Window {
  /** Links and buttons of ours act from here on. */
  atlasLinks?: true;
  /** The browser keeps the viewer's deck from here on. */
  atlasKeeping?: true;
}
