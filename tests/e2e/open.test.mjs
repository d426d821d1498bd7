// Documents at run time: a reader's own file, and one that a page names. They are checked as in the build, sent nowhere,
// and what is shown stays where they have problems.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after } from "node:test";
import axe from "axe-core";
import { article } from "./support/article.mjs";
import { newFolder, saved } from "./support/downloads.mjs";
import { hosts, script, untilReady } from "./support/hosts.mjs";
import { until } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { browsers, closeAfterwards, dist, open, visit } from "./support/visit.mjs";

const fixture = (name) => readFileSync(fileURLToPath(new URL(`../fixtures/articles/${name}`, import.meta.url)), "utf8");
const own = fixture("every-field.json");
const map = fixture("square.topojson");
const broken = fixture("thirty-problems.json");
const minimal = fixture("minimal.json");
const ownTitle = JSON.parse(own).title;

const folder = mkdtempSync(join(tmpdir(), "open-"));
const file = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const [ownFile, mapFile] = [file("own.json", own), file("square.topojson", map)];
const brokenFile = file("broken.json", broken);

const server = await hosts(
  {
    "/element.html": `${script}<article-explorer src="/articles/own.json">Words of the host</article-explorer>`,
    "/two.html": `${script}<article-explorer src="/articles/own.json"></article-explorer><article-explorer></article-explorer>`,
    "/broken.html": `${script}<article-explorer src="/articles/broken.json">Words of the host</article-explorer>`,
    "/none.html": `${script}<article-explorer src="/articles/none.json">Words of the host</article-explorer>`,
    "/mapless.html": `${script}<article-explorer src="/mapless/own.json">Words of the host</article-explorer>`,
  },
  {
    "/articles/own.json": own,
    "/articles/square.topojson": map,
    "/articles/broken.json": broken,
    "/mapless/own.json": own,
  },
);
closeAfterwards();
after(() => {
  rmSync(folder, { recursive: true });
  return server.close();
});

const title = (page) => page.$eval(".masthead h1", (heading) => heading.textContent);
const untilTitle = (page, title) =>
  until(page, title, (title) => document.querySelector(".masthead h1")?.textContent === title, title);
const openSheet = async (page) => {
  await page.click(".take-away > summary");
  await page.waitForSelector(".open-own button");
  await page.click(".open-own button");
  await page.waitForSelector(".opening-sheet[open]");
};
/** As in browsers without a dialog that gives files to be read again. */
const withoutPicker = (page) => page.evaluateOnNewDocument(() => delete window.showOpenFilePicker);
const choose = async (page, ...files) => {
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click(".choose button")]);
  await chooser.accept(files);
};

for (const browser of browsers) {
  visit(`${browser}: a reader's own document takes the article's place, and goes again`, browser, { before: withoutPicker }, async ({ page, requests }) => {
    await openSheet(page);
    const before = requests.length;
    await choose(page, ownFile, mapFile);
    await untilTitle(page, ownTitle);
    await page.waitForSelector(".opened");
    assert.equal(await page.title(), ownTitle);
    assert.equal(requests.length, before, "nothing is sent or asked for");
    assert.ok(await page.$(".map .area, .map path"), "its map is drawn");
    const line = await page.$eval(".opened span", (line) => line.textContent);
    assert.match(line, /weren’t chosen with it: harbour\.jpg, media\/the harbour\.svg\. Their words are shown/);
    assert.equal(await page.$("dialog[open], .take-away[open]"), null, "nothing lies over it");
    assert.equal(await page.evaluate(() => document.activeElement.className), "opened", "the focus is on what says so");
    await page.$$eval(".opened button", (buttons) => buttons.at(-1).click());
    await untilTitle(page, article.title);
    assert.equal(await page.$(".opened"), null);
  });

  visit(`${browser}: a writer's page offers to open a document`, browser, { before: withoutPicker }, async ({ page }) => {
    assert.equal(await page.$(".opened"), null, "the article's own page doesn't");
    const html = readFileSync(join(dist, "index.html"), "utf8");
    const site = await serve(dist, { extra: { "/editor.html": html.replace("<main data-article-explorer", "$& data-editor") } });
    try {
      const writers = await open(browser, { server: site, address: "editor.html", before: withoutPicker });
      await writers.page.click(".opened button");
      await writers.page.waitForSelector(".opening-sheet[open]");
      await choose(writers.page, ownFile, mapFile);
      await untilTitle(writers.page, ownTitle);
      await writers.close();
    } finally {
      await site.close();
    }
  });

  const downloads = newFolder();
  visit(`${browser}: the page of an own document is saved, and shows it with scripts and without`, browser, { before: withoutPicker, downloads }, async ({ page }) => {
    await openSheet(page);
    await choose(page, ownFile, mapFile);
    await page.waitForSelector(".opened");
    const html = await saved(page, downloads, ".opened [data-save]", "index.html");
    const site = await serve(dist, {
      extra: {
        // The folder of the explorer is the site itself.
        "/own/index.html": html.toString("utf8").replaceAll('"explorer/', '"/'),
        "/own/own.json": own,
        "/own/square.topojson": map,
      },
    });
    try {
      const asText = await open(browser, { server: site, address: "own/", scripts: false });
      const text = await asText.page.$eval("article-explorer", (element) => element.innerText);
      for (const { title } of JSON.parse(own).events) assert.ok(text.includes(title), title);
      await asText.close();
      const asExplorer = await open(browser, { server: site, address: "own/", waitFor: "article-explorer" });
      await untilReady(asExplorer.page);
      const [heading, ids] = await asExplorer.page.$eval("article-explorer", (element) => [
        element.shadowRoot.querySelector("h1").textContent,
        element.querySelectorAll("[id]").length,
      ]);
      assert.equal(heading, ownTitle);
      assert.equal(ids, 0, "the text that isn't seen takes no address");
      // Taken from the page and put back, the explorer starts anew; meanwhile the text has its ids.
      const given = await asExplorer.page.$eval("article-explorer", async (element) => {
        element.remove();
        await Promise.resolve();
        const given = element.querySelectorAll("[id]").length;
        document.body.append(element);
        return given;
      });
      assert.ok(given > 0);
      await untilReady(asExplorer.page);
      await asExplorer.close();
    } finally {
      await site.close();
    }
  });

  visit(`${browser}: a map that wasn't chosen is a problem at its place in the text, and the article stays`, browser, { before: withoutPicker }, async ({ page }) => {
    await openSheet(page);
    await choose(page, ownFile);
    await page.waitForSelector(".report li");
    const problem = await page.$eval(".report li", (row) => row.textContent);
    assert.match(problem, /infobox\.maps\[0\]\.topology.*choose it together with the document \(chosen: own\.json\)/s);
    assert.equal(await title(page), article.title);
    await page.click(".report li button");
    const marked = await page.$eval(".report textarea", (area) => area.value.slice(area.selectionStart, area.selectionEnd));
    assert.match(marked, /square\.topojson/);
    const isInView = await page.$eval(".report textarea", (area) => area === document.activeElement);
    assert.ok(isInView, "the text has the focus");
  });

  visit(`${browser}: a document with thirty problems tells all, and the sheet passes axe`, browser, { before: withoutPicker }, async ({ page }) => {
    await openSheet(page);
    await choose(page, brokenFile);
    await page.waitForSelector(".report li");
    assert.equal(await title(page), article.title, "it never half-shows");
    const rows = await page.$$eval(".report li", (rows) => rows.length);
    const told = await page.$eval(".report [role=alert]", (line) => line.textContent);
    assert.ok(rows >= 30 && told.includes(`${rows} problems`), told);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run(".opening-sheet"));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
  });

  visit(`${browser}: a page names a document, which is shown as its own article would be`, browser, { server, address: "element.html", waitFor: "article-explorer" }, async ({ page, requests }) => {
    await untilReady(page);
    const shown = await page.$eval("article-explorer", ({ shadowRoot }) => shadowRoot.querySelector("h1").textContent);
    assert.equal(shown, ownTitle);
    assert.ok(requests.some((address) => address.endsWith("/articles/square.topojson")));
    const link = await page.$eval("article-explorer", ({ shadowRoot }) => shadowRoot.querySelector("a[href*='#event/']").href);
    const alone = await open(browser, { server, url: link });
    assert.equal(await alone.page.$eval(".masthead h1", (heading) => heading.textContent), ownTitle);
    await alone.close();
  });

  visit(`${browser}: beside the article of the site, each shows its own`, browser, { server, address: "two.html", waitFor: "article-explorer" }, async ({ page }) => {
    await untilReady(page);
    const titles = await page.$$eval("article-explorer", (all) => all.map(({ shadowRoot }) => shadowRoot.querySelector("h1").textContent));
    assert.deepEqual(titles, [ownTitle, article.title]);
    await page.$eval("article-explorer", (explorer) => explorer.removeAttribute("src"));
    await until(page, "the site's article", (title) => {
      const [first] = document.querySelectorAll("article-explorer");
      return first.shadowRoot.querySelector("h1")?.textContent === title;
    }, article.title);
  });

  for (const [address, says] of [
    ["broken.html", /broken\.json has \d+ problems/],
    ["none.html", /there is no such file on the server/],
    ["mapless.html", /square\.topojson.*there is no such file on the server/s],
  ]) {
    visit(`${browser}: what is wrong with the document of ${address} is told, and the host's words stay`, browser, { server, address, waitFor: "article-explorer", quiet: false }, async ({ page }) => {
      await until(page, "a report", () => document.querySelector("article-explorer").shadowRoot.querySelector(".report"));
      const [told, areWordsSeen] = await page.$eval("article-explorer", ({ shadowRoot }) => [
        shadowRoot.querySelector(".report").textContent,
        shadowRoot.querySelector("slot")?.assignedNodes().some(({ textContent }) => textContent === "Words of the host"),
      ]);
      assert.match(told, says);
      assert.ok(areWordsSeen);
    });
  }

  visit(`${browser}: an address may name a document of the same site, and of no other`, browser, { server, address: "?src=articles/own.json" }, async ({ page }) => {
    assert.equal(await title(page), ownTitle);
    await page.goto(`${server.origin}/?src=${encodeURIComponent("https://example.com/a.json")}`);
    const says = await page.waitForSelector("[data-article-explorer] [role='alert']");
    const told = await says.evaluate((alert) => alert.closest(".report").textContent);
    assert.match(told, /^a\.json .*it lies on another site than this page$/);
    assert.ok(await page.$(`[data-article-static] h1`), "the page's own article stays as text");
  });
}

visit("a file that is saved is shown anew, and the selection is kept", "chromium", {
  // Files that can be read again, as the browser's dialog gives them, without the dialog.
  before: (page) =>
    page.evaluateOnNewDocument((own, map) => {
      const write = async (name, text) => {
        const root = await navigator.storage.getDirectory();
        const handle = await root.getFileHandle(name, { create: true });
        const writable = await handle.createWritable();
        await writable.write(text);
        await writable.close();
        return handle;
      };
      window.saveFile = write;
      window.showOpenFilePicker = async () => [await write("own.json", own), await write("square.topojson", map)];
    }, own, map),
}, async ({ page }) => {
  await openSheet(page);
  await page.click(".choose button");
  await untilTitle(page, ownTitle);
  const { id, title: eventTitle } = JSON.parse(own).events[0];
  await page.$eval(`.mark[data-event="${id}"]`, (mark) => mark.click());
  await until(page, "the card", (title) => document.querySelector(".card-title")?.textContent === title, eventTitle);
  const changed = JSON.parse(own);
  changed.title = "Another title";
  await page.evaluate((text) => window.saveFile("own.json", text), JSON.stringify(changed));
  await untilTitle(page, "Another title");
  await until(page, "the card is kept", (title) => document.querySelector(".card-title")?.textContent === title, eventTitle);
  await page.evaluate((text) => window.saveFile("own.json", text), "{");
  await page.waitForSelector(".opening-sheet[open] .report");
  assert.equal(await title(page), "Another title", "the last good state stays");
  await page.evaluate((text) => window.saveFile("own.json", text), own);
  await untilTitle(page, ownTitle);
  assert.equal(await page.$("dialog[open]"), null, "the sheet closes when the document is mended");
});

/** Drops files on the page, one after the other: pairs of name and text. */
const drop = (page, ...files) =>
  page.evaluate((files) => {
    for (const [name, text] of files) {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], name));
      const event = (type) => new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true });
      const story = document.querySelector(".story");
      if (story.dispatchEvent(event("dragover"))) throw new Error("the browser would take the file");
      story.dispatchEvent(event("drop"));
    }
  }, files);

visit("a file that is dropped on the page is opened", "chromium", {}, async ({ page }) => {
  await drop(page, ["minimal.json", minimal]);
  await untilTitle(page, JSON.parse(minimal).title);
});

visit("of two documents that are opened at once the later is shown", "chromium", {}, async ({ page }) => {
  const first = { ...JSON.parse(minimal), title: "The first", summary: "x ".repeat(400).trim() };
  await drop(page, ["first.json", JSON.stringify(first)], ["minimal.json", minimal]);
  await untilTitle(page, JSON.parse(minimal).title);
  for (let frame = 0; frame < 10; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await title(page), JSON.parse(minimal).title);
});
