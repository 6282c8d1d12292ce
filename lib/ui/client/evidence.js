// A paragraph of evidence opens at the words that are marked in it.
if (!window.atlasEvidence) {
  window.atlasEvidence = true;
  const atMark = (toggle) => {
    if (toggle.newState === "open") toggle.target.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("toggle", atMark, { capture: true });
}
