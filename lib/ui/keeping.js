// The viewer's own deck, kept in this browser: what a page says of it is stored, and a new session is given it back, in the address.
if (!window.atlasKeeping) {
  window.atlasKeeping = true;
  let last = null;
  setInterval(() => {
    const said = document.querySelector("[data-own-deck]");
    if (!said || said.outerHTML === last) return;
    last = said.outerHTML;
    const { ownDeck, collection, isNew } = said.dataset, place = `atlas-deck ${collection}`;
    try {
      const kept = localStorage.getItem(place);
      if (isNew === undefined) ownDeck ? localStorage.setItem(place, ownDeck) : localStorage.removeItem(place);
      else if (kept) {
        const address = new URL(location.href);
        address.searchParams.set("kept", kept);
        history.replaceState(history.state, "", address);
        dispatchEvent(new PopStateEvent("popstate", { state: {} }));
      }
    } catch { /* a browser that keeps nothing: the deck lasts as long as the session */ }
  }, 300);
}
