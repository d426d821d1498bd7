// The contract of the page: its regions, its addresses, one selection in every view, and the page without scripts.
import assert from "node:assert/strict";
import { after, describe } from "node:test";
import axe from "axe-core";
import { article, entity, event, eventsOf, paragraphs, plain, squeeze } from "./support/article.mjs";
import { click, hittable, until, untilSelected, words } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { browsers, closeAfterwards, dist, ready, visit } from "./support/visit.mjs";

closeAfterwards();
const crippled = await serve(dist, { missing: (path) => path.endsWith(".wasm") });
after(() => crippled.close());

const views = ["story", "map", "timeline", "card"];
const shows = (text, wanted) => assert.ok(text.toLowerCase().includes(wanted.toLowerCase()), `“${wanted}” is shown`);

// The entity with the most events, among those with several but less than half of all events.
const someEntity = article.entities
  .map(({ id }) => ({ id, count: eventsOf(id).length }))
  .filter(({ count }) => count > 1 && count < article.events.length / 2)
  .sort((a, b) => b.count - a.count)[0].id;
const someEvent = article.events.find(({ status }) => status === "happened").id;

for (const browser of browsers) {
  describe(browser, () => {
    visit("the page has its regions and its title", browser, {}, async ({ page }) => {
      for (const view of views) {
        assert.equal((await page.$$(`[data-view="${view}"]`)).length, 1, view);
      }
      shows(await page.title(), article.title);
      shows(await words(page, "h1"), article.title);
    });

    visit("every event is in the story or the timeline", browser, {}, async ({ page }) => {
      const ids = await page.$$eval('[data-view="story"] [data-event], [data-view="timeline"] [data-event]', (marks) =>
        marks.map((mark) => mark.dataset.event),
      );
      const missing = article.events.map(({ id }) => id).filter((id) => !ids.includes(id));
      assert.deepEqual(missing, []);
    });

    visit(
      "an event picked in the timeline is current in every view, and its card opens",
      browser,
      {},
      async ({ page }) => {
        const [id] = await hittable(page, "timeline", "event", 1);
        await click(page, "timeline", "event", id);
        await untilSelected(page, `#event/${id}`);
        const idle = await page.$$eval(
          '[data-view] [data-event]:not([data-view="card"] *)',
          (marks, id) =>
            marks.filter((mark) => mark.dataset.event === id && mark.getAttribute("aria-current") !== "true").length,
          id,
        );
        assert.equal(idle, 0, "marks of the event that are not current");
        shows(await words(page, '[data-view="card"]'), event(id).title);
      },
    );

    visit("an entity picked in the story lights its events", browser, {}, async ({ page }) => {
      const [id] = (await hittable(page, "story", "entity", 12)).filter((id) => eventsOf(id).length > 0);
      await click(page, "story", "entity", id);
      await untilSelected(page, `#entity/${id}`);
      shows(await words(page, '[data-view="card"]'), entity(id).name);
      const unlit = await page.$$eval(
        ':is([data-view="story"], [data-view="timeline"]) [data-event]:not([data-related])',
        (marks) => marks.map((mark) => mark.dataset.event),
      );
      assert.deepEqual(
        eventsOf(id).filter((id) => unlit.includes(id)),
        [],
      );
    });

    visit("a place picked on the map is current in every view", browser, {}, async ({ page }) => {
      const [id] = await hittable(page, "map", "entity", 1);
      await click(page, "map", "entity", id);
      await untilSelected(page, `#entity/${id}`);
      shows(await words(page, '[data-view="card"]'), entity(id).name);
    });

    visit("Back and Forward retrace the reader's steps", browser, {}, async ({ page }) => {
      const [first, second] = await hittable(page, "timeline", "event", 2);
      for (const id of [first, second]) {
        await click(page, "timeline", "event", id);
        await untilSelected(page, `#event/${id}`);
      }
      await page.evaluate(() => history.back());
      await untilSelected(page, `#event/${first}`);
      await page.evaluate(() => history.back());
      await untilSelected(page, "");
      await page.evaluate(() => history.go(2));
      await untilSelected(page, `#event/${second}`);
    });

    visit("Escape clears the selection", browser, { address: `#event/${someEvent}` }, async ({ page }) => {
      await untilSelected(page, `#event/${someEvent}`);
      await page.keyboard.press("Escape");
      await untilSelected(page, "");
      await until(page, "an address without it", () => !location.hash.startsWith("#event/"));
    });

    visit("an address opens its entity", browser, { address: `#entity/${someEntity}` }, async ({ page }) => {
      await untilSelected(page, `#entity/${someEntity}`);
      shows(await words(page, '[data-view="card"]'), entity(someEntity).name);
    });

    visit("an address opens the story where it is told, at whatever size", browser, {}, async ({ page }) => {
      const texts = article.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
      const mentioned = texts.map((text) => /\[\[([^|\]]+)/.exec(text)?.[1]).filter((id) => id);
      for (const id of ["dmitry-medvedev", ...mentioned.slice(-3)]) {
        await page.evaluate((id) => (location.hash = `#entity/${id}`), id);
        await page.reload();
        await page.waitForSelector(ready);
        await until(page, `a paragraph in view that mentions ${id}`, () => {
          const view = document.querySelector('[data-view="story"]').getBoundingClientRect();
          return [...document.querySelectorAll("[data-paragraph][data-related]")].some((paragraph) => {
            const { top, bottom } = paragraph.getBoundingClientRect();
            return top < view.bottom - 30 && bottom > view.top + 30;
          });
        });
      }
    });

    const section = article.sections.at(-1);
    visit("an address opens its section", browser, { address: `#section/${section.id}` }, async ({ page }) => {
      const heading = plain(section.title);
      await until(
        page,
        `section ${heading} in view`,
        (heading) => {
          const found = [...document.querySelectorAll('[data-view="story"] :is(h1, h2, h3, h4, h5, h6)')].find(
            (element) => element.textContent.replace(/\s+/g, " ").trim() === heading,
          );
          const { top, bottom } = found?.getBoundingClientRect() ?? { top: NaN, bottom: NaN };
          return top >= 0 && bottom <= innerHeight;
        },
        heading,
      );
    });

    visit(
      "what is known of an address counts, the rest is named",
      browser,
      { address: `#event/${someEvent}?flavour=salty` },
      async ({ page }) => {
        await untilSelected(page, `#event/${someEvent}`);
        shows(await words(page, '[role="status"]'), "flavour=salty");
      },
    );

    for (const unknown of ["#event/never-happened", "#entity/nobody", "#section/nowhere", "#what?is=this&q"]) {
      visit(
        `an unknown address says so and shows the page: ${unknown}`,
        browser,
        { address: unknown },
        async ({ page }) => {
          await untilSelected(page, "");
          assert.notEqual((await words(page, '[role="status"]')).trim(), "");
          assert.equal((await page.$$('[role="alert"]')).length, 0, "no alarm");
        },
      );
    }

    // On the map, arrow keys move the map itself, so its few places are in the tab order.
    visit("no view but the map puts more than one of its marks into the tab order", browser, {}, async ({ page }) => {
      for (const view of views.filter((view) => view !== "map")) {
        const stops = await page.$$eval(
          `[data-view="${view}"] :is([data-event], [data-entity])`,
          (marks) => marks.filter((mark) => mark.tabIndex >= 0).length,
        );
        assert.ok(stops <= 1, `${view} has ${stops}`);
      }
    });

    for (const scheme of ["light", "dark"]) {
      for (const [width, height] of [
        [1440, 900],
        [768, 1024],
        [390, 844],
      ]) {
        for (const [what, address] of [
          ["nothing", ""],
          ["an event", `#event/${someEvent}`],
        ]) {
          const look = { scheme, width, height, address };
          visit(`axe finds nothing at ${width} px, ${scheme}, ${what} selected`, browser, look, async ({ page }) => {
            await page.evaluate(axe.source);
            const violations = await page.evaluate(async () => {
              const found = (await window.axe.run()).violations;
              return found.map(({ id, nodes: [{ html, failureSummary }, ...others] }) =>
                [id, html, failureSummary, `and ${others.length} more`].join("\n"),
              );
            });
            assert.deepEqual(violations, []);
          });
        }
      }
    }

    for (const selected of ["", `#event/${someEvent}`, `#entity/${someEntity}`]) {
      const look = { width: 320, height: 640, address: selected };
      visit(`nothing scrolls sideways at 320 px ${selected}`, browser, look, async ({ page }) => {
        const [content, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
        assert.ok(content <= window, `${content} px of content in ${window} px`);
      });
    }

    visit("without scripts the article and its events can be read", browser, { scripts: false }, async ({ page }) => {
      const text = squeeze(await words(page)).toLowerCase();
      const wanted = [article.title, ...paragraphs, ...article.events.map(({ title }) => plain(title))];
      assert.deepEqual(
        wanted.filter((words) => !text.includes(words.toLowerCase())),
        [],
      );
    });

    const noWebAssembly = (page) => page.evaluateOnNewDocument(() => delete window.WebAssembly);
    const broken = { waitFor: '[role="alert"]', quiet: false };
    const isReadable = async ({ page }) => {
      assert.notEqual((await words(page, '[role="alert"]')).trim(), "");
      const text = squeeze(await words(page));
      assert.deepEqual(
        paragraphs.filter((paragraph) => !text.includes(paragraph)),
        [],
      );
    };
    visit(
      "without WebAssembly it says so and the article can be read",
      browser,
      { ...broken, before: noWebAssembly },
      isReadable,
    );
    visit(
      "with its program missing it says so and the article can be read",
      browser,
      { ...broken, server: crippled },
      isReadable,
    );
  });
}
