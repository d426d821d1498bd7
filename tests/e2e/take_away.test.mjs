// What a reader downloads: every file arrives, holds what it says, and opens in what it is meant for.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { article } from "./support/article.mjs";
import { newFolder, saved } from "./support/downloads.mjs";
import { until } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { browsers, closeAfterwards, open, visit } from "./support/visit.mjs";

closeAfterwards();

const dated = article.events.filter(({ date, target, status }) => date || (target && /planned|postponed/.test(status)));
const name = (extension) => `${article.id}${extension}`;
const files = {
  csv: [".csv", (text) => assert.equal(text.match(/\r\n/g).length, article.events.length + 1)],
  markdown: [".md", (text) => assert.equal(text.match(/^### /gm).length, article.events.length)],
  calendar: [".ics", (text) => assert.equal(text.match(/^BEGIN:VEVENT\r$/gm).length, dated.length)],
  geojson: [".geojson", (text) => assert.equal(JSON.parse(text).features.length, article.events.length)],
  timelinejs: [".timeline.json", (text) => assert.equal(JSON.parse(text).events.length, dated.length)],
  json: [".json", (text) => assert.deepEqual(JSON.parse(text), article)],
};

async function openPanel(page) {
  await page.click(".take-away > summary");
  await page.waitForSelector(".take-away-panel");
}

for (const browser of browsers) {
  const downloads = newFolder();
  visit(`${browser}: each file is saved and holds every event`, browser, { downloads }, async ({ page }) => {
    await openPanel(page);
    for (const [format, [extension, check]] of Object.entries(files)) {
      const bytes = await saved(page, downloads, `[data-file="${format}"] [data-save]`, name(extension));
      const hasMark = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
      assert.equal(hasMark, format === "csv", "only the table has a byte order mark, by which Excel knows UTF-8");
      check(bytes.toString("utf8"));
    }
  });

  const pictures = newFolder();
  const look = { downloads: pictures, address: "#event/friendship-treaty-signed" };
  visit(`${browser}: timeline and map are saved as pictures, the one of pixels twice as large`, browser, look, async ({ page }) => {
    await openPanel(page);
    for (const picture of ["timeline", "map"]) {
      const button = (kind) => `[data-picture="${picture}"] [data-save="${kind}"]`;
      const svg = (await saved(page, pictures, button("svg"), name(`-${picture}.svg`))).toString("utf8");
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg).map(Number);
      for (const words of [article.title, article.source.license, article.source.url]) assert.ok(svg.includes(words), words);
      const png = await saved(page, pictures, button("png"), name(`-${picture}.png`));
      assert.equal(png.toString("latin1", 1, 4), "PNG");
      const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
      [width, height].forEach((length, at) => assert.ok(Math.abs(size[at] - 2 * length) <= 2, `${size} of ${width}, ${height}`));
      assert.ok(png.length > 20_000, "something is drawn");
    }
  });

  const host = { "/host.html": '<iframe src="./" sandbox="allow-scripts allow-same-origin" width="720" height="520"></iframe>' };
  test(`${browser}: in a frame that may save no files nothing breaks, and the text can be copied`, { timeout: 60_000 }, async () => {
    const downloads = newFolder();
    const server = await serve(fileURLToPath(new URL("../../dist", import.meta.url)), { extra: host, policy: null, pack: false });
    const opened = await open(browser, { server, downloads, address: "host.html", waitFor: "iframe" });
    const frame = await (await opened.page.$("iframe")).contentFrame();
    await frame.waitForSelector("[data-article-explorer][data-ready]");
    await frame.$eval(".take-away > summary", (summary) => summary.click());
    await frame.waitForSelector(".take-away-panel");
    await frame.$eval('[data-file="markdown"] [data-save]', (button) => button.click());
    await frame.$eval('[data-file="markdown"] [data-copy]', (button) => button.click());
    const shown = await frame.$eval(".take-away-panel .cite-text", (shown) => shown.textContent);
    assert.ok(shown.startsWith(`# ${article.title}`));
    const selected = await frame.evaluate(() => String(getSelection()));
    assert.ok(selected.includes(article.events[0].title), "the text is selected");
    assert.deepEqual(readdirSync(downloads), []);
    assert.deepEqual(opened.log.filter((line) => line.startsWith("error")), []);
    await opened.close();
    await server.close();
  });
}

test("TimelineJS3 shows the file that is made for it", { timeout: 60_000 }, async () => {
  const downloads = newFolder();
  const ours = await open("chromium", { downloads });
  await openPanel(ours.page);
  const json = await saved(ours.page, downloads, '[data-file="timelinejs"] [data-save]', name(".timeline.json"));
  await ours.close();
  const kit = fileURLToPath(new URL("../../node_modules/@knight-lab/timelinejs/dist", import.meta.url));
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS3</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script></head>
<body><div id="timeline" style="width: 100%; height: 100vh"></div><script>
const options = { font: null, ga_measurement_id: null, initial_zoom: 4 };
fetch("data.json").then((answer) => answer.json()).then((data) => {
  window.timeline = new TL.Timeline("timeline", data, options);
  timeline.on("ready", () => document.documentElement.setAttribute("data-ready", ""));
});
</script></body></html>`;
  const server = await serve(kit, { policy: null, extra: { "/show.html": page, "/data.json": json } });
  const theirs = await open("chromium", { server, address: "show.html", waitFor: "html[data-ready]" });
  const markers = await theirs.page.$$eval(".tl-timemarker", (markers) => markers.length);
  assert.equal(markers, dated.length);
  const { id, title } = article.events.find(({ id }) => id === "soldiers-deployed");
  await theirs.page.evaluate((id) => window.timeline.goToId(id), id);
  const slide = await theirs.page.$eval(`[id^="${id}"].tl-slide`, (slide) => slide.innerText.replace(/\s+/g, " "));
  for (const words of [title, "by November 2008", "claimed by Nikolay Makarov", "date inferred"]) {
    assert.ok(slide.toLowerCase().includes(words.toLowerCase()), `${words}: ${slide}`);
  }
  assert.deepEqual(theirs.log, [], "TimelineJS3 complains of nothing and asks nobody else");
  await theirs.close();
  await server.close();
});

for (const browser of browsers) {
  visit(`${browser}: selecting everything selects the names in timeline and map, and a drag on a name moves the view`, browser, {}, async ({ page }) => {
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    const selected = await page.evaluate(() => String(getSelection()));
    const names = (selector) => page.$$eval(selector, (names) => names.map((name) => name.textContent).filter(Boolean));
    for (const name of [...(await names(".mark-label:not([hidden])")), ...(await names(".map-ground .map-label"))]) {
      assert.ok(selected.toLowerCase().includes(name.toLowerCase()), name);
    }
    await page.evaluate(() => getSelection().removeAllRanges());
    const label = await page.$(".mark-label:not([hidden], [data-above])");
    const { x, y, width, height } = await label.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 60, y + height / 2, { steps: 5 });
    await page.mouse.up();
    assert.equal(await page.evaluate(() => String(getSelection())), "");
  });
}

for (const [width, height] of [[1440, 900], [390, 844], [320, 640]]) {
  visit(`the panel fits into ${width} × ${height}, and Escape closes it`, "chromium", { width, height }, async ({ page }) => {
    await openPanel(page);
    const [left, top, right, bottom] = await page.$eval(".take-away-panel", (panel) => {
      const { left, top, right, bottom } = panel.getBoundingClientRect();
      return [left, top, right, bottom];
    });
    assert.ok(left >= 0 && top >= 0 && right <= width && bottom <= height, [left, top, right, bottom].join());
    await page.keyboard.press("Escape");
    await until(page, "closed", () => !document.querySelector(".take-away-panel"));
    assert.ok(await page.evaluate(() => document.activeElement.matches(".take-away > summary")));
  });
}
