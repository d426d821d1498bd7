// How the page's own timeline is measured. Every function but `ours` runs in the page.

export const ours = {
  name: "Article Explorer",
  address: (event) => `#event/${event}`,
  watch,
  prepare,
  drag,
  zoom,
  fit,
  memory,
};

/** Sets `window.usable` to the ms from navigation until the page is ready and has painted a mark. */
function watch() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[data-article-explorer][data-ready] [data-view='timeline'] .plot .mark")) return;
    observer.disconnect();
    window.bench.painted().then((at) => (window.usable = at));
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Finds the mark of the event around which everything is measured. The event is selected, so it has a mark. */
function prepare(event) {
  const plot = document.querySelector("[data-view='timeline'] .plot");
  const { top, height } = plot.getBoundingClientRect();
  const bar = plot.querySelector(`.mark[data-event="${event}"] .bar`).getBoundingClientRect();
  const [x, y] = [bar.left + bar.width / 2, top + height / 2];
  const count = () => document.querySelector("[data-view='timeline']").getElementsByTagName("*").length;
  const press = (key) => plot.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  window.subject = { plot, x, y, count, press };
}

/** Drags while an eighth of the time is in view. */
async function drag(number, limit) {
  const { plot, x, y, count, press } = window.subject;
  const { frame, drag, wheel } = window.bench;
  await frame(() => press("0"));
  await frame(() => plot.dispatchEvent(wheel(x, y, 8)));
  return drag(plot, [x, y], [-12, 0], number, limit, count);
}

/** Zooms with the wheel from all of the time to a week. `days` is the number of days that aren't folded. */
async function zoom(number, limit, days) {
  const { plot, x, y, count, press } = window.subject;
  const { frame, steps, wheel } = window.bench;
  await frame(() => press("0"));
  return steps(number, limit, () => plot.dispatchEvent(wheel(x, y, (days / 7) ** (1 / number))), count);
}

/** Zooms out from a week to all of the time. */
async function fit() {
  const { plot, x, y, press } = window.subject;
  const { frame, once, wheel } = window.bench;
  await frame(() => plot.dispatchEvent(wheel(x, y, 100_000)));
  return once(() => press("0"));
}

/** The size of the wasm memory in bytes. */
async function memory() {
  return (await wasm_bindgen()).memory.buffer.byteLength;
}
