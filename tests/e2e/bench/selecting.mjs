// Times what a reader does most: moving the map, and opening cards, on a slow processor.
import { article } from "../support/article.mjs";
import { serve } from "../support/server.mjs";
import { builtSite, open } from "../support/visit.mjs";
import { build } from "./build.mjs";
import { installDriver } from "./driver.mjs";
import { median, percentile } from "./numbers.mjs";

const slowdown = 4;
const steps = 80;
const cards = 40;

const ms = (number) => number.toFixed(1);
const row = ({ scripts, works }) => ({
  "scripts, median": ms(median(scripts)),
  "scripts, 95 %": ms(percentile(scripts, 0.95)),
  "whole frame, median": ms(median(works)),
});

/** A page on a slow processor. */
async function slowly(server) {
  const before = (page) => page.evaluateOnNewDocument(installDriver);
  const opened = await open("chromium", { server, before });
  await opened.page.emulateCPUThrottling(slowdown);
  return opened;
}

// Runs in the page: drags the map a little every frame, after its buttons of these names were pressed.
function dragMap(buttons, number) {
  for (const name of buttons) document.querySelector(`.map-buttons [aria-label="${name}"]`).click();
  const plot = document.querySelector(".map-plot");
  const { left, top, width, height } = plot.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const { pointer, steps } = window.bench;
  plot.dispatchEvent(pointer("pointerdown", x, y));
  const move = (step) => plot.dispatchEvent(pointer("pointermove", x - 2 * step - 6, y - step));
  return steps(number, Infinity, move);
}

/** A frame of moving the map. */
export async function timeMap() {
  const frames = { "the region": [], "closer": Array(4).fill("Enlarge the map"), "all of it": ["Show the whole locator"] };
  const rows = [];
  for (const [name, buttons] of Object.entries(frames)) {
    const { page, close } = await slowly(await builtSite());
    rows.push({ "the map shows": name, ...row(await page.evaluate(dragMap, buttons, steps)) });
    await close();
  }
  console.log(`Moving the map, ms a frame, processor ${slowdown} times slower, ${steps} frames`);
  console.table(rows);
}

// Runs in the page: opens a card by a link of the page.
async function openCard(hash) {
  const link = document.createElement("a");
  link.href = hash;
  document.querySelector(".explorer").append(link);
  const { work } = await window.bench.frame(() => link.click());
  link.remove();
  return work;
}

/** Opens cards one after the other. Scripts are as the browser counts them, without the layout that they may ask for. */
async function openCards(page, hashes) {
  const measured = { scripts: [], works: [] };
  for (const hash of hashes) {
    const before = await page.metrics();
    measured.works.push(await page.evaluate(openCard, hash));
    const after = await page.metrics();
    measured.scripts.push((after.ScriptDuration - before.ScriptDuration) * 1000);
  }
  return measured;
}

/** From a link to its card, and everything else that the page does with it. */
export async function timeCards() {
  const large = build(10_000);
  const host = await serve(large.dist, { pack: false });
  const pages = [
    [article, await builtSite()],
    [large.article, host],
  ];
  const rows = [];
  for (const [{ events, entities }, server] of pages) {
    for (const [kind, all] of Object.entries({ event: events, entity: entities })) {
      const every = Math.max(1, Math.floor(all.length / cards));
      const hashes = all.filter((_, at) => at % every === 0).map(({ id }) => `#${kind}/${id}`);
      const { page, close } = await slowly(server);
      rows.push({ events: events.length, card: kind, cards: hashes.length, ...row(await openCards(page, hashes)) });
      await close();
    }
  }
  await host.close();
  console.log(`Selecting, with all that follows in every view, ms, processor ${slowdown} times slower`);
  console.table(rows);
}
