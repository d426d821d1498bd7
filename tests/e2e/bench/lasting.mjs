// Measures whether the timeline stays as fast and as small as at first, after many marks have come and gone.
import { serve } from "../support/server.mjs";
import { open } from "../support/visit.mjs";
import { build } from "./build.mjs";
import { installDriver } from "./driver.mjs";
import { median, percentile } from "./numbers.mjs";

const events = 10_000;
const marks = 40_000;

// Runs in the page: pages through a fraction of the time, to one end and back, until so many marks were drawn anew.
async function pageThrough(marks) {
  const plot = document.querySelector("[data-view='timeline'] .plot");
  const press = (key) => plot.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const shown = () => new Set([...plot.querySelectorAll(".mark")].map((mark) => mark.dataset.event));
  const works = [];
  let [drawn, before, key] = [0, shown(), "PageDown"];
  while (drawn < marks) {
    const { work } = await window.bench.frame(() => press(key));
    const now = shown();
    const fresh = [...now].filter((event) => !before.has(event)).length;
    if (fresh === 0) key = key === "PageDown" ? "PageUp" : "PageDown";
    else works.push(work);
    drawn += fresh;
    before = now;
  }
  return works;
}

// Runs in the page: shows a fraction of the time.
async function enlarge() {
  const plot = document.querySelector("[data-view='timeline'] .plot");
  const plus = new KeyboardEvent("keydown", { key: "+", bubbles: true, cancelable: true });
  for (let step = 0; step < 8; step++) await window.bench.frame(() => plot.dispatchEvent(plus));
}

/** Measures frames and memory at first, and after many marks have come and gone. */
export async function timeLasting() {
  const host = await serve(build(events).dist, { pack: false });
  const before = (page) => page.evaluateOnNewDocument(installDriver);
  const { page, close } = await open("chromium", { server: host, width: 1280, height: 800, before });
  const session = await page.createCDPSession();
  const rows = [];
  const measure = async (title) => {
    const works = await page.evaluate(pageThrough, marks / 10);
    await session.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await page.metrics();
    const wasm = await page.evaluate(async () => (await wasm_bindgen()).memory.buffer.byteLength);
    rows.push({
      "marks": title,
      "frames": works.length,
      "frame, median": median(works).toFixed(1),
      "frame, 95 %": percentile(works, 0.95).toFixed(1),
      "heap, MB": (heap / 1e6).toFixed(1),
      "wasm, MB": (wasm / 1e6).toFixed(1),
      nodes,
      listeners,
    });
  };
  await page.evaluate(enlarge);
  await measure("the first 4 000");
  await page.evaluate(pageThrough, (marks * 8) / 10);
  await measure("the last 4 000 of 40 000");
  await close();
  await host.close();
  console.log(`Paging through ${events} events, ms of work a frame`);
  console.table(rows);
}
