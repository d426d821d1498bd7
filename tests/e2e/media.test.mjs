// Pictures: from the files of the host, when they are seen; where one can't be shown, its words are.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after } from "node:test";
import axe from "axe-core";
import { hosts, script, untilReady } from "./support/hosts.mjs";
import { until } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
const folder = "examples/sinking-of-the-titanic";
const example = JSON.parse(read(`${folder}/article.json`));
const event = example.events.find(({ media }) => media);
const [medium] = event.media;
const own = read("tests/fixtures/articles/every-field.json");
const map = read("tests/fixtures/articles/square.topojson");
const [drawing] = JSON.parse(own).events[0].media;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>`;

const server = await hosts(
  {
    "/pages/seen.html": `${script}<article-explorer src="../articles/own.json" at="#event/signing"></article-explorer>`,
    "/pages/failing.html": `${script}<article-explorer src="../without/own.json" at="#event/signing"></article-explorer>`,
  },
  {
    "/articles/own.json": own,
    "/articles/square.topojson": map,
    [`/articles/${drawing.file}`]: svg,
    "/without/own.json": own,
    "/without/square.topojson": map,
  },
);
const device = mkdtempSync(join(tmpdir(), "media-"));
const files = [["own.json", own], ["square.topojson", map], ["the harbour.svg", svg]].map(([name, text]) => {
  writeFileSync(join(device, name), text);
  return join(device, name);
});
closeAfterwards();
after(() => {
  rmSync(device, { recursive: true });
  return server.close();
});

/** Waits until the card's picture is drawn, in the page or in the element on it. */
const untilSeen = (page) =>
  until(page, "the picture", () => {
    const root = document.querySelector("article-explorer")?.shadowRoot ?? document;
    return root.querySelector(".card .medium img")?.naturalWidth > 0;
  });

for (const browser of browsers) {
  const address = `?src=${folder}/article.json`;

  visit(`${browser}: a picture is asked for when its card is seen, and passes axe`, browser, { address }, async ({ page, requests }) => {
    const isAsked = () => requests.some((asked) => asked.endsWith(`/${folder}/${medium.file}`));
    assert.ok(!isAsked(), "nobody has seen it");
    await page.evaluate((id) => (location.hash = `#event/${id}`), event.id);
    await untilSeen(page);
    assert.ok(isAsked());
    const [width, height, room] = await page.$eval(".card .medium img", (picture) => {
      const { width, height } = picture.getBoundingClientRect();
      return [width, height, picture.closest(".card-panel").clientWidth];
    });
    assert.ok(Math.abs(width / height - medium.width / medium.height) < 0.02, `${width} × ${height}`);
    assert.ok(width <= room && height <= 257, `${width} × ${height}`);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run(".card"));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
  });

  visit(`${browser}: on a host's page pictures come from the folder of the document`, browser, { server, address: "pages/seen.html", waitFor: "article-explorer" }, async ({ page, requests }) => {
    await untilReady(page);
    await untilSeen(page);
    assert.ok(requests.includes(`${server.origin}/articles/media/the%20harbour.svg`));
  });

  // The log tells of the file that isn't there.
  visit(`${browser}: a picture that isn't there is told in words`, browser, { server, address: "pages/failing.html", waitFor: "article-explorer", quiet: false }, async ({ page }) => {
    await untilReady(page);
    await until(page, "the words", () => document.querySelector("article-explorer").shadowRoot.querySelector(".medium-words"));
    const told = await page.$eval("article-explorer", ({ shadowRoot }) => shadowRoot.querySelector(".card .medium").textContent);
    assert.ok(told.includes(drawing.alt) && told.includes(drawing.credit), told);
  });

  visit(`${browser}: a picture that is chosen with a document of one's own is shown, and sent nowhere`, browser, {
    address: "#event/signing",
    before: (page) => page.evaluateOnNewDocument(() => delete window.showOpenFilePicker),
  }, async ({ page, requests }) => {
    const before = requests.length;
    await page.click(".take-away > summary");
    await page.waitForSelector(".open-own button");
    await page.click(".open-own button");
    await page.waitForSelector(".opening-sheet[open]");
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click(".choose button")]);
    await chooser.accept(files);
    await page.waitForSelector('.mark[data-event="signing"]');
    await page.$eval('.mark[data-event="signing"]', (mark) => mark.click());
    await untilSeen(page);
    assert.equal(requests.length, before, "nothing is sent or asked for");
    await page.evaluate(() => (location.hash = "#entity/harbour"));
    await until(page, "the words for the one that wasn't chosen", () => /A pier/.test(document.querySelector(".medium-words")?.textContent));
  });
}
