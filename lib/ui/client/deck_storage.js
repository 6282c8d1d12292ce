// The viewer's own deck, kept in this browser. What a page says of it is stored, but a new session is first handed what was stored
// before, in the address; and every open tab is handed what another has stored.
if (!window.atlasKeeping) {
  window.atlasKeeping = true;
  let last = null, isHanded = false;
  const look = () => document.querySelector("[data-own-deck]");
  const place = () => `atlas-deck ${look().dataset.collection}`;
  const hand = (kept) => {
    const address = new URL(location.href);
    address.searchParams.set("kept", `${kept}!${Date.now().toString(36)}`);
    history.replaceState(history.state, "", address);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  };
  setInterval(() => {
    const said = look();
    if (!said || said.outerHTML === last) return;
    last = said.outerHTML;
    const { ownDeck, isNew } = said.dataset;
    const isAgain = isNew !== undefined && isHanded; // a new session behind an old page
    if (isAgain) isHanded = false;
    try {
      const kept = localStorage.getItem(place());
      if (!isHanded && kept) hand(kept);
      else if (isNew === undefined) ownDeck ? localStorage.setItem(place(), ownDeck) : localStorage.removeItem(place());
    } catch { /* a browser that keeps nothing: the deck lasts as long as the session */ }
    isHanded = true;
    if (isAgain) window.atlasAskAgain();
  }, 300);
  addEventListener("storage", ({ key, newValue }) => {
    if (look() && key === place() && newValue && newValue !== look().dataset.ownDeck) hand(newValue);
  });
}
