// In a frame that opens at an address, Chromium would scroll the host's page to that place of the text. So the text is out of
// sight there, until the explorer takes its place or a script fails.
if (parent !== self && location.hash) {
  const { dataset } = document.documentElement;
  dataset.framed = "";
  // The error of a script that can't be loaded doesn't bubble, so it is captured. A picture may be missing.
  addEventListener("error", ({ target }) => target.localName === "script" && delete dataset.framed, { capture: true });
}
