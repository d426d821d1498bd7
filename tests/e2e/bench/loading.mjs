// Measures loading dist/ on a slow phone over two networks, and other tools with the same events: TimelineJS3, and
// vis-timeline beside Leaflet.
import { fileURLToPath } from "node:url";
import { article, plain } from "../support/article.mjs";
import { serve } from "../support/server.mjs";
import { builtSite, open, ready } from "../support/visit.mjs";
import { median } from "./numbers.mjs";

const runs = 5;
// Bytes a second, and ms.
const networks = {
  "1.6 Mbit/s, 150 ms": { download: 1.6e6 / 8, upload: 750e3 / 8, latency: 150 },
  "9 Mbit/s, 60 ms": { download: 9e6 / 8, upload: 4.5e6 / 8, latency: 60 },
};
const slowdown = 4;

const kB = (bytes) => (bytes / 1000).toFixed(1);

// TimelineJS has no uncertain dates: a set becomes its known bound, "?" and "~" are dropped.
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

// A map needs tiles or shapes, too; here Leaflet shows the places alone, which is less than any page would.
function visPage() {
  const moment = (date) => {
    const { year, month = 1, day = 1 } = date;
    return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  };
  const items = article.events
    .filter(({ date }) => date)
    .map(({ id, title, date, theme }) => {
      const { start_date, end_date } = timelineDates(date);
      return { id, content: plain(title), group: theme, start: moment(start_date), ...(end_date && { end: moment(end_date) }) };
    });
  const groups = article.themes.map(({ id, label }) => ({ id, content: label }));
  const places = article.entities.filter(({ location }) => location).map(({ name, location: { lat, lon } }) => ({ name, at: [lat, lon] }));
  const data = JSON.stringify({ items, groups, places }).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>vis-timeline and Leaflet</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="vis-timeline/styles/vis-timeline-graph2d.min.css">
<link rel="stylesheet" href="leaflet/dist/leaflet.css">
<script src="vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
<script src="leaflet/dist/leaflet.js"></script></head>
<body><div id="map" style="width: 100%; height: 50vh"></div><div id="timeline"></div><script>
const { items, groups, places } = ${data};
const map = L.map("map").fitBounds(places.map(({ at }) => at));
for (const { name, at } of places) L.marker(at).addTo(map).bindPopup(name);
const timeline = new vis.Timeline(document.getElementById("timeline"), new vis.DataSet(items), new vis.DataSet(groups));
timeline.on("changed", () => document.documentElement.setAttribute("data-ready", ""));
</script></body></html>`;
}

/**
 * One visit with an empty cache: the ms until the first text or picture is painted, until `selector` is in the page
 * and is painted, for how long tasks block it until then (what each takes beyond 50 ms), how far the page shifts, what
 * it holds in memory, and the bytes received.
 */
async function load(network, server, address, selector) {
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
      await page.emulateNetworkConditions(network);
      await page.emulateCPUThrottling(slowdown);
      await page.evaluateOnNewDocument((selector) => {
        window.tasks = [];
        window.shift = 0;
        new PerformanceObserver((list) => window.tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries()) window.shift += hadRecentInput ? 0 : value;
        }).observe({ type: "layout-shift", buffered: true });
        new MutationObserver((_, observer) => {
          if (!document.querySelector(selector)) return;
          const usable = performance.now();
          observer.disconnect();
          // A timer that is set in a frame callback runs after that frame is painted.
          requestAnimationFrame(() => setTimeout(() => (window.times = { usable, painted: performance.now() })));
        }).observe(document, { subtree: true, childList: true, attributes: true });
      }, selector);
    },
  });
  const times = await (await page.waitForFunction(() => window.times)).jsonValue();
  const first = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const readable = await (await page.waitForFunction(first)).jsonValue();
  await page.waitForNetworkIdle();
  const [blocking, shift] = await page.evaluate((usable) => {
    const before = window.tasks.filter(({ startTime }) => startTime < usable);
    return [before.reduce((sum, { duration }) => sum + duration - 50, 0), window.shift];
  }, times.painted);
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  await close();
  return { ...times, readable, blocking, shift, memory: usedSize + embedderHeapUsedSize + backingStorageSize, bytes, log };
}

/** Measures the time from navigation until the page can be read, and until it is usable, over each network. */
export async function compareLoading() {
  const kit = fileURLToPath(new URL("../../../node_modules/@knight-lab/timelinejs/dist", import.meta.url));
  const other = await serve(kit, { policy: null, extra: { "/timeline.html": timelinePage() } });
  const modules = fileURLToPath(new URL("../../../node_modules", import.meta.url));
  const vis = await serve(modules, {
    policy: null,
    only: /^\/(leaflet\/dist|vis-timeline\/(styles|standalone\/umd))\/.*(min\.js|leaflet\.js|css|png)$/,
    extra: { "/vis.html": visPage() },
  });
  const pages = [
    { name: "Article Explorer", server: await builtSite(), address: "", selector: ready },
    { name: "TimelineJS3", server: other, address: "timeline.html", selector: "html[data-ready]" },
    { name: "vis-timeline with Leaflet", server: vis, address: "vis.html", selector: "html[data-ready]" },
  ];
  for (const [title, network] of Object.entries(networks)) {
    const loads = new Map(pages.map(({ name }) => [name, []]));
    // They take turns, so that other load on the machine affects all.
    for (let run = 0; run < runs; run++) {
      for (const { name, server, address, selector } of pages)
        loads.get(name).push(await load(network, server, address, selector));
    }
    console.log(`From navigation: ${title}, processor ${slowdown} times slower, median of ${runs}`);
    console.table([...loads].map(([name, loads]) => loadingRow(name, loads)));
    for (const [name, all] of loads)
      for (const line of new Set(all.flatMap(({ log }) => log))) console.log(`${name}: ${line}`);
  }
  await other.close();
  await vis.close();
}

function loadingRow(name, loads) {
  const usables = loads.map(({ usable }) => usable);
  return {
    page: name,
    "first painted, ms": Math.round(median(loads.map(({ readable }) => readable))),
    "usable after, ms": Math.round(median(usables)),
    "slowest, ms": Math.round(Math.max(...usables)),
    "painted after, ms": Math.round(median(loads.map(({ painted }) => painted))),
    "blocked, ms": Math.round(median(loads.map(({ blocking }) => blocking))),
    "layout shift": median(loads.map(({ shift }) => shift)).toFixed(3),
    "memory, MB": (median(loads.map(({ memory }) => memory)) / 1e6).toFixed(1),
    "transferred, kB": kB(median(loads.map(({ bytes }) => bytes))),
  };
}

// Runs in the page: clicks events one by one, and waits each time until every view shows the event.
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
    await new Promise((resolve) => setTimeout(resolve)); // runs after the frame that shows it is painted
    results.push({ ms: performance.now() - start, frames });
  }
  return results;
}

/** Measures the time from a click until every view shows the event. */
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
