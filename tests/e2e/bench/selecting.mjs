// Measures the most frequent actions on a slow processor: moving the map, and opening cards.
import { article } from "../support/article.mjs";
import { addressOf, maps, serveMaps } from "../support/atlas.mjs";
import { serve } from "../support/server.mjs";
import { builtSite, open } from "../support/visit.mjs";
import { build } from "./build.mjs";
import { installDriver } from "./driver.mjs";
import { median, percentile } from "./numbers.mjs";

const slowdown = 4;
const drags = 80;
const cards = 40; // at most

const ms = (number) => number.toFixed(1);

/** Opens the page on a slow processor. */
async function slowly(server, address) {
  const before = (page) => page.evaluateOnNewDocument(installDriver);
  const opened = await open("chromium", { server, address, before });
  await opened.page.emulateCPUThrottling(slowdown);
  return opened;
}

/**
 * Measures the steps that `run` does in a page, in ms, after some buttons of the map were pressed. `run` gets what
 * `given` finds in the page. The time of scripts is the browser's count, with the layout that they wait for, minus the
 * count of as many empty steps. The time of frames is their whole work.
 */
async function measure({ server, address, buttons = [] }, run, given) {
  const { page, close } = await slowly(server, address);
  for (const name of buttons) await page.click(`.map-buttons [aria-label="${name}"]`);
  const scripts = async (run, given) => {
    const before = await page.metrics();
    const { works } = await page.evaluate(run, given);
    const after = await page.metrics();
    return { works, ms: ((after.ScriptDuration - before.ScriptDuration) * 1000) / works.length };
  };
  const idle = await scripts(() => window.bench.steps(80, Infinity, () => {}));
  const { works, ms: busy } = await scripts(run, await given(page));
  await close();
  return {
    "steps": works.length,
    "scripts, mean": ms(busy - idle.ms),
    "frame, median": ms(median(works)),
    "frame, 95 %": ms(percentile(works, 0.95)),
  };
}

// Runs in the page: drags the map a little in every frame.
function dragMap(number) {
  const plot = document.querySelector(".map-plot");
  const { left, top, width, height } = plot.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return window.bench.drag(plot, [x, y], [-2, -1], number, Infinity);
}

/** Measures a frame of moving the map. */
export async function timeMap() {
  const server = await builtSite();
  const worlds = await serveMaps();
  const address = (name) => addressOf(maps.find((map) => map.name === name));
  const frames = {
    "the region": { server },
    "closer": { server, buttons: Array(4).fill("Enlarge the map") },
    "the locator": { server, buttons: ["Show the whole map"] },
    "the world, 1 : 110 million": { server: worlds, address: address("countries-110m") },
    "the world, 1 : 50 million": { server: worlds, address: address("countries-50m") },
    "the states’ 3 231 counties": { server: worlds, address: address("counties-10m") },
  };
  const rows = [];
  for (const [name, shown] of Object.entries(frames)) {
    rows.push({ "the map shows": name, ...(await measure(shown, dragMap, () => drags)) });
  }
  await worlds.close();
  console.log(`Moving the map, ms a frame, processor ${slowdown} times slower`);
  console.table(rows);
}

// Runs in the page: opens cards one by one, by links of the explorer. A link outside of it would have the browser look
// through all of the text first, for the place that the address names.
function openCards(addresses) {
  const links = addresses.map((address) => document.querySelector(`.explorer a[href="${address}"]`));
  return window.bench.steps(links.length, Infinity, (step) => links[step].click());
}

// Runs in the page: the addresses of a kind that the story and its index link to, at most so many, from all over.
function linked(kind, most) {
  const links = document.querySelectorAll(`[data-view="story"] a[href^="#${kind}/"]`);
  const addresses = [...new Set([...links].map((link) => link.getAttribute("href")))];
  const every = Math.ceil(addresses.length / most);
  return addresses.filter((_, at) => at % every === 0);
}

/** Measures opening a card by a link, with everything else that follows from the selection. */
export async function timeCards() {
  const large = build(10_000);
  const host = await serve(large.dist, { pack: false });
  const pages = [
    [article, await builtSite()],
    [large.article, host],
  ];
  const rows = [];
  for (const [{ events }, server] of pages) {
    for (const card of ["event", "entity"]) {
      const find = (page) => page.evaluate(linked, card, cards);
      rows.push({ "events in all": events.length, card, ...(await measure({ server }, openCards, find)) });
    }
  }
  await host.close();
  console.log(`Selecting, with all that follows in every view, ms, processor ${slowdown} times slower`);
  console.table(rows);
}
