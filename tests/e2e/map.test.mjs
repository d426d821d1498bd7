// The map: its key and its legend cover nothing, its targets are large enough for fingers, and what doesn't belong to a
// selection steps back.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { until, untilSelected } from "./support/reader.mjs";
import { sizes } from "./support/sizes.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

// The rectangles of what a selector finds.
const rects = (page, selector) =>
  page.$$eval(selector, (all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
        return { left, top, right, bottom, width, height };
      }),
  );

const overlap = (a, b) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

for (const browser of browsers) {
  describe(browser, () => {
    for (const [width, height] of sizes) {
      const title = `${width} × ${height}: the key is always there, and the legend covers nothing that it explains`;
      // In small spaces one view is shown at a time.
      visit(title, browser, { width, height, address: "#?view=map" }, async ({ page }) => {
        const key = await rects(page, ".map-key li");
        assert.ok(key.length >= 4, `${key.length} rows`);
        const plots = await rects(page, ".map-plot");
        assert.ok(!key.some((row) => overlap(row, plots[0])), "the key covers no map");
        for (const at of [0, 1]) {
          const summary = (await page.$$(".map-foot summary"))[at];
          await summary.focus();
          await page.keyboard.press("Enter");
          await until(page, "it opens", () =>
            document.querySelector(".map-foot details[open] .legend-body")?.checkVisibility(),
          );
          const explained = [".map-plot", ".map-key", ".map-foot > .viewpoint", ".map-foot summary"];
          const [body] = await rects(page, ".map-foot details[open] .legend-body");
          for (const selector of explained) {
            for (const rect of await rects(page, selector)) assert.ok(!overlap(body, rect), selector);
          }
          const reach = await page.$eval(".map-foot details[open] .legend-body", (body) => {
            body.scrollTop = body.scrollHeight;
            const { right } = body.getBoundingClientRect();
            return { isWhole: body.scrollTop + body.clientHeight >= body.scrollHeight - 1, right, width: innerWidth };
          });
          assert.ok(reach.isWhole && reach.right <= reach.width, JSON.stringify(reach));
          await page.keyboard.press("Escape");
        }
      });
    }
  });
}

const touch = { address: "#?view=map", before: (page) => page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true }) };

const large = "what fingers press is 44 pixels large where nothing is near, and never less than 24";
visit(large, "chromium", touch, async ({ page }) => {
  assert.ok(await page.evaluate(() => matchMedia("(pointer: coarse)").matches));
  const places = await rects(page, ".map-plot :is(.place, .off-frame)");
  assert.ok(places.length >= 4);
  assert.ok(places.every(({ width, height }) => width >= 24 && height >= 24));
  assert.ok(places.some(({ width }) => width === 44));
  for (const [at, a] of places.entries()) {
    const apart = (b) =>
      Math.hypot((a.left + a.right - b.left - b.right) / 2, (a.top + a.bottom - b.top - b.bottom) / 2);
    const others = places.filter((_, other) => other !== at);
    if (others.every((b) => apart(b) >= 44)) assert.ok(a.width >= 44, JSON.stringify(a));
  }
  const controls = await rects(page, ".map-buttons button, .map-foot :is(summary, select, button)");
  assert.ok(controls.length >= 8);
  assert.ok(controls.every(({ height }) => height >= 44), JSON.stringify(controls));
  const [plot] = await rects(page, ".map-plot");
  for (const button of await rects(page, ".map-buttons button")) {
    assert.ok(button.top >= plot.top && button.bottom <= plot.bottom && button.right <= plot.right);
  }
});

const akhalgori = { address: "#entity/akhalgori" };
visit("what has nothing to do with the selection steps back on the map", "chromium", akhalgori, async ({ page }) => {
  await untilSelected(page, "#entity/akhalgori");
  const look = (slug) =>
    page.$eval(`.place[data-entity="${slug}"] .place-dot`, (dot) => getComputedStyle(dot).backgroundColor);
  const selected = await page.$eval(".map", (map) => {
    const probe = map.appendChild(document.createElement("i"));
    probe.style.color = "var(--select)";
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  assert.equal(await look("akhalgori"), selected);
  const names = await page.$$eval(".map .map-label[data-kind='place']", (labels) =>
    labels.map((label) => ({ text: label.textContent, weight: getComputedStyle(label).fontWeight })),
  );
  const bold = names.filter(({ weight }) => weight === "600");
  assert.deepEqual(bold.map(({ text }) => text), ["Akhalgori"]);
  const before = await look("tskhinvali");
  await page.keyboard.press("Escape");
  await until(page, "nothing is selected", () => location.hash === "");
  assert.notEqual(await look("tskhinvali"), before);
});
