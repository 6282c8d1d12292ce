// The way back leads to the place one left: Streamlit scrolls an element of its own, which the browser doesn't remember.
if (!window.atlasPlaces) {
  window.atlasPlaces = true;
  const main = () => document.querySelector("[data-testid=stMain]");
  const remember = (click) => {
    if (click.target.closest("a[href]")) history.replaceState({ ...history.state, top: main()?.scrollTop ?? 0 }, "");
  };
  const restore = (step) => {
    if (!step.isTrusted || !step.state?.top) return;
    // The page comes back piece by piece, so the place is there only after a while; a reader who scrolls has the say.
    const until = Date.now() + 2000;
    const timer = setInterval(() => {
      main()?.scrollTo(0, step.state.top);
      if (Date.now() > until) stop();
    }, 100);
    const stop = () => clearInterval(timer);
    for (const act of ["wheel", "touchstart", "keydown", "mousedown"]) addEventListener(act, stop, { once: true });
  };
  document.addEventListener("click", remember, { capture: true });
  addEventListener("popstate", restore);
}
