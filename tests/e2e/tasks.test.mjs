// A reader's questions, answered with the keyboard alone.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { tabTo, until, untilSelected, words } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

const card = '[data-view="card"]';
const focusedOn = (page) =>
  page.evaluate(() => document.activeElement.dataset.event ?? document.activeElement.dataset.entity);

/** Goes through a view with an arrow key until the focus is on `wanted`, and presses Enter. */
async function walk(page, view, kind, wanted) {
  await tabTo(page, `[data-view="${view}"] [role="group"][tabindex="0"]`);
  const seen = [];
  for (let at = await focusedOn(page); at !== wanted; at = await focusedOn(page)) {
    assert.ok(seen.length < 200, `${view} never came to ${wanted}`);
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press("ArrowRight");
    await until(
      page,
      `one step on in ${view}, behind ${seen.at(-1)}`,
      (before) => document.activeElement !== before,
      before,
    );
    seen.push(at);
  }
  await page.keyboard.press("Enter");
  await untilSelected(page, `#${kind}/${wanted}`);
}

const tells = async (page, ...facts) => {
  const text = await words(page, card);
  for (const fact of facts) assert.match(text, fact);
};

for (const browser of browsers) {
  describe(browser, () => {
    const task = (question, find) => visit(question, browser, {}, ({ page }) => find(page));

    task("when was the friendship treaty signed, ratified and in force?", async (page) => {
      await walk(page, "timeline", "event", "friendship-treaty-signed");
      await tells(page, /17 September 2008/, /29 October 2008/, /20 January 2009/);
    });

    task("who was prime minister of Russia in March 2009?", async (page) => {
      await walk(page, "timeline", "event", "budget-allocation");
      await tells(page, /March 2009/);
      await walk(page, "card", "event", "putin-instructs");
      await tells(page, /Vladimir Putin/, /Prime Minister of Russia/);
    });

    task("did the referendum on joining Russia take place?", async (page) => {
      await walk(page, "timeline", "event", "referendum-postponed");
      await tells(page, /postponed/, /doesn’t say whether the referendum was ever held/);
    });

    task("where is the Roki Tunnel?", async (page) => {
      await walk(page, "timeline", "event", "russian-troops-enter");
      await walk(page, "card", "entity", "roki-tunnel");
      await until(page, "Roki Tunnel in the map", () => {
        const map = document.querySelector('[data-view="map"]').getBoundingClientRect();
        const place = document.querySelector('[data-view="map"] [data-entity="roki-tunnel"][aria-current="true"]');
        const { left, right, top, bottom } = place?.getBoundingClientRect() ?? {};
        return left >= map.left && right <= map.right && top >= map.top && bottom <= map.bottom;
      });
    });

    task("who says that 70 percent of the housing was destroyed, and is it confirmed?", async (page) => {
      await walk(page, "timeline", "event", "kokoity-on-destruction");
      await tells(page, /Eduard Kokoity/, /70 percent/, /not be confirmed/);
      await page.keyboard.press("Escape");
      await untilSelected(page, "");
    });
  });
}
