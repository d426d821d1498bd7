// At every page size, everything can be reached, and nothing covers what it is about.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { article, entity } from "./support/article.mjs";
import { tabTo, until, untilSelected } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

// The result of an action is drawn in the next frame and measured in the one after it.
const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const goTo = async (page, address) => {
  await page.evaluate((address) => {
    location.hash = address;
  }, address);
  await untilSelected(page, address);
  await drawn(page);
};

const mentioned = new Set(
  article.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ text }) => [...text.matchAll(/\[\[([a-z0-9-]+)/g)].map(([, id]) => id)),
);

for (const browser of browsers) {
  describe(browser, () => {
    for (const [what, width, height] of [
      ["a phone", 390, 844],
      ["a frame in a page", 720, 520],
      ["a laptop at twice the size", 720, 450],
    ]) {
      visit(`${what} has the article at a glance, and its lenses`, browser, { width, height }, async ({ page }) => {
        assert.equal(await page.$eval(".card", (card) => getComputedStyle(card).display), "none");
        await tabTo(page, ".glance");
        await page.keyboard.press("Enter");
        await until(page, "the lenses are shown", () => document.querySelector(".card [data-lens]")?.checkVisibility());
        await page.keyboard.press("Escape");
        await until(page, "the focus is back", () => document.activeElement?.matches(".glance"));
        assert.equal(await page.$eval(".card", (card) => getComputedStyle(card).display), "none");
        await page.keyboard.press("Enter");
        await until(page, "the lenses are shown", () => document.querySelector(".card [data-lens]")?.checkVisibility());
        await page.$eval(".card [data-lens='open']", (lens) => lens.click());
        await until(page, "the lens opens", () => location.hash === "#lens/open");
        await page.$eval(".card-close", (close) => close.click());
        await until(page, "nothing is left open", () => !document.querySelector(".card").checkVisibility());

        // Opens the article at a glance instead of a selection, with a button outside the card, and closes it again.
        await goTo(page, "#entity/tskhinvali");
        await page.$eval(".glance", (glance) => glance.click());
        await until(page, "nothing is selected", () => location.hash === "");
        await until(page, "the lenses are shown", () => document.querySelector(".card [data-lens]")?.checkVisibility());
        await page.evaluate(() => document.activeElement.blur());
        await page.keyboard.press("Escape");
        await until(page, "the card is closed", () => !document.querySelector(".card").checkVisibility());

        await page.focus(".glance");
        await page.keyboard.press("Enter");
        await until(page, "the focus is in the card", () => document.activeElement?.matches(".card-panel"));
        await page.$eval(".card [data-entity]", (link) => link.click());
        await until(page, "it leads on", () => location.hash.startsWith("#entity/"));
        await page.evaluate(() => history.back());
        await until(page, "the card is closed", () => !document.querySelector(".card").checkVisibility());
        await until(page, "the focus is back", () => document.activeElement?.matches(".glance"));
      });
    }

    visit("the card of a phone leaves what was pressed in view", browser, { width: 390, height: 844 }, async ({ page }) => {
      // A mention in the middle of the story, neither the first nor the last.
      for (const [view, pressed, at] of [
        ["timeline", ".timeline .row a", 8],
        ["story", '.story .mention[data-entity="russia"]', 3],
        ["map", ".map .place", 0],
      ]) {
        await page.$eval(`.views [data-to="${view}"]`, (button) => button.click());
        const [element] = (await page.$$(pressed)).slice(at);
        // Where the card will be.
        await element.evaluate((pressed) => pressed.scrollIntoView({ block: "end" }));
        const { x, y } = await element.evaluate((pressed) => {
          const { left, top, height } = pressed.getBoundingClientRect();
          return { x: left + 8, y: top + height / 2 };
        });
        await page.mouse.click(x, y);
        await until(page, `${pressed} is selected`, () => document.querySelector(".card[data-open]"));
        await drawn(page);
        const isSeen = await element.evaluate((pressed) => {
          const { left, top, height } = pressed.getBoundingClientRect();
          return pressed.contains(document.elementFromPoint(left + 8, top + height / 2));
        });
        assert.ok(isSeen, `${pressed} can still be seen`);
        await page.$eval(".card-close", (close) => close.click());
        await until(page, "the card is closed", () => !document.querySelector(".card").checkVisibility());
      }
    });

    visit("the story shows where it names what is selected", browser, {}, async ({ page }) => {
      const unseen = [];
      for (const { id } of article.entities.filter(({ id, kind }) => kind === "person" && mentioned.has(id))) {
        await goTo(page, `#entity/${id}`);
        const isSeen = await page.$$eval(`.story [data-entity="${id}"]`, (mentions) => {
          const view = document.querySelector(".story-panel").getBoundingClientRect();
          return mentions.some((mention) => {
            const { top, bottom } = mention.getBoundingClientRect();
            return top >= view.top && bottom <= view.bottom;
          });
        });
        if (!isSeen) unseen.push(entity(id).name);
      }
      assert.deepEqual(unseen, []);
    });

    visit("each step back has a title of its own", browser, {}, async ({ page }) => {
      assert.equal(await page.title(), article.title);
      await goTo(page, "#entity/tskhinvali");
      const place = await page.title();
      assert.ok(place.startsWith(entity("tskhinvali").name) && place.endsWith(article.title), place);
      await goTo(page, "#event/friendship-treaty-signed");
      const event = await page.title();
      assert.ok(event.includes("17 September 2008"), event);
      await page.evaluate(() => history.back());
      await untilSelected(page, "#entity/tskhinvali");
      assert.equal(await page.title(), place);
    });

    visit("what has no known end stands out as much when it is selected", browser, {}, async ({ page }) => {
      const halo = async (id) => {
        await goTo(page, `#event/${id}`);
        return page.$eval(`.mark[data-event="${id}"] .bar`, (bar) => {
          const { boxShadow, maskImage } = getComputedStyle(bar);
          return { boxShadow, maskImage };
        });
      };
      const known = await halo("russia-recognises");
      assert.notEqual(known.boxShadow, "none");
      assert.deepEqual(await halo("border-guards-sent"), known);
    });
  });
}
