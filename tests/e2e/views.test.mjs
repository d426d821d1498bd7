// One view as large as the explorer, the walk through time, and spaces that are too small for all views.
import assert from "node:assert/strict";
import { describe } from "node:test";
import axe from "axe-core";
import { article } from "./support/article.mjs";
import { tabTo, until, untilSelected } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

const views = ["story", "map", "timeline", "card"];
const phone = { width: 390, height: 844 };
const frame = { width: 720, height: 520 };
const sizes = [{ width: 1440, height: 900 }, { width: 1024, height: 768 }, { width: 768, height: 1024 }, phone, frame];

const seen = (page) =>
  page.evaluate(
    (views) => views.filter((view) => document.querySelector(`[data-view="${view}"]`).checkVisibility()),
    views,
  );
const press = (page, selector) => page.$eval(selector, (button) => button.click());
const focusIsOn = (page, selector) => until(page, `the focus on ${selector}`, (selector) => document.activeElement?.matches(selector), selector);
const untilSeen = (page, wanted) =>
  until(
    page,
    `seen: ${wanted}`,
    (views, wanted) =>
      String(views.filter((view) => document.querySelector(`[data-view="${view}"]`).checkVisibility())) === wanted,
    views,
    String(wanted),
  );

for (const browser of browsers) {
  describe(browser, () => {
    for (const { width, height } of sizes) {
      for (const view of ["story", "map", "timeline"]) {
        const look = { width, height, address: `#event/friendship-treaty-signed?view=${view}` };
        visit(`at ${width} × ${height} the ${view} fills the explorer beside its card`, browser, look, async ({ page }) => {
          await untilSeen(page, [view, "card"]);
          const [page_, parts] = await page.evaluate((view) => {
            const box = (selector) => document.querySelector(selector).getBoundingClientRect();
            const area = ({ width, height }) => width * height;
            const [shown, card] = [box(`[data-view="${view}"]`), box(".card")];
            const fits = shown.right <= card.left + 1 || shown.bottom <= card.top + 1;
            const { scrollWidth, scrollHeight } = document.scrollingElement;
            return [
              [scrollWidth, scrollHeight],
              { share: (area(shown) + area(card)) / (innerWidth * innerHeight), fits },
            ];
          }, view);
          assert.deepEqual(page_, [width, height], "nothing sticks out");
          assert.ok(parts.fits, "the card covers nothing");
          assert.ok(parts.share > 0.7, `${parts.share} of the space`);
        });
      }
    }

    visit("with the keyboard a view is enlarged, and Escape puts it back", browser, {}, async ({ page }) => {
      await tabTo(page, ".plot");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("e");
      await untilSeen(page, ["timeline"]);
      assert.ok(await page.evaluate(() => document.activeElement.matches(".mark")), "the focus stays");
      await page.keyboard.press("Enter");
      await untilSeen(page, ["timeline", "card"]);
      await page.keyboard.press("c");
      await focusIsOn(page, ".card-panel");
      await page.keyboard.press("c");
      await focusIsOn(page, ".mark");
      await page.keyboard.press("Escape");
      await untilSeen(page, views);
    });

    visit("the story keeps its place while another view is enlarged", browser, {}, async ({ page }) => {
      const place = () => page.$eval(".story-panel", (panel) => Math.round(panel.scrollTop));
      await page.$eval(".story-panel", (panel) => (panel.scrollTop = 700));
      await press(page, ".map .enlarge");
      await untilSeen(page, ["map"]);
      await press(page, ".map .enlarge");
      await untilSeen(page, views);
      assert.equal(await place(), 700);
    });

    visit("from the start at most six presses of Tab lead to any view", browser, {}, async ({ page }) => {
      for (const [at, view] of views.entries()) {
        await page.evaluate(() => document.activeElement.blur());
        await page.reload();
        await page.waitForSelector("[data-ready]");
        await tabTo(page, `.views [data-to="${view}"]`, at + 1);
        await page.keyboard.press("Enter");
        await focusIsOn(page, `[data-view="${view}"] [tabindex="0"]`);
      }
    });

    visit("the walk is begun by one press and goes on by keys to its end", browser, {}, async ({ page }) => {
      await press(page, ".walk-route");
      // What is planned for a date stands at that date.
      const stands = ({ date, target, status }) => date || (target && /planned|postponed/.test(status));
      const dated = article.events.filter(stands).length;
      await tabTo(page, ".walk-on");
      const ids = new Set();
      for (let at = 1; at <= dated; at++) {
        await page.keyboard.press(at % 2 ? "Enter" : "n");
        await until(page, `event ${at}`, (count) => document.querySelector(".walk-count").textContent === count, `${at} of ${dated}`);
        ids.add(await page.evaluate(() => location.hash));
      }
      assert.equal(ids.size, dated);
      assert.equal(await page.$eval(".walk-on", (button) => button.getAttribute("aria-disabled")), "true");
      await focusIsOn(page, ".walk-on");
      await page.keyboard.press("p");
      await until(page, "one back", (count) => document.querySelector(".walk-count").textContent === count, `${dated - 1} of ${dated}`);
    });

    for (const look of sizes) {
      visit(`the walk is in reach at ${look.width} × ${look.height}`, browser, look, async ({ page }) => {
        await press(page, ".walk-on");
        for (const view of await page.$$eval(".views button:not([hidden])", (buttons) => buttons.map((button) => button.dataset.to))) {
          await press(page, `.views [data-to="${view}"]`);
          const isInReach = await page.evaluate(() =>
            [".walk-back", ".walk-on"].every((selector) => {
              const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
              return document.elementFromPoint(left + width / 2, top + height / 2)?.closest(selector);
            }),
          );
          assert.ok(isInReach, view);
        }
      });
    }

    for (const [what, look] of Object.entries({ phone, frame })) {
      visit(`a ${what} is one screen long and shows the views in turn`, browser, look, async ({ page }) => {
        assert.deepEqual(await seen(page), ["story"]);
        for (const view of ["map", "timeline", "story"]) {
          await press(page, `.views [data-to="${view}"]`);
          await untilSeen(page, [view]);
          assert.equal(await page.evaluate(() => document.scrollingElement.scrollHeight), look.height);
        }
        await page.evaluate(() => history.back());
        await untilSeen(page, ["timeline"]);
      });

      for (const scheme of ["light", "dark"]) {
        for (const view of ["map", "timeline", "card"]) {
          const shown = { ...look, scheme, address: `#event/friendship-treaty-signed?view=${view}` };
          visit(`axe finds nothing on a ${what} with the ${view}, ${scheme}`, browser, shown, async ({ page }) => {
            await page.evaluate(axe.source);
            const found = await page.evaluate(async () => (await window.axe.run()).violations.map(({ id, nodes }) => [id, nodes[0].html]));
            assert.deepEqual(found, []);
          });
        }
      }
    }
  });
}

// Firefox emulates no fingers.
const touch = { before: (page) => page.setViewport({ ...phone, isMobile: true, hasTouch: true }) };

visit("under a finger every button is 44 pixels large", "chromium", touch, async ({ page }) => {
  await page.setViewport({ ...phone, isMobile: true, hasTouch: true });
  const small = [];
  for (const view of ["story", "map", "timeline"]) {
    await press(page, `.views [data-to="${view}"]`);
    await press(page, ".walk-on");
    small.push(
      ...(await page.$$eval("button, select, summary", (buttons) =>
        buttons
          .filter((button) => button.checkVisibility() && !button.matches(".row-gap *, .legend *, .timeline-legend *"))
          .map((button) => [button.className, button.textContent, button.getBoundingClientRect()])
          .filter(([, , { width, height }]) => Math.min(width, height) < 43.9)
          .map(([name, text, { width, height }]) => `${name} ${text}: ${width} × ${height}`),
      )),
    );
    await press(page, ".card-close");
  }
  assert.deepEqual(small, []);
});

visit("a finger that swipes over the card goes on to the next event and back", "chromium", touch, async ({ page }) => {
  await page.setViewport({ ...phone, isMobile: true, hasTouch: true });
  await press(page, ".walk-on");
  const swipe = async (from, to) => {
    const y = await page.$eval(".card", (card) => card.getBoundingClientRect().top + 120);
    const finger = await page.touchscreen.touchStart(from, y);
    for (let step = 1; step <= 5; step++) await finger.move(from + ((to - from) * step) / 5, y);
    await finger.end();
  };
  const count = (wanted) => until(page, wanted, (wanted) => document.querySelector(".walk-count").textContent.startsWith(wanted), wanted);
  await count("1 of");
  await swipe(300, 80);
  await count("2 of");
  await swipe(80, 300);
  await count("1 of");
});
