// The examples, as a reader opens them: what holds for the first article holds for them.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe } from "node:test";
import axe from "axe-core";
import { squeeze } from "./support/article.mjs";
import { assertWhole, inParts } from "./support/cards.mjs";
import { untilReady } from "./support/hosts.mjs";
import { until, untilSelected } from "./support/reader.mjs";
import { seen } from "./support/seen.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

const folder = fileURLToPath(new URL("../../examples", import.meta.url));
const examples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, JSON.parse(readFileSync(join(folder, name, "article.json"), "utf8"))]);
const views = ["story", "map", "timeline", "card"];
const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 568 };

for (const [name, article] of examples) {
  const address = `?src=examples/${name}/article.json`;
  const own = `examples/${name}/`;
  const events = article.events.map(({ id, title }) => [`#event/${id}`, title]);
  const entities = article.entities.map(({ id, name }) => [`#entity/${id}`, name]);
  const media = [...article.events, ...article.entities].flatMap(({ media = [] }) => media);
  const dated = article.events.filter(({ date, target }) => date || target);
  const keys = article.events.filter(({ key, date }) => key && date);

  describe(name, () => {
    const sections = (article.sections ?? []).map(({ id }) => `section/${id}`);
    const ids = [...[...events, ...entities].map(([hash]) => hash.slice(1)), ...sections];
    for (const [what, things] of Object.entries({ event: events, entity: entities })) {
      for (const [at, part] of inParts(things).entries()) {
        visit(`every ${what} opens its whole card by its address: part ${at + 1}`, "chromium", { address, timeout: 120_000 }, ({ page }) =>
          assertWhole(page, part, ids),
        );
      }
    }
  });

  for (const browser of browsers) {
    describe(`${browser}: ${name}`, () => {
      visit("the page has its views and its title, every key event is named, and axe finds nothing", browser, { address }, async ({ page }) => {
        assert.equal(await page.title(), article.title);
        for (const view of views) assert.equal((await page.$$(`[data-view="${view}"]`)).length, 1, view);
        await page.waitForSelector(".plot .mark");
        const [marks, counted, named] = await page.evaluate(() => [
          document.querySelectorAll(".plot .mark").length,
          [...document.querySelectorAll(".more")].reduce((sum, chip) => sum + Number.parseInt(chip.textContent), 0),
          [...document.querySelectorAll(".mark[data-key] .mark-label:not([hidden]), .mark-label[data-above]")].map((label) => label.textContent),
        ]);
        assert.equal(marks + counted, dated.length);
        assert.deepEqual(named.toSorted(), keys.map(({ short }) => short).toSorted());
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
      });

      for (const look of [{ width: 1440, height: 900 }, phone]) {
        visit(`find reaches every event's title and every name at ${look.width} px`, browser, { address, ...look }, async ({ page }) => {
          await page.waitForSelector(".mark, .row");
          const text = await page.evaluate(() => {
            for (const details of document.querySelectorAll("details:not([name])")) details.open = true;
            return document.body.innerText;
          });
          const found = squeeze(text);
          const wanted = [...events, ...entities].map(([, words]) => squeeze(words));
          assert.deepEqual(wanted.filter((words) => !found.includes(words)), []);
        });
      }

      for (const look of [{ width: 1440, height: 900 }, { width: 1024, height: 768 }]) {
        visit(`at ${look.width} × ${look.height} nothing overlaps in the timeline on any scale`, browser, { address, ...look }, async ({ page }) => {
          for (const spacing of ["0", "1", "2"]) {
            await page.select(".spacing select", spacing);
            assert.deepEqual((await seen(page)).wrong, [], `scale ${spacing}`);
          }
        });
      }

      visit("its own page tells the whole article as text without scripts", browser, { address: own, scripts: false }, async ({ page }) => {
        const text = squeeze(await page.$eval("article-explorer", (element) => element.innerText));
        const wanted = [...events, ...entities].map(([, words]) => squeeze(words));
        assert.deepEqual(wanted.filter((words) => !text.includes(words)), []);
        // Not $$eval: it asks for scripts, which Firefox hasn't got here.
        const pictures = await page.evaluate(() => [...document.querySelectorAll("article-explorer img")].map(({ alt, src }) => [alt, src]));
        assert.equal(pictures.length, media.length);
        for (const [at, [alt, src]] of pictures.entries()) {
          assert.equal(alt, media[at].alt);
          assert.ok(src.endsWith(`${own}${media[at].file}`), src);
        }
      });

      const [firstKey] = keys;
      visit("its own page shows the explorer at an address, as a host's page does", browser, { address: `${own}#event/${firstKey.id}`, waitFor: "article-explorer" }, async ({ page }) => {
        await untilReady(page);
        const [heading, card, ids] = await page.$eval("article-explorer", ({ shadowRoot, children }) => [
          shadowRoot.querySelector("h1").textContent,
          shadowRoot.querySelector(".card-title").textContent,
          [...children].flatMap((child) => [...child.querySelectorAll("[id]")]).length,
        ]);
        assert.equal(heading, article.title);
        assert.ok(card.includes(firstKey.title), card);
        assert.equal(ids, 0, "the text that isn't seen takes no address");
        await page.$eval("article-explorer", ({ shadowRoot }) => shadowRoot.querySelector(".walk-on").click());
        await until(page, "the next step in the address", (id) => /^#event\//.test(location.hash) && !location.hash.startsWith(`#event/${id}`), firstKey.id);
      });

      visit("a phone lists every event, and nothing makes the page wider", browser, { address, ...narrow }, async ({ page }) => {
        await page.waitForSelector(".row");
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      });

      visit("the walk goes from key event to key event", browser, { address }, async ({ page }) => {
        await page.waitForSelector(".plot .mark");
        const walked = [];
        for (const _ of keys) {
          await page.$eval('.walk-on', (button) => button.click());
          await until(page, "a step", (walked) => {
            const [, id] = /^#event\/([^?]+)/.exec(location.hash) ?? [];
            return id && !walked.includes(id);
          }, walked);
          walked.push(await page.evaluate(() => /^#event\/([^?]+)/.exec(location.hash)[1]));
        }
        assert.deepEqual(walked.toSorted(), keys.map(({ id }) => id).toSorted());
      });

      visit("the search finds an event by its title", browser, { address }, async ({ page }) => {
        const { id, title } = article.events.at(-1);
        await page.focus(".search input");
        await page.keyboard.type(title);
        await page.waitForSelector('.search [role="option"][aria-selected="true"]');
        await page.keyboard.press("Enter");
        await untilSelected(page, `#event/${id}`);
      });

      visit("what is printed tells every event", browser, { address }, async ({ page }) => {
        await page.waitForSelector(".plot .mark");
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        await page.waitForSelector('[data-article-print="other"]');
        const text = squeeze(await page.$eval('[data-article-print="other"]', (sheet) => sheet.textContent));
        assert.deepEqual(events.map(([, title]) => squeeze(title)).filter((title) => !text.includes(title)), []);
      });
    });
  }
}
