// Whatever a reader has set – larger type, more space in texts, forced colours –, nothing overlaps and nothing is cut.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { until, untilSelected } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

const address = "#event/friendship-treaty-signed";

const drawn = async (page) => {
  for (let frame = 0; frame < 4; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
};

/** What is wrong with what is in view: texts over texts, controls that can't be pressed, and a page that is too wide. */
const wrong = async (page) => {
  await untilSelected(page, address);
  await drawn(page);
  return page.evaluate(() => {
    const wrong = [];
    const tooWide = document.scrollingElement.scrollWidth - innerWidth;
    if (tooWide > 0) wrong.push(`the page is ${tooWide} px too wide`);

    const isOnTop = (element, { left, top, width, height }, at = 0.5) => {
      const hit = document.elementFromPoint(left + width / 2, top + height * at);
      return hit && (hit === element || hit.contains(element) || element.contains(hit));
    };
    // The part of a box that its scrolling and cutting ancestors leave. Lanes that are scrolled go under the
    // names above them.
    const names = document.querySelector(".timeline-body")?.scrollTop > 0 && document.querySelector(".names");
    const seen = (element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      if (names && element.matches(".plot *") && !names.contains(element)) top = Math.max(top, names.getBoundingClientRect().bottom);
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === "visible") continue;
        const box = around.getBoundingClientRect();
        [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
        [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
      }
      [right, bottom] = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
      return { left, top, width: right - left, height: bottom - top };
    };
    for (const control of document.querySelectorAll(".explorer :is(button, select, input)")) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest(".views:not(:focus-within)")) continue;
      const box = seen(control);
      const name = control.getAttribute("aria-label") ?? control.textContent;
      // Marks stand on what opens a gap, which is as high as the plot.
      const isReached = [0.5, 0.1, 0.3, 0.7, 0.9].some((at) => isOnTop(control, box, at));
      if (box.width > 4 && box.height > 4 && !isReached) wrong.push(`“${name}” is covered`);
    }

    const texts = [];
    const walker = document.createTreeWalker(document.querySelector(".explorer"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (!textContent.trim() || !parentElement.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects()) {
        if (box.width > 2 && isOnTop(parentElement, box)) texts.push({ words: textContent.trim(), parentElement, box });
      }
    }
    for (const [at, a] of texts.entries()) {
      for (const b of texts.slice(at + 1)) {
        if (a.parentElement === b.parentElement) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Lines of type are higher than their letters.
        if (wide > 2 && high > Math.min(a.box.height, b.box.height) * 0.35) wrong.push(`“${a.words}” lies over “${b.words}”`);
      }
    }
    return wrong;
  });
};

// As WCAG 2.2 has it in 1.4.12.
const spaceTexts = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
  });

for (const browser of browsers) {
  describe(browser, () => {
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ]) {
      for (const [what, fonts] of [
        ["type of 24 px", { size: 24, minimum: 0 }],
        ["no type under 20 px", { size: 16, minimum: 20 }],
      ]) {
        visit(`${what} overlaps nowhere at ${width} px`, browser, { width, height, fonts, address }, async ({ page }) => {
          assert.deepEqual(await wrong(page), []);
        });
      }

      visit(`texts can have more space at ${width} px`, browser, { width, height, address }, async ({ page }) => {
        await spaceTexts(page);
        assert.deepEqual(await wrong(page), []);
      });
    }

    for (const [what, width, height] of [
      ["at 200 %", 720, 450],
      ["at 400 %", 360, 225],
      ["in a low window", 1200, 600],
    ]) {
      visit(`nothing overlaps ${what}`, browser, { width, height, address }, async ({ page }) => {
        assert.deepEqual(await wrong(page), []);
      });
    }

    // Firefox has no switch for these that a test could reach.
    if (browser === "chromium") {
      const ask = (feature, value) => async (page) => {
        const client = await page.createCDPSession();
        await client.send("Emulation.setEmulatedMedia", { features: [{ name: feature, value }] });
      };
      const ink = (page) => page.$eval(".masthead .lead", (lead) => getComputedStyle(lead).color);

      visit("who asks for more contrast gets darker type", browser, { address }, async ({ page }) => {
        const before = await ink(page);
        await ask("prefers-contrast", "more")(page);
        const light = (colour) => Math.max(...colour.match(/\d+/g).map(Number));
        assert.ok(light(await ink(page)) < light(before) / 2, `${await ink(page)} instead of ${before}`);
      });

      visit("who asks for less transparency sees none around the map's names", browser, { address }, async ({ page }) => {
        const halo = () => page.$eval(".map-label", (label) => getComputedStyle(label).stroke);
        // A colour that lets through says by how much, behind a slash or as the fourth number.
        const isClear = (colour) => /\/ 0?\.\d|rgba\(.*, 0?\.\d+\)/.test(colour);
        assert.ok(isClear(await halo()), await halo());
        await ask("prefers-reduced-transparency", "reduce")(page);
        assert.ok(!isClear(await halo()), await halo());
      });

      visit("in forced colours nothing overlaps", browser, { address }, async ({ page }) => {
        await ask("forced-colors", "active")(page);
        assert.deepEqual(await wrong(page), []);
      });
    }

    visit("the map can be described and still be scaled", browser, { address }, async ({ page }) => {
      await page.$$eval(".map-foot summary", (all) => all.find(({ textContent }) => /Describe/.test(textContent)).click());
      await drawn(page);
      const covered = (await wrong(page)).filter((what) => /(Enlarge|Shrink) the map|Show the/.test(what));
      assert.deepEqual(covered, []);
    });
  });
}
