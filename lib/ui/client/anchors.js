// Places on a page. The address may name one after "#", and the way back leads to the one that a reader left; but Streamlit
// fills the page piece by piece, in an element that scrolls by itself, so the place is there only after a while.
if (!window.atlasPlaces) {
  const main = () => document.querySelector("[data-testid=stMain]");
  let timer = 0;
  const stop = () => clearInterval(timer);
  // Bring a place into view as soon as it is there, and again while the page still grows; a reader who scrolls has the say.
  const hold = (bring) => {
    stop();
    let until = Date.now() + 15000, isThere = false;
    timer = setInterval(() => {
      if (bring(!isThere) && !isThere) {
        isThere = true;
        until = Date.now() + 2000;
      }
      if (Date.now() > until) stop();
    }, 100);
  };
  const arrive = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    if (!name) return;
    hold((isFirst) => {
      const place = document.getElementById(name);
      if (!place?.checkVisibility()) return false; // it may stand in a tab that is yet to open
      place.scrollIntoView();
      if (isFirst) place.focus({ preventScroll: true });
      return true;
    });
  };
  // A link that only changes its page is drawn anew there, and a keyboard's focus with it.
  const refocus = (link) => {
    const place = link.closest("ul, table")?.className, words = link.textContent;
    const until = Date.now() + 2000;
    const again = setInterval(() => {
      const twins = document.querySelectorAll("a[data-stays]");
      const twin = [...twins].find((one) => one.textContent === words && one.closest("ul, table")?.className === place && one.checkVisibility());
      if (twin && document.activeElement === document.body) twin.focus({ preventScroll: true });
      if (Date.now() > until) clearInterval(again);
    }, 150);
  };
  window.atlasPlaces = { arrive, refocus };
  for (const act of ["wheel", "touchstart", "keydown", "mousedown"]) addEventListener(act, stop);
  document.addEventListener("click", (click) => {
    if (click.target.closest("a[href]")) history.replaceState({ ...history.state, top: main()?.scrollTop ?? 0 }, "");
  }, { capture: true });
  addEventListener("popstate", (step) => {
    const top = step.isTrusted && step.state?.top;
    if (top) hold(() => (main()?.scrollTo(0, top), main()?.scrollTop > top - 3));
  });
  arrive();
}
