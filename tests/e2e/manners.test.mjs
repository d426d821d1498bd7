// Good manners on a host's page: in a frame and as an element, wheels and fingers that it can't use go on to the host.
import assert from "node:assert/strict";
import { after } from "node:test";
import { article } from "./support/article.mjs";
import { hosts, script, text, untilReady } from "./support/hosts.mjs";
import { click, hittable, until, untilSelected } from "./support/reader.mjs";
import { browsers, closeAfterwards, ready, visit } from "./support/visit.mjs";

const someEvent = article.events[3].id;
const frame = (address, width = 720, height = 520) =>
  `${text}<iframe src="/${address}" title="The explorer" width="${width}" height="${height}"></iframe>${text}`;
const server = await hosts({
  "/frame.html": frame(`#event/${someEvent}`),
  "/steps.html": frame("?steps"),
  "/resize.html": frame("?resize"),
  "/phone-frame.html": frame("", 390),
  "/phone.html": `${script}${text}<article-explorer height="520"></article-explorer>${text}`,
  "/wide.html": `${script}<article-explorer height="700"></article-explorer>${text}`,
  "/scaled.html": [`${script}<div class="scaled"><article-explorer height="700"></article-explorer></div>`, { sheet: "scaled" }],
}, { "/scaled.css": "body { margin: 0 } .scaled { width: 1000px; transform: scale(0.8); transform-origin: 0 0 }" });
closeAfterwards();
after(() => server.close());

/** The frame of the page, as soon as it can be used. */
async function framed(page) {
  const element = await page.waitForSelector("iframe");
  await element.scrollIntoView();
  const inner = await element.contentFrame();
  await inner.waitForSelector(ready);
  return inner;
}

for (const browser of browsers) {
  visit(`a frame at an event leaves its host where it is (${browser})`, browser, { server, address: "frame.html", waitFor: null }, async ({ page }) => {
    const inner = await (await page.waitForSelector("iframe")).contentFrame();
    await inner.waitForSelector(`${ready} .card-title`);
    await untilSelected(inner, `#event/${someEvent}`);
    assert.equal(await page.evaluate(() => scrollY), 0);
  });

  for (const [address, steps] of [["frame.html", 0], ["steps.html", 5]]) {
    visit(`five selections in ${address} are ${steps} steps of the host's history (${browser})`, browser, { server, address, waitFor: null }, async ({ page }) => {
      const inner = await framed(page);
      const length = await page.evaluate(() => history.length);
      for (const { id } of article.events.filter(({ id }) => id !== someEvent).slice(5, 10)) {
        await inner.evaluate((id) => document.querySelector(`.story [data-event="${id}"], .card [data-event="${id}"], [data-event="${id}"]`)?.click(), id);
        await untilSelected(inner, `#event/${id}`);
      }
      assert.equal(await page.evaluate(() => history.length), length + steps);
    });
  }

  visit(`a frame that is asked to tells its host how high it wants to be (${browser})`, browser, {
    server, address: "resize.html", waitFor: null,
    before: (page) => page.evaluateOnNewDocument(() => addEventListener("message", ({ data }) => ((window.told ??= []).push(data)))),
  }, async ({ page }) => {
    await framed(page);
    await until(page, "the host is told", () => window.told?.some(({ type, height }) => type === "article-explorer:resize" && height === 640));
    await page.$eval("iframe", (frame) => (frame.width = 1100));
    await until(page, "the host is told of the new width", () => window.told.at(-1).height === 560);
  });

  visit(`a frame without that tells nothing (${browser})`, browser, {
    server, address: "frame.html", waitFor: null,
    before: (page) => page.evaluateOnNewDocument(() => addEventListener("message", () => (window.isTold = true))),
  }, async ({ page }) => {
    await framed(page);
    assert.equal(await page.evaluate(() => window.isTold), undefined);
  });
}

/** The middle of what matches in the element, on the page. */
const middle = (page, selector) =>
  page.evaluate((selector) => {
    const root = document.querySelector("article-explorer")?.shadowRoot ?? document.querySelector(".explorer");
    const { x, y, width, height } = root.querySelector(selector).getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  }, selector);

/** What the timeline and the map show. */
const views = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("article-explorer")?.shadowRoot ?? document.querySelector(".explorer");
    const ticks = [...root.querySelectorAll(".tick-label, .plot-axis, .brush")].map((tick) => `${tick.textContent} ${tick.getAttribute("style")}`);
    return { time: ticks.join(), land: root.querySelector(".scale-bar")?.outerHTML, page: [scrollX, scrollY, devicePixelRatio].join() };
  });

/** What the views show when they rest: when it differs from `before` and has stayed the same for ten frames. */
async function rested(page, before) {
  const differs = (one, other) => Object.keys(one).some((name) => one[name] !== other[name]);
  let now = before;
  for (let frames = 0; frames < 10; frames++) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const next = await views(page);
    if (differs(next, now) || !differs(next, before)) frames = 0;
    now = next;
  }
  return now;
}

/** Turns the wheel over what matches; returns what changed of the time, the land and the page. */
async function turned(page, selector, wheel, key) {
  const before = await views(page);
  await page.mouse.move(...(await middle(page, selector)));
  if (key) await page.keyboard.down(key);
  await page.mouse.wheel(wheel);
  if (key) await page.keyboard.up(key);
  const now = await rested(page, before);
  return Object.keys(now).filter((name) => now[name] !== before[name]);
}

for (const browser of browsers) {
  for (const [where, options] of [["alone", {}], ["on a host's page", { server, address: "wide.html", waitFor: null }]]) {
    visit(`a wheel with Ctrl scales a view wherever the pointer is on it, ${where} (${browser})`, browser, { ...options, width: 1200, height: 900 }, async ({ page }) => {
      await (where === "alone" ? page.waitForSelector(".place") : untilReady(page));
      for (const part of [".plot", ".overview", ".lane-labels", ".timeline-head h2"]) {
        assert.deepEqual(await turned(page, part, { deltaY: -120 }, "Control"), ["time"], part);
      }
      for (const part of [".map-plot", ".map-buttons button", ".map .view-head"]) {
        assert.deepEqual(await turned(page, part, { deltaY: -120 }, "Control"), ["land"], part);
      }
    });

    visit(`a sideways wheel, and one with Shift, moves the timeline and not the page, ${where} (${browser})`, browser, { ...options, width: 1200, height: 900 }, async ({ page }) => {
      await (where === "alone" ? page.waitForSelector(".place") : untilReady(page));
      await turned(page, ".plot", { deltaY: -300 }, "Control");
      for (const part of [".plot", ".lane-labels", ".overview"]) {
        assert.deepEqual(await turned(page, part, { deltaX: 60 }), ["time"], part);
      }
      assert.deepEqual(await turned(page, ".plot", { deltaY: -60 }, "Shift"), ["time"], "Shift");
      const isKept = await page.evaluate(() => {
        const root = document.querySelector("article-explorer")?.shadowRoot ?? document;
        const event = new WheelEvent("wheel", { deltaX: -5000, bubbles: true, cancelable: true, composed: true });
        root.querySelector(".plot").dispatchEvent(event);
        return event.defaultPrevented;
      });
      assert.ok(isKept, "at its end it doesn't become the browser's Back");
    });
  }

  visit(`a plain wheel over the timeline and the map scrolls the host (${browser})`, browser, { server, address: "wide.html", waitFor: null, width: 1200, height: 900 }, async ({ page }) => {
    await untilReady(page);
    for (const part of [".plot", ".map-plot", ".overview"]) {
      assert.deepEqual(await turned(page, part, { deltaY: 40 }), ["page"], part);
    }
  });

  visit(`on a page that scales it, a wheel scales around the pointer (${browser})`, browser, { server, address: "scaled.html", waitFor: null, width: 1000, height: 900 }, async ({ page }) => {
    await untilReady(page);
    await until(page, "the map is there", () => document.querySelector("article-explorer").shadowRoot.querySelector(".place"));
    const at = () => middle(page, '.place[data-entity="tskhinvali"]');
    const before = await at();
    assert.deepEqual(await turned(page, '.place[data-entity="tskhinvali"]', { deltaY: -60 }, "Control"), ["land"]);
    const now = await at();
    before.forEach((place, axis) => assert.ok(Math.abs(now[axis] - place) < 3, `from ${before} to ${now}`));
  });
}

const phone = { width: 390, height: 844, waitFor: null, server };

/** A finger goes up the screen from a point, until the host has moved. */
async function swipePast(page, what, { x, y }) {
  const client = await page.createCDPSession();
  await client.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  const before = await page.evaluate(() => scrollY);
  const touch = (type, ...touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
  for (let time = 0; time < 2; time++) {
    await touch("touchStart", { x, y });
    for (let moved = 20; moved <= 200; moved += 20) await touch("touchMove", { x, y: y - moved });
    await touch("touchEnd");
  }
  await until(page, `${what}: the host moves`, (before) => scrollY > before + 100, before);
}

visit("a phone's frame is as high as it is, and a finger gets past it", "chromium", { ...phone, address: "phone-frame.html" }, async ({ page }) => {
  const inner = await framed(page);
  const [content, height] = await inner.evaluate(() => [document.scrollingElement.scrollHeight, innerHeight]);
  assert.ok(content <= height, `${content} px of content in ${height} px`);
  for (const view of ["map", "timeline", "story"]) {
    await page.evaluate(() => scrollTo(0, 1400));
    await inner.evaluate(async (view) => {
      document.querySelector(`[data-to="${view}"]`).click();
      // The view is drawn before it can be at its end.
      await new Promise(requestAnimationFrame);
      for (const panel of document.querySelectorAll(".story-panel, .timeline-rows")) panel.scrollTop = panel.scrollHeight;
    }, view);
    const { x, y } = await (await page.$("iframe")).boundingBox();
    await swipePast(page, view, { x: x + 195, y: y + 320 });
  }
});

for (const width of [390, 1000]) {
  visit(`a finger gets past every view of the element at ${width} px`, "chromium", { ...phone, width, address: "phone.html" }, async ({ page }) => {
    await page.waitForFunction(() => document.querySelector("article-explorer").shadowRoot?.querySelector("[data-ready]"));
    for (const view of ["map", "timeline", "story"]) {
      const point = await page.evaluate((view) => {
        scrollTo(0, 1300);
        const root = document.querySelector("article-explorer").shadowRoot;
        root.querySelector(`[data-to="${view}"]`).click();
        for (const panel of root.querySelectorAll(".story-panel, .timeline-rows, .timeline-body, .card-panel")) {
          panel.scrollTop = panel.scrollHeight;
        }
        const { x, y, width, height } = root.querySelector(`[data-view="${view}"]`).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, view);
      await swipePast(page, view, point);
    }
  });
}
