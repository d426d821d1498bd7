// From the text to the explorer: what a reader has in view is never taken away, and whatever fails, the text stays.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, describe } from "node:test";
import { article, event, paragraphs, squeeze } from "./support/article.mjs";
import { tabTo, until, untilSelected, words } from "./support/reader.mjs";
import { serve, strictPolicy } from "./support/server.mjs";
import { sizes } from "./support/sizes.mjs";
import { browsers, closeAfterwards, dist, ready, visit } from "./support/visit.mjs";

closeAfterwards();

const isProgram = (path) => path.endsWith(".wasm");
const site = async (options) => {
  const server = await serve(dist, options);
  after(() => server.close());
  return server;
};

/** A site whose program stops halfway: `release` lets it go on, `hold` makes it stop again. */
const slowSite = async () => {
  let kept;
  let release;
  const hold = async () => {
    kept = new Promise((keep) => {
      release = keep;
    });
  };
  const server = await site({ halfway: (path) => (isProgram(path) ? kept : undefined) });
  return { server, hold, release: () => release() };
};

const line = "[data-article-line]";
const untilLine = (page, wanted) =>
  until(page, `the line says “${wanted}”`, (line, wanted) => document.querySelector(line).textContent.includes(wanted), line, wanted);
const press = async (page, name) => {
  const button = await page.waitForSelector(`${line} ::-p-text(${name})`);
  await button.click();
};
const isReadable = async (page) => {
  const text = squeeze(await words(page));
  assert.deepEqual(
    paragraphs.filter((paragraph) => !text.includes(paragraph)),
    [],
  );
};
const someEvent = "friendship-treaty-signed";

// What fails while `state.isBroken`, and what the reader is told.
const faults = [
  ["a program that is missing", "lacks a part", (state) => ({ missing: (path) => state.isBroken && isProgram(path) })],
  ["a line that breaks off", "could not be loaded", (state) => ({
    halfway: (path) => state.isBroken && isProgram(path) && Promise.reject(new Error("broken off")),
  })],
  ["a glue script that is missing", "lacks a part", (state) => ({
    missing: (path) => state.isBroken && /\/article-explorer-\w+\.js$/.test(path),
  })],
];

// What may be missing in a frame.
const framed = await Promise.all(
  [["the program", isProgram], ["the start script", (path) => /\/start-\w+\.js$/.test(path)]].map(async ([what, missing]) => {
    const frame = `<iframe src="./#event/${someEvent}" title="The explorer" width="720" height="520"></iframe>`;
    const policy = `${strictPolicy}; frame-src 'self'`;
    return { what, server: await site({ missing, policy, extra: { "/host.html": frame } }) };
  }),
);

const program = (await readdir(dist)).find(isProgram);
const bytes = await readFile(join(dist, program));
const cut = await site({ extra: { [`/${program}`]: bytes.subarray(0, bytes.length / 2) } });

// All are there before the first test, as the tests that have begun close what they used when they end.
const slow = await slowSite();
const broken = await Promise.all(
  faults.map(async ([what, why, options]) => {
    const state = { isBroken: true };
    return { what, why, state, server: await site(options(state)) };
  }),
);

for (const browser of browsers) {
  const late = (title, options, body) =>
    visit(title, browser, { server: slow.server, before: () => slow.hold(), waitFor: line, ...options }, body);

  describe(browser, () => {

    late("a slow line tells how far the explorer is, which then takes the place of the text", {}, async ({ page }) => {
      await until(page, "half of it is there", () => {
        const progress = document.querySelector("[data-article-line] progress");
        return progress?.checkVisibility() && progress.value > progress.max / 4 && progress.value < progress.max;
      });
      await isReadable(page);
      slow.release();
      await page.waitForSelector(ready);
      await until(page, "the line is gone", (line) => !document.querySelector(line).checkVisibility(), line);
    });

    late("an address opens by itself, though the text stands at its place", { address: `#event/${someEvent}` }, async ({ page }) => {
      await until(page, "the text is at its place", () => scrollY > 0);
      slow.release();
      await untilSelected(page, `#event/${someEvent}`);
      await until(page, "the explorer is in view", () => scrollY === 0);
    });

    late("a reader who has scrolled keeps the place, and opens the explorer there", {}, async ({ page }) => {
      const place = article.sections.at(-2).id;
      await page.evaluate((id) => document.getElementById(id).scrollIntoView(), `section/${place}`);
      const before = await page.evaluate(() => scrollY);
      slow.release();
      await untilLine(page, "ready");
      assert.equal(await page.evaluate(() => scrollY), before);
      assert.equal(await page.$(ready), null);
      await press(page, "Open it here");
      await page.waitForSelector(ready);
      assert.equal(await page.evaluate(() => location.hash), `#section/${place}`);
      await until(page, "the story is there, and has the focus", (title) => {
        const panel = document.querySelector(".story-panel").getBoundingClientRect();
        const headings = [...document.querySelectorAll(".story-panel :is(h2, h3)")];
        const { top } = headings.find(({ textContent }) => textContent.trim() === title).getBoundingClientRect();
        return top >= panel.top && top < panel.bottom && document.activeElement.closest("[data-view='story']");
      }, article.sections.at(-2).title);
    });

    late("what a reader has marked stays marked", {}, async ({ page }) => {
      const marked = await page.evaluate(() => {
        getSelection().selectAllChildren(document.querySelector("[data-article-static] header p"));
        return getSelection().toString();
      });
      slow.release();
      await untilLine(page, "ready");
      assert.equal(await page.evaluate(() => getSelection().toString()), marked);
      await press(page, "Close");
      await isReadable(page);
      assert.equal(await words(page, line), "");
    });

    late("what has the focus keeps it, and the keyboard opens the explorer", {}, async ({ page }) => {
      await page.keyboard.press("Tab");
      const focused = () => page.evaluate(() => document.activeElement.outerHTML);
      const link = await focused();
      slow.release();
      await untilLine(page, "ready");
      assert.equal(await focused(), link);
      await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.up("Shift");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Open it here");
      await page.keyboard.press("Enter");
      await page.waitForSelector(ready);
    });

    visit("Back, Forward and addresses keep the focus where it is", browser, {}, async ({ page }) => {
      const id = () => page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
      const hasFocus = () => page.evaluate(() => Boolean(document.activeElement.closest("[data-view='timeline']")));
      await page.focus(".plot");
      const seen = [];
      for (const key of ["ArrowRight", "Enter", "ArrowRight", "Enter"]) {
        await page.keyboard.press(key);
        if (key === "Enter") {
          await until(page, "an event is selected", (before) => location.hash !== before, seen.at(-1) ?? "");
          seen.push(`#${await id()}`);
        }
      }
      for (const [go, to] of [[-1, seen[0]], [-1, ""], [2, seen[1]]]) {
        await page.evaluate((go) => history.go(go), go);
        await untilSelected(page, to);
        assert.ok(await hasFocus(), `the focus is in the timeline at ${to}`);
      }
      await page.evaluate((id) => (location.hash = `#event/${id}`), someEvent);
      await untilSelected(page, `#event/${someEvent}`);
      assert.ok(await hasFocus(), "the focus is in the timeline at an address of the host");
    });

    const countShifts = (page) =>
      page.evaluateOnNewDocument(() => {
        window.shifts = 0;
        if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) window.shifts += value;
        }).observe({ type: "layout-shift", buffered: true });
      });
    for (const [width, height] of sizes) {
      const look = { width, height, address: `#event/${someEvent}`, before: countShifts };
      visit(`nothing moves while the explorer takes the text's place at ${width} px`, browser, look, async ({ page }) => {
        await untilSelected(page, look.address);
        for (let frame = 0; frame < 5; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
        assert.equal(await page.evaluate(() => window.shifts), 0);
      });
    }

    visit("search engines get the article as data, under a strict policy", browser, {}, async ({ page }) => {
      const data = await page.$eval("[type='application/ld+json']", ({ textContent }) => JSON.parse(textContent));
      assert.equal(data.headline, article.title);
      const told = data.mentions.find((thing) => thing["@id"] === `#event/${someEvent}`);
      assert.deepEqual([told.name, told.startDate], [event(someEvent).title, event(someEvent).date]);
    });

    for (const { what, why, state, server } of broken) {
      const breaks = async () => {
        state.isBroken = true;
      };
      visit(`${what} leaves the text, and can be tried again`, browser, { server, before: breaks, waitFor: "[role='alert']", quiet: false }, async ({ page }) => {
        await untilLine(page, why);
        await isReadable(page);
        state.isBroken = false;
        await press(page, "Try again");
        await page.waitForSelector(ready);
        assert.equal(await words(page, line), "");
      });
    }

    for (const { what, server } of framed) {
      const host = { server, address: "host.html", waitFor: "iframe", quiet: false };
      visit(`a frame at an event that lacks ${what} shows the text, and goes on to`, browser, host, async ({ page }) => {
        const frame = await (await page.$("iframe")).contentFrame();
        await until(frame, "the text is shown", () => document.querySelector("[data-article-static]")?.checkVisibility());
        const close = await frame.$(`${line} ::-p-text(Close)`);
        await close?.click();
        assert.ok(await frame.$eval("[data-article-static]", (text) => text.checkVisibility()));
        await isReadable(frame);
      });
    }

    const refuse = async (page) => {
      await page.setRequestInterception(true);
      page.on("request", (request) => (isProgram(request.url()) ? request.abort() : request.continue()));
    };
    const unreachable = { before: refuse, waitFor: "[role='alert']", quiet: false };
    visit("a site that can't be reached leaves the text", browser, unreachable, async ({ page }) => {
      await untilLine(page, "connection failed");
      await isReadable(page);
    });

    visit("half a program leaves the text", browser, { server: cut, waitFor: "[role='alert']", quiet: false }, async ({ page }) => {
      await untilLine(page, "only a part");
      await isReadable(page);
    });

    visit("without memory the text stays", browser, {
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          WebAssembly.instantiate = () => Promise.reject(new RangeError("could not allocate memory"));
        }),
      waitFor: "[role='alert']",
      quiet: false,
    }, async ({ page }) => {
      await untilLine(page, "memory");
      await isReadable(page);
    });

    visit("a fault in a view brings the text back at its address, and can be tried again", browser, { quiet: false }, async ({ page }) => {
      await page.evaluate((id) => {
        document.createElement = () => {
          delete document.createElement;
          throw new Error("no more elements");
        };
        location.hash = `#event/${id}`;
      }, someEvent);
      await untilLine(page, "stopped");
      assert.ok(await page.evaluate((id) => {
        const { top } = document.getElementById(`event/${id}`).getBoundingClientRect();
        return top >= 0 && top < innerHeight;
      }, someEvent));
      await isReadable(page);
      await press(page, "Try again");
      await untilSelected(page, `#event/${someEvent}`);
    });

    visit("a page opened as a file says what to do", browser, {}, async ({ page, log }) => {
      await page.goto(pathToFileURL(join(dist, "index.html")).href);
      await page.waitForSelector("[role='alert']");
      await untilLine(page, "opened as a file");
      assert.ok(!/browser lacks/.test(await words(page, line)));
      await isReadable(page);
      log.length = 0;
    });
  });
}
