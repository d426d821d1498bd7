// Without a network: what was visited once opens again, a new version comes whole, and the page as one file opens from a
// disk.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { article } from "./support/article.mjs";
import { until, words } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { browsers, closeAfterwards, dist, open, ready } from "./support/visit.mjs";

closeAfterwards();

const keyEvent = article.events.find(({ key }) => key);

/** Waits until the service worker has everything. */
const kept = (page) => page.evaluate(async () => void (await navigator.serviceWorker.ready).active);

/** What another build of the page would change: its title, and with it the list of what is kept. */
const rebuilt = async () => {
  const index = await readFile(join(dist, "index.html"), "utf8");
  const changed = index.replace(/<title>[^<]*/, "<title>Another build");
  const hash = async (text) => {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return `sha256-${Buffer.from(digest).toString("base64")}`;
  };
  const worker = await readFile(join(dist, "service-worker.js"), "utf8");
  const [before, after] = [await hash(index), await hash(changed)];
  assert.ok(worker.includes(before), "the service worker lists the page with its hash");
  return { page: changed, worker: worker.replace(before, after).replace(/version = "[^"]*/, 'version = "another') };
};

for (const browser of browsers) {
  describe(browser, () => {
    test("after one visit the page opens without a network, at any address", { timeout: 60_000 }, async () => {
      const server = await serve(dist);
      const { page, close } = await open(browser, { server });
      await kept(page);
      await server.close();
      await page.goto(`${server.origin}/#event/${keyEvent.id}`);
      await page.reload();
      await page.waitForSelector(ready);
      await until(page, "the card of the address", (title) => document.querySelector(".card h2").textContent === title, keyEvent.title);
      await close();
    });

    test("a new version is offered, and taken over whole when the reader wants it", { timeout: 60_000 }, async () => {
      const changing = new Map();
      const server = await serve(dist, { changing });
      const { page, close } = await open(browser, { server });
      await kept(page);
      const { page: index, worker } = await rebuilt();
      changing.set("/index.html", index).set("/service-worker.js", worker);
      await page.reload();
      await page.waitForSelector(ready);
      assert.equal(await page.title(), article.title, "the old version goes on");
      await page.waitForSelector("[data-article-line] button");
      const line = await words(page, "[data-article-line] [role=status]");
      assert.match(line, /new version/);
      await Promise.all([page.waitForNavigation(), page.click("[data-article-line] button")]);
      await page.waitForSelector(ready);
      await server.close();
      await page.reload();
      await page.waitForSelector(ready);
      const served = await page.evaluate(async () => (await fetch("./")).text());
      assert.match(served, /<title>Another build/);
      const caches = await page.evaluate(() => caches.keys());
      assert.equal(caches.length, 1, "nothing is left of the old version");
      assert.match(caches[0], /another$/);
      await close();
    });

    test("files of two versions are never kept together", { timeout: 60_000 }, async () => {
      const changing = new Map();
      const server = await serve(dist, { changing });
      const { page, close } = await open(browser, { server });
      await kept(page);
      // A host in the middle of an update: it has the new list, and the old page.
      const { worker } = await rebuilt();
      changing.set("/service-worker.js", worker);
      const state = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        const { installing } = registration;
        if (installing) await new Promise((resolve) => installing.addEventListener("statechange", resolve));
        return installing?.state;
      });
      assert.equal(state, "redundant");
      await server.close();
      await page.reload();
      await page.waitForSelector(ready);
      await close();
    });

    test("a picture that was seen is there without a network", { timeout: 60_000 }, async () => {
      const picture = "examples/sinking-of-the-titanic/media/compartments.svg";
      const digest = await crypto.subtle.digest("SHA-256", await readFile(join(dist, picture)));
      const listed = JSON.stringify([[`./${picture}`, `sha256-${Buffer.from(digest).toString("base64")}`]]);
      // As it would be in an article that has it.
      const worker = (await readFile(join(dist, "service-worker.js"), "utf8")).replace("new Map([]", `new Map(${listed}`);
      assert.ok(worker.includes(picture));
      const server = await serve(dist, { changing: new Map([["/service-worker.js", worker]]) });
      const { page, close } = await open(browser, { server });
      await kept(page);
      await page.reload();
      await page.waitForSelector(ready);
      const shows = (address) =>
        page.evaluate(async (address) => {
          const picture = new Image();
          picture.src = address;
          return picture.decode().then(() => true, () => false);
        }, address);
      assert.equal(await page.evaluate((address) => caches.match(address).then(Boolean), picture), false, "nobody has seen it");
      assert.ok(await shows(picture));
      await server.close();
      await page.reload();
      await page.waitForSelector(ready);
      assert.ok(await shows(picture));
      assert.ok(!(await shows("icon-of-another-site.svg")));
      await close();
    });

    test("the page as one file opens from a disk and asks for nothing", { timeout: 60_000 }, async () => {
      const folder = await mkdtemp(join(tmpdir(), "single-file-"));
      try {
        const file = join(folder, "article.html");
        await promisify(execFile)("cargo", ["run", "--quiet", "--bin", "single-file", "--", dist, file]);
        const { page, log, requests, close } = await open(browser, { url: `${pathToFileURL(file)}#event/${keyEvent.id}` });
        await until(page, "the card of the address", (title) => document.querySelector(".card h2").textContent === title, keyEvent.title);
        await page.keyboard.press("Escape");
        await until(page, "an address without it", () => !location.hash);
        assert.deepEqual(requests, []);
        assert.deepEqual(log, []);
        assert.ok((await readFile(file)).length < 4_500_000, "it can be mailed");
        await close();
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });
}
