// Measures articles of many sizes in the page's timeline and in vis-timeline: times, memory and elements.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../support/server.mjs";
import { open } from "../support/visit.mjs";
import { build } from "./build.mjs";
import { installDriver } from "./driver.mjs";
import { eventfulDays } from "./generate.mjs";
import { median, percentile } from "./numbers.mjs";
import { ours } from "./ours.mjs";
import { vis, visFiles } from "./vis.mjs";

const limit = 60_000; // ms until a page has to be usable
const loads = 3; // if one takes less than a second, otherwise 1
const drags = 40;
const zooms = 30;
const phase = 30_000; // ms that dragging or zooming may take; later steps aren't measured
const fits = 3;

const heading = `Generated articles in Chromium at 1280 × 800, the page and vis-timeline 8.5.4 in the same run.
The article as text is left out of index.html: at these sizes it would be most of the page.
usable:       ms until the first marks are painted; the page's count from navigation, vis-timeline's from the call of
              its constructor; median of ${loads} loads, or one where it takes more than a second
pan, zoom:    ms of work a frame (scripts, style, layout, paint; not the wait for the frame) around an event in the
              crowd: dragging ${drags} steps at an eighth of the time, and turning the wheel ${zooms} steps from all to a week,
              the least that the page shows
frames:       ms from one frame to the next in the same steps, 95th percentile
fit all:      ms of work from a week to everything, median of ${fits}
heap, wasm:   MB of JavaScript after a collection, and of the program's own memory; elements and styles are in neither
nodes:        elements in the timeline, the most that were seen`;

// Serves the page without the article as text, and a page with vis-timeline.
function server({ article, dist }) {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const [from, to] = [page.indexOf("<div data-article-static"), page.lastIndexOf("</article>")];
  const slim = page.slice(0, page.indexOf(">", from) + 1) + page.slice(to + "</article>".length);
  // No policy, because vis-timeline sets inline styles. No packing, because tens of megabytes would take minutes.
  return serve(dist, { policy: null, pack: false, extra: { "/index.html": slim, ...visFiles(article) } });
}

/** Opens the page and waits until it is usable. */
async function visit(subject, host, event) {
  const before = async (page) => {
    page.setDefaultTimeout(limit);
    await page.evaluateOnNewDocument(installDriver);
    await page.evaluateOnNewDocument(subject.watch);
  };
  const options = { server: host, address: subject.address(event), width: 1280, height: 800, before, waitFor: null };
  const opened = await open("chromium", options);
  const usable = await (await opened.page.waitForFunction(() => window.usable)).jsonValue();
  return { ...opened, usable };
}

/** All measurements of one subject, around the event `event`. */
async function measure(subject, host, event) {
  const usables = [];
  let opened;
  do {
    await opened?.close();
    opened = await visit(subject, host, event);
    usables.push(opened.usable);
  } while (usables.length < loads && opened.usable < 1000);
  const { page, log, close } = opened;

  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize: heap } = await page.metrics();
  const wasm = await page.evaluate(subject.memory);
  await page.evaluate(subject.prepare, event);
  const pan = await page.evaluate(subject.drag, drags, phase);
  const zoom = await page.evaluate(subject.zoom, zooms, phase, eventfulDays);
  const works = [];
  for (let run = 0; run < fits; run++) works.push(await page.evaluate(subject.fit));
  await close();
  return { usable: median(usables), heap, wasm, pan, zoom, fit: median(works), log };
}

const ms = (number) => (number < 100 ? number.toFixed(1) : String(Math.round(number)));
const mB = (bytes) => (bytes / 1e6).toFixed(1);

function row(count, name, { usable, heap, wasm, pan, zoom, fit }) {
  // If a phase ran out of time, its row says how many steps were done.
  const work = ({ works }, number) => {
    const steps = works.length < number ? ` (${works.length} steps)` : "";
    return `${ms(median(works))} / ${ms(percentile(works, 0.95))}${steps}`;
  };
  const frames = ({ gaps }) => (gaps.length > 0 ? ms(percentile(gaps, 0.95)) : "–");
  return {
    events: count,
    timeline: name,
    "usable": ms(usable),
    "pan, median / 95 %": work(pan, drags),
    "pan frames": frames(pan),
    "zoom, median / 95 %": work(zoom, zooms),
    "zoom frames": frames(zoom),
    "fit all": ms(fit),
    "heap": mB(heap),
    "wasm": mB(wasm),
    "nodes": Math.max(pan.nodes, zoom.nodes),
  };
}

function markdown(rows) {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const lines = rows.map((row) => line(columns.map((column) => row[column] ?? "–")));
  return [line(columns), line(columns.map((_, at) => (at === 1 ? "---" : "--:"))), ...lines].join("\n");
}

/** Builds, measures and prints. */
export async function compareSizes(counts) {
  const rows = [];
  for (const count of counts) {
    const built = build(count);
    const host = await server(built);
    const { events } = built.article;
    // An event of one day in the middle of all events, where it is crowded.
    const { id } = events.slice(events.length / 2).find(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date));
    for (const subject of [ours, vis]) {
      try {
        const measured = await measure(subject, host, id);
        rows.push(row(count, subject.name, measured));
        for (const line of new Set(measured.log)) console.log(`${subject.name}, ${count} events: ${line}`);
      } catch (error) {
        if (error.name !== "TimeoutError") throw error;
        rows.push({ events: count, timeline: subject.name, "usable": `not within ${limit / 1000} s` });
      }
    }
    await host.close();
  }
  console.log(heading);
  console.table(rows);
  console.log(markdown(rows));
}
