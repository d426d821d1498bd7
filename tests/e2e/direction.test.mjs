// An article that is written from right to left: the whole explorer is laid out from the right, and time runs that way.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after } from "node:test";
import axe from "axe-core";
import { hosts, script, untilReady } from "./support/hosts.mjs";
import { until } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

const fixture = (name) => readFileSync(fileURLToPath(new URL(`../fixtures/articles/${name}`, import.meta.url)), "utf8");
const arabic = JSON.parse(fixture("arabic.json"));
const inTime = arabic.events.filter(({ date }) => date).map(({ id }) => id);

const server = await hosts(
  { "/element.html": `${script}<article-explorer src="/articles/arabic.json"></article-explorer>` },
  { "/articles/arabic.json": fixture("arabic.json"), "/articles/square.topojson": fixture("square.topojson") },
);
closeAfterwards();
after(() => server.close());

const address = "?src=articles/arabic.json";
/** Where the middle of an event's mark is, from the left. */
const middle = (page, id) =>
  page.$eval(`.mark[data-event="${id}"] .bar`, (bar) => {
    const { left, right } = bar.getBoundingClientRect();
    return (left + right) / 2;
  });
/** Waits until a part of the time is shown, with the first event's mark at a place. */
const untilFirstIsAt = (page, x) =>
  until(page, `the first mark at ${x}`, ([id, x]) => {
    const bar = document.querySelector(`.mark[data-event="${id}"] .bar`)?.getBoundingClientRect();
    const brush = document.querySelector(".brush").getBoundingClientRect();
    const isPart = brush.width < document.querySelector(".overview").clientWidth - 10;
    return bar && isPart && Math.abs((bar.left + bar.right) / 2 - x) < 2;
  }, [inTime[0], x]);

for (const browser of browsers) {
  visit(`${browser}: time runs from right to left, and the page passes axe`, browser, { server, address }, async ({ page }) => {
    await page.waitForSelector(".plot .mark");
    const middles = [];
    for (const id of inTime) middles.push(await middle(page, id));
    assert.deepEqual(middles, middles.toSorted((a, b) => b - a), "the first event is at the right");
    const lefts = await page.$$eval(".story, .map, .card", (views) => views.map((view) => view.getBoundingClientRect().left));
    assert.deepEqual(lefts, lefts.toSorted((a, b) => b - a), "the story is at the right");
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
  });

  visit(`${browser}: a mouse drags the time to where it goes, and its wheel with Ctrl scales around itself`, browser, { server, address }, async ({ page }) => {
    await page.waitForSelector(".plot .mark");
    const at = await middle(page, inTime[0]);
    const { y, height } = await (await page.$(".plot")).boundingBox();
    await page.mouse.move(at, y + height / 2);
    await page.keyboard.down("Control");
    await page.mouse.wheel({ deltaY: -200 });
    await page.keyboard.up("Control");
    await untilFirstIsAt(page, at);
    await page.mouse.down();
    await page.mouse.move(at - 60, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await untilFirstIsAt(page, at - 60);
  });

  for (const width of [390, 320]) {
    for (const view of ["story", "map", "timeline", "card"]) {
      visit(`${browser}: at ${width} pixels nothing makes the ${view} wider than the window`, browser, { server, address: `${address}#event/signing?view=${view}`, width, height: 700 }, async ({ page }) => {
        const [wider, cut] = await page.evaluate(() => [
          document.scrollingElement.scrollWidth - innerWidth,
          [...document.querySelectorAll("button, h1, h2, .row-title")]
            .map((element) => [element.getBoundingClientRect(), element.outerHTML])
            .filter(([{ left, right, width }]) => width > 0 && (left < -0.5 || right > innerWidth + 0.5)),
        ]);
        assert.ok(wider <= 0, `${wider} pixels wider`);
        assert.deepEqual(cut, [], "nothing reaches over an edge");
      });
    }
  }

  visit(`${browser}: on a host's page that runs from left to right it runs from right to left all the same`, browser, { server, address: "element.html", waitFor: "article-explorer" }, async ({ page }) => {
    await untilReady(page);
    const [direction, views] = await page.$eval("article-explorer", ({ shadowRoot }) => {
      const explorer = shadowRoot.querySelector(".explorer");
      const left = (name) => explorer.querySelector(name).getBoundingClientRect().left;
      return [getComputedStyle(explorer).direction, [".masthead h1", ".tools"].map(left)];
    });
    assert.equal(direction, "rtl");
    assert.ok(views[0] > views[1], "the title stands right of the tools");
    const host = await page.$eval("body", (body) => getComputedStyle(body).direction);
    assert.equal(host, "ltr");
  });
}
