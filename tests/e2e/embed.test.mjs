// <article-explorer> on pages of hosts: it looks as it does alone, and behaves as a guest.
import assert from "node:assert/strict";
import { after } from "node:test";
import axe from "axe-core";
import { article, entity, event, plain } from "./support/article.mjs";
import { hosts, script, text, untilReady } from "./support/hosts.mjs";
import { bare, read } from "./support/pdf.mjs";
import { until } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

const one = '<article-explorer height="700"></article-explorer>';
const server = await hosts({
  "/one.html": script + one,
  "/hostile.html": [`${script}<div class="wide">${one}</div>`, { sheet: "hostile", lang: 'lang="ar" dir="rtl"' }],
  "/two.html": `${script}${script}<article-explorer id="a"></article-explorer><article-explorer id="b"></article-explorer>`,
  "/started.html": `${script}<article-explorer selected="event/south-ossetia-recognized" view="map" theme="dark" height="30rem"></article-explorer>`,
  "/hidden.html": `${script}<div id="tab" hidden>${one}</div>`,
  "/small.html": `${script}<div id="box"><article-explorer height="0"></article-explorer></div>`,
  "/below.html": `${script}${text}<article-explorer selected="event/${article.events[3].id}"></article-explorer>${text}`,
  "/kept.html": `${script}<article-explorer history="one"></article-explorer>`,
  "/steps.html": `${script}<article-explorer history="steps"></article-explorer>`,
  "/printed.html": `${script}<h1>The host’s own words</h1>${one}<p>The host’s last words</p>`,
  "/labelled.html": `${script}<header>A host</header><main><h1>Of the host</h1><article-explorer height="700" selected="event/${article.events[3].id}"></article-explorer></main>`,
  "/words.html": `${script}<article-explorer>The host’s words</article-explorer>`,
  "/none.html": `${script}<p>Words</p>`,
});
closeAfterwards();
after(() => server.close());

const [someone, other] = article.entities.filter(({ id }) =>
  article.sections.some(({ paragraphs }) => paragraphs.some(({ text }) => text.includes(`[[${id}]]`) || text.includes(`[[${id}|`))),
);
const someEvent = article.events.find(({ status, relations }) => status === "happened" && relations).id;

/** Clicks in the story of the element that matches. */
const clickIn = (page, selector, id) =>
  page.$eval(
    selector,
    (explorer, id) => explorer.shadowRoot.querySelector(`.story [data-entity="${id}"]`).click(),
    id,
  );
const cardOf = (page, selector) =>
  page.$eval(selector, ({ shadowRoot }) => shadowRoot.querySelector(".card-title").textContent);
const untilCard = (page, selector, title) =>
  until(
    page,
    `the card of ${title}`,
    (selector, title) => document.querySelector(selector).shadowRoot.querySelector(".card-title")?.textContent === title,
    selector,
    title,
  );

// Runs in the page: where things are in the explorer, and how they look.
function looks(root) {
  const corner = root.getBoundingClientRect();
  const parts = ["h1", ".lead", ".tools > button", ".paragraph", ".map-plot", ".place", ".plot", ".mark", ".card-title", ".walk", ".overview", ".row"];
  return parts.map((part) => {
    const element = root.querySelector(part);
    if (!element) return `${part}: none`;
    const { x, y, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const at = [x - corner.x, y - corner.y, width, height].map(Math.round);
    const look = ["color", "fontFamily", "fontSize", "fontStyle", "lineHeight", "letterSpacing", "direction", "textAlign", "padding"];
    return `${part}: ${at} ${look.map((name) => style[name]).join(" ")}`;
  });
}

for (const browser of browsers) {
  visit(`in a hostile page it looks as it does alone (${browser})`, browser, { server, width: 1000, height: 700 }, async ({ page }) => {
    await page.waitForSelector(".plot .mark");
    const alone = await page.$eval(".explorer", looks);
    await page.goto(`${server.origin}/hostile.html`);
    await untilReady(page);
    await until(page, "it is as it will stay", () => document.querySelector("article-explorer").shadowRoot.querySelector(".place"));
    const embedded = await page.evaluate(`(${looks})(document.querySelector("article-explorer").shadowRoot.querySelector(".explorer"))`);
    assert.deepEqual(embedded, alone);
  });

  visit(`two on a page share one download and nothing else (${browser})`, browser, { server, address: "two.html", waitFor: null }, async ({ page, requests }) => {
    await untilReady(page);
    await clickIn(page, "#a", someone.id);
    await untilCard(page, "#a", someone.name);
    assert.equal(await cardOf(page, "#b"), "At a glance");
    await clickIn(page, "#b", other.id);
    await untilCard(page, "#b", other.name);
    assert.equal(await cardOf(page, "#a"), someone.name);
    await page.keyboard.press("Escape");
    const files = [...new Set(requests)].map((url) => new URL(url).pathname).filter((path) => /\.(wasm|js|css)$/.test(path) && path !== "/plain.css");
    assert.deepEqual(files.map((path) => path.split(".").at(-1)).sort(), ["js", "wasm"]);
  });

  visit(`it gives the page no global name and leaves its address and history alone (${browser})`, browser, { server, address: "one.html", waitFor: null }, async ({ page }) => {
    await untilReady(page);
    const length = await page.evaluate(() => history.length);
    for (const { id, name } of [someone, other, someone]) {
      await clickIn(page, "article-explorer", id);
      await untilCard(page, "article-explorer", name);
    }
    const found = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      const own = Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$|puppeteer|^__/.test(name));
      return { own, glue: typeof wasm_bindgen, hash: location.hash, length: history.length, title: document.title, ids: document.querySelectorAll("[id]").length };
    });
    assert.deepEqual(found, { own: [], glue: "undefined", hash: "", length, title: "A host", ids: 0 });
  });

  visit(`attributes, events and methods (${browser})`, browser, { server, address: "started.html", waitFor: null }, async ({ page }) => {
    await untilReady(page).catch(() => {});
    const state = () =>
      page.$eval("article-explorer", (explorer) => {
        const root = explorer.shadowRoot.querySelector(".explorer");
        const { height } = explorer.getBoundingClientRect();
        return { alone: root.dataset.alone, height, paper: getComputedStyle(root).backgroundColor, address: explorer.address };
      });
    const started = await state();
    assert.equal(started.alone, "map");
    assert.equal(started.height, 480);
    assert.equal(started.paper, "rgb(29, 28, 26)");
    await page.$eval("article-explorer", (explorer) => {
      window.told = [];
      document.body.addEventListener("article-explorer:select", ({ detail }) => window.told.push(detail));
      explorer.setAttribute("theme", "light");
      explorer.setAttribute("height", "700");
      explorer.removeAttribute("view");
    });
    await until(page, "it is higher", () => document.querySelector("article-explorer").getBoundingClientRect().height === 700);
    assert.equal((await state()).paper, "rgb(252, 251, 247)");
    await page.$eval("article-explorer", (explorer, id) => explorer.select(`event/${id}`), someEvent);
    await untilCard(page, "article-explorer", event(someEvent).title);
    assert.match((await state()).address, new RegExp(`^#event/${someEvent}`));
    await page.$eval("article-explorer", (explorer, id) => explorer.setAttribute("selected", `entity/${id}`), someone.id);
    await untilCard(page, "article-explorer", someone.name);
    await page.$eval("article-explorer", (explorer) => explorer.select(null));
    await until(page, "the host was told", () => window.told.length === 3);
    const kinds = await page.evaluate(() => window.told.map(({ kind, id }) => [kind, id]));
    assert.deepEqual(kinds, [["event", someEvent], ["entity", someone.id], [null, null]]);
    await page.$eval("article-explorer", (explorer) => explorer.open("#lens/voices?view=timeline"));
    assert.equal((await state()).alone, "timeline");
  });

  visit(`moved it keeps its state, removed it leaves nothing (${browser})`, browser, {
    server, address: "one.html", waitFor: null,
    before: (page) =>
      page.evaluateOnNewDocument(() => {
        window.listeners = 0;
        for (const target of [window, document]) {
          for (const [name, by] of [["addEventListener", 1], ["removeEventListener", -1]]) {
            const original = target[name];
            target[name] = function (...rest) {
              window.listeners += by;
              return original.apply(this, rest);
            };
          }
        }
      }),
  }, async ({ page }) => {
    await untilReady(page);
    await clickIn(page, "article-explorer", someone.id);
    await untilCard(page, "article-explorer", someone.name);
    await page.evaluate(() => {
      const to = document.body.appendChild(document.createElement("section"));
      to.append(document.querySelector("article-explorer"));
    });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(await cardOf(page, "section article-explorer"), someone.name);
    const left = await page.evaluate(async () => {
      const explorer = document.querySelector("article-explorer");
      const before = window.listeners;
      explorer.remove();
      await new Promise(requestAnimationFrame);
      return { before, after: window.listeners, inside: explorer.shadowRoot.querySelectorAll("*").length, page: document.body.textContent.trim() };
    });
    assert.ok(left.before > 3, "they were counted");
    // What stands in an element that waits.
    assert.deepEqual([left.after, left.inside, left.page], [0, 2, ""]);
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })));
  });

  for (const [what, address, show] of [
    ["a hidden tab", "hidden.html", () => (document.querySelector("#tab").hidden = false)],
    ["a box of no size", "small.html", () => document.querySelector("article-explorer").setAttribute("height", "700")],
  ]) {
    visit(`started in ${what} it lays itself out when it is shown (${browser})`, browser, { server, address, waitFor: null }, async ({ page }) => {
      await page.waitForFunction(() => document.querySelector("article-explorer").shadowRoot?.querySelector("[data-ready]"));
      await page.evaluate(show);
      await untilReady(page);
      const alone = await page.evaluate(() => {
        const root = document.querySelector("article-explorer").shadowRoot;
        const plot = root.querySelector(".plot").getBoundingClientRect();
        const marks = [...root.querySelectorAll(".mark")].map((mark) => mark.getBoundingClientRect());
        return { marks: marks.length, out: marks.filter(({ left, top }) => left > plot.right || top > plot.bottom).length, map: root.querySelectorAll(".place").length };
      });
      assert.ok(alone.marks > 20 && alone.map > 2, JSON.stringify(alone));
      assert.equal(alone.out, 0);
    });
  }

  visit(`started at an event it doesn't scroll its host (${browser})`, browser, { server, address: "below.html", waitFor: null }, async ({ page }) => {
    await untilReady(page);
    await untilCard(page, "article-explorer", article.events[3].title);
    assert.equal(await page.evaluate(() => scrollY), 0);
    // “Told in”, in the card.
    await page.evaluate(() => {
      document.querySelector("article-explorer").scrollIntoView({ block: "start" });
      window.before = scrollY;
      const links = [...document.querySelector("article-explorer").shadowRoot.querySelectorAll(".card-panel a")];
      links.find((link) => link.getAttribute("href").includes("#section/")).click();
    });
    await until(page, "the paragraph has the focus", () => document.activeElement.shadowRoot?.activeElement?.matches(".paragraph"));
    assert.equal(await page.evaluate(() => scrollY - window.before), 0);
  });

  visit(`asked to, it keeps its state in the page's address, in one entry (${browser})`, browser, { server, address: "kept.html#of-the-host", waitFor: null }, async ({ page }) => {
    await untilReady(page);
    const length = await page.evaluate(() => history.length);
    assert.equal(await page.evaluate(() => location.hash), "#of-the-host");
    for (const { id, name } of [someone, other]) {
      await clickIn(page, "article-explorer", id);
      await untilCard(page, "article-explorer", name);
      await until(page, "the address says so", (id) => location.hash === `#entity/${id}`, id);
    }
    assert.equal(await page.evaluate(() => history.length), length);
    await page.reload();
    await untilReady(page);
    await untilCard(page, "article-explorer", other.name);
  });

  visit(`asked for more, each selection is a step that Back retraces (${browser})`, browser, { server, address: "steps.html", waitFor: null }, async ({ page }) => {
    await untilReady(page);
    for (const { id, name } of [someone, other]) {
      await clickIn(page, "article-explorer", id);
      await untilCard(page, "article-explorer", name);
    }
    await page.evaluate(() => history.back());
    await untilCard(page, "article-explorer", someone.name);
    await page.evaluate(() => history.back());
    await untilCard(page, "article-explorer", "At a glance");
  });

  visit(`keys are the explorer's or the page's, and never both (${browser})`, browser, { server, address: "one.html", waitFor: null }, async ({ page }) => {
    await untilReady(page);
    await page.evaluate(() => {
      window.heard = [];
      document.addEventListener("keydown", ({ key }) => window.heard.push(key));
    });
    const heard = () => page.evaluate(() => window.heard.splice(0));
    const hasFocus = (what, selector) =>
      until(page, what, (selector) => document.activeElement.shadowRoot?.activeElement?.matches(selector), selector);
    await page.evaluate(() => document.querySelector("article-explorer").shadowRoot.querySelector(".plot").focus());
    for (const key of ["ArrowRight", "ArrowRight", "+"]) await page.keyboard.press(key);
    await hasFocus("a mark has the focus", ".mark");
    assert.deepEqual(await heard(), []);
    await page.keyboard.press("x");
    assert.deepEqual(await heard(), ["x"], "what the explorer has no use for");
    await page.keyboard.press("Enter");
    await hasFocus("it is selected", ".mark[aria-current]");
    const title = await cardOf(page, "article-explorer");
    await heard();
    await page.keyboard.press("/");
    await hasFocus("the search has the focus", "input");
    await page.keyboard.type("war");
    await hasFocus("the search finds something", '[aria-expanded="true"]');
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    assert.deepEqual(await heard(), []);
    assert.equal(await cardOf(page, "article-explorer"), title);
    await page.evaluate(() => document.body.appendChild(document.createElement("input")).focus());
    await page.keyboard.type("/?");
    await page.keyboard.press("Escape");
    assert.equal(await page.$eval("input", ({ value }) => value), "/?");
    assert.deepEqual(await heard(), ["/", "?", "Escape"]);
    assert.equal(await cardOf(page, "article-explorer"), title);
  });

  visit(`where the program can't be had, its own words and a way to the text are there (${browser})`, browser, {
    server, address: "words.html", waitFor: null, quiet: false,
    before: (page) => page.evaluateOnNewDocument(() => delete window.WebAssembly),
  }, async ({ page, server }) => {
    await until(page, "it says so", () => document.querySelector("article-explorer").shadowRoot?.querySelector('[role="alert"]'));
    const [href, words] = await page.$eval("article-explorer", (explorer) => [explorer.shadowRoot.querySelector("a").href, explorer.textContent]);
    assert.equal(href, `${server.origin}/`);
    assert.equal(words, "The host’s words");
  });
}

for (const scheme of ["light", "dark"]) {
  visit(`axe finds nothing in the element, ${scheme}`, "chromium", { server, address: "labelled.html", waitFor: null, scheme }, async ({ page }) => {
    await untilReady(page);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const found = (await window.axe.run()).violations;
      return found.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary].join("\n"));
    });
    assert.deepEqual(violations, []);
  });
}

/** Waits until the print-out is there, which is loaded late. */
const printed = async (page, browser) => {
  await until(page, "the print-out", () => performance.getEntriesByType("resource").some(({ name, responseEnd }) => name.endsWith("print.html") && responseEnd > 0));
  return read(await page.pdf({ format: "A4", margin: { top: 48, bottom: 48, left: 48, right: 48 } }));
};

for (const browser of browsers) {
  visit(`printing the host's page prints the whole article (${browser})`, browser, { server, address: "printed.html", waitFor: null }, async ({ page }) => {
    await untilReady(page);
    const pages = await printed(page);
    const text = bare(pages.map(({ text }) => text).join(" "));
    const wanted = ["The host’s own words", "The host’s last words", article.title, ...article.events.map(({ title }) => plain(title)), ...article.entities.map(({ name }) => name)];
    assert.deepEqual(wanted.filter((words) => !text.includes(bare(words))), []);
    assert.ok(pages.length >= 8, `${pages.length} pages`);
    for (const { items, width, height } of pages) {
      for (const { transform: [, , , , x, y], width: wide, str } of items.filter(({ str }) => str.trim() !== "")) {
        assert.ok(x >= 20 && x + wide <= width - 20 && y >= 10 && y <= height - 20, `“${str}” is in the margin`);
      }
    }
    assert.equal(await page.evaluate(() => document.querySelector("article-explorer").shadowRoot.querySelector("[data-article-print]")), null);
  });
}

visit("printing the host's page prints the card of what is selected", "chromium", { server, address: "printed.html", waitFor: null }, async ({ page }) => {
  await untilReady(page);
  await page.$eval("article-explorer", (explorer, id) => explorer.select(`event/${id}`), someEvent);
  await untilCard(page, "article-explorer", event(someEvent).title);
  const pages = await printed(page);
  const text = bare(pages.map(({ text }) => text).join(" "));
  assert.ok(pages.length <= 4, `${pages.length} pages`);
  for (const words of ["The host’s own words", event(someEvent).title, plain(event(someEvent).summary), `${server.origin}/#event/${someEvent}`]) {
    assert.ok(text.includes(bare(words)), words);
  }
});

visit("500 that came and went leave no node, no listener and no memory", "chromium", { timeout: 300_000, server, address: "none.html", waitFor: null }, async ({ page }) => {
  const client = await page.createCDPSession();
  await client.send("Performance.enable");
  const turns = (count) =>
    page.evaluate(async (count) => {
      for (let turn = 0; turn < count; turn++) {
        const explorer = document.createElement("article-explorer");
        explorer.setAttribute("height", "700");
        const isReady = new Promise((resolve) => explorer.addEventListener("article-explorer:ready", resolve, { once: true }));
        document.body.append(explorer);
        await isReady;
        await new Promise(requestAnimationFrame);
        explorer.remove();
        await new Promise(requestAnimationFrame);
      }
    }, count);
  const counts = async () => {
    for (let time = 0; time < 3; time++) await client.send("HeapProfiler.collectGarbage");
    const { metrics } = await client.send("Performance.getMetrics");
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") };
  };
  await page.waitForFunction(() => customElements.get("article-explorer"));
  await turns(50);
  const before = await counts();
  await turns(450);
  const now = await counts();
  console.log("after 50 and after 500:", before, now);
  assert.ok(now.nodes <= before.nodes + 200, `${before.nodes} nodes, then ${now.nodes}`);
  assert.ok(now.listeners <= before.listeners + 20, `${before.listeners} listeners, then ${now.listeners}`);
  assert.ok(now.heap <= before.heap * 1.1 + 500_000, `${before.heap} bytes, then ${now.heap}`);
});
