// A link in our own markup changes the page in place, as a link of Streamlit's does, instead of loading the app anew.
// The address changes first; Streamlit hears of it as of a step in the browser's history. The new page opens at its top, or
// at the place that the link names, unless the link says that it only changes this one. A link that leaves the app is left alone.
if (!window.atlasLinks) {
  window.atlasLinks = true;
  const go = (address) => {
    history.pushState({}, "", address);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  };
  // “Add to deck” asks for its slide in the address, from which the page takes it up and out again.
  let wish = null;
  const add = (view) => {
    wish = { view, time: Date.now() };
    const address = new URL(location.href);
    address.searchParams.set("add", `${view}!${Date.now().toString(36)}`);
    go(address);
  };
  // A new session behind an old page takes its first address for a link's, and adds nothing: it is asked again.
  window.atlasAskAgain = () => {
    if (wish && Date.now() - wish.time < 5000) add(wish.view);
  };
  document.addEventListener("click", (click) => {
    const button = click.target.closest("button[data-add]");
    if (button && click.detail < 2) add(button.dataset.add); // a double click means one
    // On a phone the menu lies over the page, and would stay there over the next.
    if (innerWidth < 768 && click.target.closest("[data-testid=stSidebarNavLink]")) setTimeout(() => document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click());
    const link = click.target.closest(".stHtml a[href]");
    const isPlain = click.button === 0 && !(click.ctrlKey || click.metaKey || click.shiftKey || click.altKey);
    if (!link || !isPlain || "leaves" in link.dataset || link.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
    click.preventDefault();
    document.querySelector(":popover-open")?.hidePopover();
    go(link.href);
    if ("stays" in link.dataset) window.atlasPlaces.refocus(link);
    else if (link.hash) window.atlasPlaces.arrive();
    else document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });
}
