// Times dist/ as a slow phone would meet it, beside TimelineJS3 showing the same events.
import { fileURLToPath } from "node:url";
import { article, plain } from "../support/article.mjs";
import { serve } from "../support/server.mjs";
import { builtSite, open, ready } from "../support/visit.mjs";
import { median } from "./numbers.mjs";

const runs = 5;
const slowNetwork = { download: 1.6e6 / 8, upload: 750e3 / 8, latency: 150 }; // bytes a second, ms
const slowdown = 4;

const kB = (bytes) => (bytes / 1000).toFixed(1);

// TimelineJS has no uncertain dates: a set becomes its known bound, a "?" or "~" goes.
function timelineDates(edtf) {
  const date = (text) => {
    const [year, month, day] = text.match(/\d+/g).map(Number);
    return { year, month, day };
  };
  const [start, end] = edtf.split(/\.\.|\//).filter((part) => /\d/.test(part));
  return { start_date: date(start), ...(end && { end_date: date(end) }) };
}

function timelinePage() {
  const label = new Map(article.themes.map(({ id, label }) => [id, label]));
  const events = article.events
    .filter(({ date }) => date)
    .map(({ id, title, summary, date, theme }) => ({
      unique_id: id,
      ...timelineDates(date),
      text: { headline: plain(title), text: plain(summary) },
      group: label.get(theme),
    }));
  const data = JSON.stringify({ events }).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>TimelineJS3</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script></head>
<body><div id="timeline" style="width: 100%; height: 100vh"></div><script>
const timeline = new TL.Timeline("timeline", ${data}, { font: null, ga_measurement_id: null });
timeline.on("ready", () => document.documentElement.setAttribute("data-ready", ""));
</script></body></html>`;
}

/** One visit with an empty cache: ms until `selector` is there, and until that is painted; the bytes that came. */
async function load(server, address, selector) {
  let bytes = 0;
  const { page, log, close } = await open("chromium", {
    server,
    address,
    width: 390,
    height: 844,
    waitFor: selector,
    before: async (page) => {
      const session = await page.createCDPSession();
      await session.send("Network.enable");
      session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
      await page.emulateNetworkConditions(slowNetwork);
      await page.emulateCPUThrottling(slowdown);
      await page.evaluateOnNewDocument((selector) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector(selector)) return;
          const usable = performance.now();
          observer.disconnect();
          // A timer runs once the frame that was asked for before is laid out and painted.
          requestAnimationFrame(() => setTimeout(() => (window.times = { usable, painted: performance.now() })));
        }).observe(document, { subtree: true, childList: true, attributes: true });
      }, selector);
    },
  });
  const times = await (await page.waitForFunction(() => window.times)).jsonValue();
  await page.waitForNetworkIdle();
  await close();
  return { ...times, bytes, log };
}

/** From navigation to usable. */
export async function compareLoading() {
  const kit = fileURLToPath(new URL("../../../node_modules/@knight-lab/timelinejs/dist", import.meta.url));
  const other = await serve(kit, { policy: null, extra: { "/timeline.html": timelinePage() } });
  const pages = [
    { name: "Article Explorer", server: await builtSite(), address: "", selector: ready, loads: [] },
    { name: "TimelineJS3", server: other, address: "timeline.html", selector: "html[data-ready]", loads: [] },
  ];
  // Taking turns, so that whatever else the machine does meets both.
  for (let run = 0; run < runs; run++) {
    for (const { server, address, selector, loads } of pages) loads.push(await load(server, address, selector));
  }
  await other.close();
  console.log(`From navigation to usable: 1.6 Mbit/s, 150 ms, processor ${slowdown} times slower, median of ${runs}`);
  console.table(
    pages.map(({ name, loads }) => ({
      page: name,
      "usable after, ms": Math.round(median(loads.map(({ usable }) => usable))),
      "slowest, ms": Math.round(Math.max(...loads.map(({ usable }) => usable))),
      "painted after, ms": Math.round(median(loads.map(({ painted }) => painted))),
      "transferred, kB": kB(median(loads.map(({ bytes }) => bytes))),
    })),
  );
  for (const { name, loads } of pages)
    for (const line of new Set(loads.flatMap(({ log }) => log))) console.log(`${name}: ${line}`);
}

// Runs in the page: clicks one event after the other, and waits each time until every view shows it.
async function clickThrough(titles) {
  const nextFrame = () => new Promise(requestAnimationFrame);
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const current = (selector) => document.querySelector(selector)?.getAttribute("aria-current") === "true";
  const card = () => document.querySelector('[data-view="card"]')?.textContent.replace(/\s+/g, " ") ?? "";
  const results = [];
  for (const [id, title] of titles) {
    const mark = document.querySelector(`[data-view="timeline"] [data-event="${id}"]`);
    if (!mark) continue;
    await painted();
    const start = performance.now();
    let frames = 0;
    mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window }));
    const everywhere = () =>
      location.hash.startsWith(`#event/${id}`) &&
      ["timeline", "story"].every((view) => current(`[data-view="${view}"] [data-event="${id}"]`)) &&
      card().includes(title);
    do {
      await nextFrame();
      frames += 1;
      if (frames > 300) throw new Error(`${id} is not shown everywhere after 300 frames`);
    } while (!everywhere());
    await new Promise((resolve) => setTimeout(resolve)); // the frame that shows it has been painted by then
    results.push({ ms: performance.now() - start, frames });
  }
  return results;
}

/** From a click until every view shows it. */
export async function timeClicks() {
  const titles = article.events.map(({ id, title }) => [id, plain(title)]);
  const rows = [];
  for (const factor of [1, slowdown]) {
    const { page, close } = await open("chromium");
    await page.emulateCPUThrottling(factor);
    const results = await page.evaluate(clickThrough, titles);
    rows.push({
      processor: factor === 1 ? "as it is" : `${factor} times slower`,
      clicks: results.length,
      "median, ms": median(results.map(({ ms }) => ms)).toFixed(1),
      "slowest, ms": Math.max(...results.map(({ ms }) => ms)).toFixed(1),
      "median, frames": median(results.map(({ frames }) => frames)),
      "slowest, frames": Math.max(...results.map(({ frames }) => frames)),
    });
    await close();
  }
  console.log("From a click on an event in the timeline until every view shows it");
  console.table(rows);
}
