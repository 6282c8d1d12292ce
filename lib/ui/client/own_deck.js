// What Streamlit leaves out of the viewer's deck: which views are in it already, whose row a button of the editor is, and what was
// typed in a field when Escape closes it.
if (!window.atlasOwnDeck) {
  window.atlasOwnDeck = true;
  const mark = (views) => {
    for (const button of document.querySelectorAll("[data-add]")) {
      const isIn = views.has(button.dataset.add);
      if (isIn === "isIn" in button.dataset) continue;
      button.toggleAttribute("data-is-in", isIn);
      button.title = isIn ? "In your deck" : "";
    }
  };
  const name = () => {
    for (const row of document.querySelectorAll("[class*=st-key-slide_]")) {
      const title = row.querySelector(".ea-deck-row b")?.textContent;
      for (const button of title ? row.querySelectorAll("button") : []) {
        const label = `${button.querySelector("p")?.textContent}: ${title}`;
        if (button.ariaLabel !== label) button.ariaLabel = label;
      }
    }
  };
  // What was typed is taken over when its field is left; Escape would close the popover before that.
  document.addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape" && target.closest?.("[data-testid=stPopoverBody]")) target.blur();
  }, { capture: true });
  setInterval(() => {
    const held = document.querySelector("[data-own-deck]")?.dataset.ownDeck.split("|")[0];
    if (held !== undefined) mark(new Set(new URLSearchParams(held).getAll("s").map((slide) => slide.split("\x1f")[0])));
    name();
  }, 300);
}
