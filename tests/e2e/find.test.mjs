// What the browser's find reaches, the index, and the outline of the page.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { article, entity, eventsOf, squeeze } from "./support/article.mjs";
import { until, untilSelected } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

const phone = { width: 390, height: 844 };
const sizes = [{ width: 1440, height: 900 }, phone];
const wanted = [...article.events.map(({ title }) => title), ...article.entities.map(({ name }) => name)].map(squeeze);

/** What is drawn, and what closed `<details>` hold, which browsers open when they find something there. */
const findable = (page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details:not([name])")) details.open = true;
    return document.body.innerText;
  });

// Runs in the page: its headings in order, as level and words, without those that are hidden.
const outline = () =>
  [...document.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")]
    // Firefox takes what a closed `<details>` holds for visible.
    .filter((heading) => heading.checkVisibility({ visibilityProperty: true }) && !heading.closest("details:not([open])"))
    .map((heading) => [Number(heading.ariaLevel ?? heading.tagName[1]), heading.textContent.replace(/\s+/g, " ").trim()]);

for (const browser of browsers) {
  describe(browser, () => {
    for (const look of sizes) {
      visit(`find reaches every event's title and every name at ${look.width} px`, browser, look, async ({ page }) => {
        const text = squeeze(await findable(page));
        assert.deepEqual(
          wanted.filter((words) => !text.includes(words)),
          [],
        );
      });
    }

    visit("the index at the end of the story is closed, and its links select", browser, {}, async ({ page }) => {
      const [id] = article.events.map(({ id }) => id).slice(-1);
      const link = await page.$(`.story .index [data-event="${id}"]`);
      const index = await page.$(".story details:has(.index)");
      assert.equal(await index.evaluate(({ open }) => open), false);
      await index.$eval("summary", (summary) => summary.click());
      await link.click();
      await untilSelected(page, `#event/${id}`);
    });

    for (const look of sizes) {
      visit(`the numbers at a glance lead to the names at ${look.width} px`, browser, look, async ({ page }) => {
        if (look === phone) await page.$eval(".glance", (glance) => glance.click());
        await page.$eval(".card .quiet [data-lens=names]", (link) => link.click());
        await until(page, "the names", () => document.querySelector(".card .index")?.checkVisibility());
        assert.equal(await page.evaluate(() => location.hash), "#lens/names");
        const told = await page.$$eval(".card .index li", (items) => items.map((item) => item.textContent));
        assert.equal(told.length, article.entities.length);
        const count = eventsOf("sergey-lavrov").length;
        assert.ok(told.includes(`${entity("sergey-lavrov").name} · ${count} events`), told.join("\n"));
      });
    }

    visit("from the start four keys open the names", browser, {}, async ({ page }) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("c");
      await until(page, "the card has the focus", () => document.activeElement?.matches(".card-panel"));
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await until(page, "the names", () => location.hash === "#lens/names");
    });

    for (const [what, address] of Object.entries({
      nothing: "",
      "an event": "#event/friendship-treaty-signed",
      "a person": "#entity/dmitry-medvedev",
      "the names": "#lens/names",
    })) {
      for (const look of sizes) {
        visit(`at ${look.width} px the outline has one title, no level skipped and no heading twice in a row, ${what} selected`, browser, { ...look, address }, async ({ page }) => {
          await until(page, "the card", () => document.querySelector(".card-title"));
          const headings = await page.evaluate(outline);
          const seconds = headings.filter(([level]) => level === 2).map(([, words]) => words);
          const named = await page.$$eval("[data-view]:not([data-view=search])", (views) =>
            views.filter((view) => view.checkVisibility()).map(({ dataset }) => dataset.view),
          );
          const names = { story: "In short", map: "Map", timeline: "Timeline", card: await page.$eval(".card-title", (title) => title.textContent) };
          assert.deepEqual(
            named.filter((view) => !seconds.includes(names[view])),
            [],
            "each view has a heading of the second level",
          );
          assert.deepEqual(
            headings.filter(([level]) => level === 1),
            [[1, article.title]],
          );
          assert.equal(headings.filter(([, words]) => words === article.title).length, 1, "the title stands once");
          for (const [at, [level, words]] of headings.entries()) {
            const [above, before] = headings[at - 1] ?? [0, ""];
            assert.ok(level <= above + 1, `${words}: level ${level} after ${above}`);
            assert.notEqual(words, before);
          }
        });
      }
    }
  });
}
