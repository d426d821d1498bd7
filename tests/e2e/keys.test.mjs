// The keyboard help, with real keys, at every size.
import assert from "node:assert/strict";
import { describe } from "node:test";
import axe from "axe-core";
import { tabTo, until, untilSelected } from "./support/reader.mjs";
import { sizes } from "./support/sizes.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

const selected = "#event/friendship-treaty-signed";
const isOpen = (page) => page.evaluate(() => Boolean(document.querySelector("dialog:modal")));
const untilOpen = (page, what) => until(page, what, () => document.querySelector("dialog:modal .key-group"));
const untilClosed = (page, what) => until(page, what, () => !document.querySelector("dialog:modal"));
const untilFocused = (page, selector) =>
  until(page, `the focus is on ${selector}`, (selector) => document.activeElement?.matches(selector), selector);

for (const browser of browsers) {
  describe(browser, () => {
    visit("a key opens the sheet from a view, and Escape closes it and nothing else", browser, { address: selected }, async ({ page }) => {
      await untilSelected(page, selected);
      await tabTo(page, ".story-panel");
      await page.keyboard.press("?");
      await untilOpen(page, "the sheet is open");
      for (let press = 0; press < 6; press++) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => document.activeElement.closest("dialog, body").tagName);
        const isBehind = await page.evaluate(() => Boolean(document.activeElement.closest(".explorer > :not(dialog)")));
        assert.ok(!isBehind, `the focus is in ${at}`);
      }
      await page.keyboard.press("Escape");
      await untilClosed(page, "the sheet is closed");
      await untilFocused(page, ".story-panel");
      await untilSelected(page, selected);
      await page.keyboard.press("Escape");
      await untilSelected(page, "");
    });

    visit("on the page's own, the key opens the sheet before anything has the focus", browser, {}, async ({ page }) => {
      await page.keyboard.press("?");
      await untilOpen(page, "the sheet is open");
      await page.click(".key-sheet h3");
      await page.keyboard.press("n");
      assert.equal(await page.evaluate(() => location.hash), "", "the walk behind it doesn’t begin");
      await page.keyboard.press("?");
      await untilClosed(page, "the sheet is closed");
      await page.keyboard.press("n");
      await until(page, "the walk begins", () => location.hash.startsWith("#event/"));
    });

    visit("after a press on the sheet's text, Escape closes it and nothing else", browser, { address: selected }, async ({ page }) => {
      await untilSelected(page, selected);
      await page.click(".tools .help");
      await untilOpen(page, "the sheet is open");
      await page.click(".key-sheet h3");
      await page.keyboard.press("Escape");
      await untilClosed(page, "the sheet is closed");
      await untilFocused(page, ".tools .help");
      await untilSelected(page, selected);
    });

    visit("with letters switched off they do nothing, and the button still opens the sheet", browser, {}, async ({ page }) => {
      await page.click(".tools .help");
      await untilOpen(page, "the sheet is open");
      await tabTo(page, ".letter-keys input", 4);
      await page.keyboard.press(" ");
      await page.keyboard.press("Escape");
      await untilClosed(page, "the sheet is closed");
      await page.keyboard.press("n");
      await page.keyboard.press("?");
      await tabTo(page, ".story-panel");
      for (const key of ["n", "e", "c", "?"]) await page.keyboard.press(key);
      await untilFocused(page, ".story-panel");
      assert.equal(await isOpen(page), false);
      assert.equal(await page.evaluate(() => location.hash), "");
    });

    for (const [width, height] of [...sizes, [320, 568]]) {
      for (const scheme of ["light", "dark"]) {
        visit(`at ${width} × ${height}, ${scheme}, the sheet is whole, can be scrolled by keys, and axe finds nothing`, browser, { width, height, scheme }, async ({ page }) => {
          await page.click(".tools .help");
          await untilOpen(page, "the sheet is open");
          const { left, top, right, bottom, isCut } = await page.$eval(".key-sheet", (sheet) => {
            const { left, top, right, bottom } = sheet.getBoundingClientRect();
            return { left, top, right, bottom, isCut: sheet.scrollWidth > sheet.clientWidth };
          });
          assert.ok(left >= 0 && top >= 0 && right <= width && bottom <= height, `${left}, ${top}, ${right}, ${bottom}`);
          assert.ok(!isCut, "nothing has to be scrolled sideways");
          await page.evaluate(axe.source);
          const found = await page.evaluate(async () =>
            (await window.axe.run("dialog")).violations.map(({ id, nodes }) => [id, nodes[0].html]),
          );
          assert.deepEqual(found, []);
          await page.keyboard.press("End");
          await until(page, "the last row is in view", () => {
            const row = [...document.querySelectorAll(".key-sheet dd")].at(-1).getBoundingClientRect();
            return row.bottom <= document.querySelector(".key-sheet").getBoundingClientRect().bottom;
          });
          const head = await page.$eval(".key-sheet .close", (close) => {
            const { left, top, width, height } = close.getBoundingClientRect();
            return document.elementFromPoint(left + width / 2, top + height / 2) === close;
          });
          assert.ok(head, "the button that closes it stays in view");
        });
      }
    }
  });
}

// Only Chromium shows here how a page is printed.
visit("an open sheet isn't printed", "chromium", {}, async ({ page }) => {
  await page.click(".tools .help");
  await untilOpen(page, "the sheet is open");
  await page.emulateMediaType("print");
  assert.equal(await page.$eval(".key-sheet", (sheet) => sheet.checkVisibility()), false);
  assert.equal(await page.$eval("[data-article-print]", (text) => text.checkVisibility()), true);
});

// Firefox emulates no fingers.
const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };
visit("under a finger everything on the sheet is 44 pixels high", "chromium", { before: (page) => page.setViewport(phone) }, async ({ page }) => {
  await page.setViewport(phone);
  await page.tap(".tools .help");
  await untilOpen(page, "the sheet is open");
  const heights = await page.$$eval(".tools .help, .key-sheet .close, .letter-keys", (parts) =>
    parts.map((part) => part.getBoundingClientRect().height),
  );
  assert.deepEqual([heights.length, heights.filter((height) => height < 43.9)], [3, []]);
});
