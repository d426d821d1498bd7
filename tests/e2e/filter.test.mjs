// Narrowing, sharing and printing, with the keyboard alone.
import assert from "node:assert/strict";
import { describe } from "node:test";
import axe from "axe-core";
import { sizes } from "./support/sizes.mjs";
import { until, words } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

/** The most keys for one of the reader's aims. */
const mostKeys = 25;

/** Presses keys one by one and counts them; a text counts a key a letter. */
function keyboard(page) {
  const counter = { count: 0 };
  counter.press = async (key, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
    counter.count += times;
  };
  counter.type = async (text) => {
    await page.keyboard.type(text);
    counter.count += text.length;
  };
  /** Presses Tab until the focus is on something that says `wanted`. */
  counter.tabTo = async (wanted) => {
    for (let i = 0; i < mostKeys; i++) {
      await counter.press("Tab");
      const said = await page.evaluate(() => {
        const element = document.activeElement;
        return element.getAttribute("aria-label") ?? element.textContent;
      });
      if (said.trim().startsWith(wanted)) return;
    }
    assert.fail(`Tab never reached ${wanted}`);
  };
  return counter;
}

async function narrow(page, keys) {
  await keys.press("f");
  await keys.type("2009");
  await keys.press("Tab");
  await keys.type("2009");
  await keys.tabTo("Military");
  await keys.press(" ");
  await keys.press("Escape");
}

for (const browser of browsers) {
  describe(browser, () => {
    visit("military matters of 2009 are found, sent and printed in few keys", browser, {}, async ({ page }) => {
      const keys = keyboard(page);
      await narrow(page, keys);
      assert.ok(keys.count <= mostKeys, `${keys.count} keys to narrow`);
      assert.match(await words(page, ".filter-count"), /^\d+ of \d+ events$/);
      const left = await page.$$eval(".mark:not([data-dimmed])", (marks) => marks.map((mark) => mark.dataset.lane));
      assert.ok(left.length > 0 && new Set(left).size === 1, "only one lane is left");
      await until(page, "the address says so", () =>
        /theme=military/.test(location.hash) && /from=2009-01-01&to=2009-12-31/.test(location.hash),
      );

      const sending = keyboard(page);
      await sending.tabTo("Share");
      await sending.press("Enter");
      await sending.tabTo("Copy link");
      await sending.press("Enter");
      assert.ok(sending.count <= mostKeys, `${sending.count} keys to send`);
      const link = await words(page, ".share .cite-text");
      assert.match(link, /#\?theme=military&from=2009-01-01&to=2009-12-31$/);

      const printing = keyboard(page);
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute("data-printed", "");
      });
      await printing.press("Escape");
      await printing.tabTo("Print");
      await printing.press("Enter");
      await until(page, "it is printed", () => document.body.hasAttribute("data-printed"));
      assert.ok(printing.count <= mostKeys, `${printing.count} keys to print`);
    });

    visit("a link shows at another size what was filtered", browser, { width: 390, height: 844, address: "#?theme=military&from=2009-01-01&to=2009-12-31&view=timeline" }, async ({ page }) => {
      assert.equal(await words(page, ".notice"), "");
      assert.match(await words(page, ".filter-count"), /^\d+ of \d+ events$/);
      const rows = await page.$$eval(".timeline-rows [data-event]", (rows) => rows.map((row) => row.hasAttribute("data-dimmed")));
      assert.ok(rows.includes(false) && rows.includes(true));
    });
  });
}

describe("the open filters are accessible", () => {
  for (const scheme of ["light", "dark"]) {
    for (const [width, height] of sizes) {
      const look = { width, height, scheme, address: "#?theme=military&status=said" };
      visit(`at ${width} × ${height}, ${scheme}`, "chromium", look, async ({ page }) => {
        await page.keyboard.press("f");
        await page.waitForSelector(".filters");
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => window.axe.run(".explorer"));
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
        );
        const outside = await page.$$eval(".filters *", (parts) =>
          parts.filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.className),
        );
        assert.deepEqual(outside, [], "nothing is cut at the side");
      });
    }
  }
});
