// In a frame that opens at an address, Chromium would scroll the host's page to that place of the text. So the text is out of
// sight there, unless the explorer can't take its place.
if (parent !== self && location.hash) document.documentElement.dataset.framed = "";
