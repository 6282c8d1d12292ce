// A link in our own markup changes the page in place, as a link of Streamlit's does, instead of loading the app anew.
// The address changes first; Streamlit hears of it as of a step in the browser's history. The new page opens at its top, or
// at the place that the link names, unless the link says that it only changes this one.
if (!window.atlasLinks) {
  window.atlasLinks = true;
  document.addEventListener("click", (click) => {
    const link = click.target.closest(".stHtml a[href]");
    const isPlain = click.button === 0 && !(click.ctrlKey || click.metaKey || click.shiftKey || click.altKey);
    if (!link || !isPlain || link.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
    click.preventDefault();
    document.querySelector(":popover-open")?.hidePopover();
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if ("stays" in link.dataset) window.atlasPlaces.refocus(link);
    else if (link.hash) window.atlasPlaces.arrive();
    else document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });
}
