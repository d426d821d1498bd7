// How vis-timeline is measured. Every function but `vis` runs in the page.
import { readFileSync } from "node:fs";

const library = new URL("../../../node_modules/vis-timeline/", import.meta.url);

export const vis = {
  name: "vis-timeline",
  address: () => "vis.html",
  watch,
  prepare,
  drag,
  zoom,
  fit,
  memory: () => 0,
};

/** A day, or the first and last of a longer time: vis-timeline has no uncertain dates. */
function times(edtf) {
  const days = (text) => {
    const [year, month = null, day = null] = text.match(/\d+/g).map(Number);
    const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
    const end = day ? start : month ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
    return [start, end];
  };
  const parts = edtf.split(/\.\.|\//).filter((part) => /\d/.test(part));
  const [start, end] = [days(parts[0])[0], days(parts.at(-1))[1]];
  return end > start ? { start, end } : { start };
}

/** The files of a page that shows the same events, with themes as groups. */
export function visFiles(article) {
  const items = article.events
    .filter(({ date }) => date)
    .map(({ id, title, date, theme }) => ({ id, content: title, group: theme, ...times(date) }));
  const groups = article.themes.map(({ id, label }) => ({ id, content: label }));
  return {
    "/vis.html": `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>vis-timeline</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="vis.css"><script src="vis.js"></script></head>
<body><div id="timeline"></div><script src="start.js"></script></body></html>`,
    "/vis.css": readFileSync(new URL("styles/vis-timeline-graph2d.min.css", library), "utf8"),
    "/vis.js": readFileSync(new URL("standalone/umd/vis-timeline-graph2d.min.js", library), "utf8"),
    "/start.js": `(${start})(${JSON.stringify(items)}, ${JSON.stringify(groups)})`,
  };
}

/** Sets `window.usable` to the ms from the call of the constructor until the first drawing is painted. */
function start(items, groups) {
  const began = performance.now();
  const data = [new window.vis.DataSet(items), new window.vis.DataSet(groups)];
  window.timeline = new window.vis.Timeline(document.querySelector("#timeline"), ...data, {
    onInitialDrawComplete: () => window.bench.painted().then((at) => (window.usable = at - began)),
  });
  window.dates = new Map(items.map(({ id, start }) => [id, start]));
}

function watch() {}

/** Finds the position of the event around which everything is measured. */
function prepare(event) {
  const { timeline, dates } = window;
  const center = document.querySelector(".vis-panel.vis-center");
  const whole = timeline.getWindow();
  const date = dates.get(event);
  const { left, top } = center.getBoundingClientRect();
  const share = (date - whole.start) / (whole.end - whole.start);
  const x = left + share * center.clientWidth;
  const count = () => document.querySelector("#timeline").getElementsByTagName("*").length;
  const around = (span) => [date - span * share, date + span * (1 - share)];
  const show = (span) => timeline.setWindow(...around(span), { animation: false });
  let changed = false;
  timeline.on("changed", () => (changed = true));
  const act = (what) => () => {
    changed = false;
    what();
  };
  const isDone = () => changed;
  window.subject = { center, x, y: top + 100, count, show, span: whole.end - whole.start, act, isDone };
}

/** Drags while an eighth of the time is in view. */
async function drag(number, limit) {
  const { center, x, y, count, show, span, act, isDone } = window.subject;
  const { once, drag } = window.bench;
  await once(
    act(() => show(span / 8)),
    isDone,
  );
  return drag(center, [x, y], [-12, 0], number, limit, count);
}

/** Zooms with the wheel from all of the time to a week. */
async function zoom(number, limit) {
  const { center, x, y, count, span, act, isDone } = window.subject;
  const { once, steps, wheel } = window.bench;
  await once(
    act(() => window.timeline.fit({ animation: false })),
    isDone,
  );
  const factor = (span / (7 * 86_400_000)) ** (1 / number);
  return steps(number, limit, () => center.dispatchEvent(wheel(x, y, factor)), count);
}

/** Zooms out from a week to all of the time. */
async function fit() {
  const { show, act, isDone } = window.subject;
  const { once } = window.bench;
  await once(
    act(() => show(7 * 86_400_000)),
    isDone,
  );
  return once(
    act(() => window.timeline.fit({ animation: false })),
    isDone,
  );
}
