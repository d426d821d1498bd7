// The search: a question answered by keyboard alone, as browsers and assistive technology see it.
import assert from "node:assert/strict";
import { describe } from "node:test";
import axe from "axe-core";
import { until, untilSelected, words } from "./support/reader.mjs";
import { sizes } from "./support/sizes.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

const listIsOpen = () => document.querySelector("[role=combobox]").getAttribute("aria-expanded") === "true";
const isListOpen = (page) => until(page, "the list is open", listIsOpen);

/** Asks with the keyboard, from wherever the focus is. Returns how many keys that took. */
async function ask(page, query) {
  await page.keyboard.press("/");
  await until(page, "the field has the focus", () => document.activeElement?.matches("[role=combobox]"));
  await page.keyboard.type(query);
  return 1 + query.length;
}

for (const browser of browsers) {
  describe(browser, () => {
    visit("what did Lavrov say in August 2009? At most 25 keys tell", browser, {}, async ({ page }) => {
      let keys = await ask(page, "lavrov august 2009");
      await isListOpen(page);
      await page.keyboard.press("Enter");
      keys += 1;
      await untilSelected(page, "#event/lavrov-not-planned");
      assert.match(await words(page, '[data-view="card"]'), /August 2009.*Sergey Lavrov/s);
      await until(page, "the focus is in the card", () => document.activeElement?.matches(".card-panel"));
      assert.ok(keys <= 25, `${keys} keys`);
    });

    visit("the question itself finds it too", browser, {}, async ({ page }) => {
      await ask(page, "what did Lavrov say in August 2009");
      await isListOpen(page);
      await page.keyboard.press("Enter");
      await untilSelected(page, "#event/lavrov-not-planned");
    });

    for (const [width, height] of sizes) {
      for (const scheme of ["light", "dark"]) {
        visit(`the open list is accessible at ${width} × ${height}, ${scheme}`, browser, { width, height, scheme }, async ({ page }) => {
          await ask(page, "medvedev 2008 xyzzyx");
          await isListOpen(page);
          await page.keyboard.press("ArrowDown");
          await page.evaluate(axe.source);
          const found = await page.evaluate(() => window.axe.run('[data-view="search"]'));
          assert.deepEqual(
            found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]),
            [],
          );
          const covered = await page.$$eval(".found-row", (rows) => {
            const list = document.querySelector(".found-list").getBoundingClientRect();
            const seen = rows.filter((row) => row.getBoundingClientRect().bottom <= list.bottom);
            return seen.filter((row) => {
              const { left, top, height } = row.getBoundingClientRect();
              return !row.contains(document.elementFromPoint(left + 8, top + height / 2));
            }).length;
          });
          assert.equal(covered, 0, "nothing lies over the list");
          const isFieldSeen = await page.$eval("[role=combobox]", (field) => {
            const { left, top, width, height } = field.getBoundingClientRect();
            return field === document.elementFromPoint(left + width / 2, top + height / 2);
          });
          assert.ok(isFieldSeen, "nor over the field");
        });
      }
    }
  });
}

visit("the accessibility tree has the combobox, its groups and its options", "chromium", {}, async ({ page }) => {
  await ask(page, "lavrov");
  await isListOpen(page);
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const flat = (node) => [node, ...(node.children ?? []).flatMap(flat)];
  const nodes = flat(tree);
  const field = nodes.find(({ role }) => role === "combobox" || role === "textbox" || role === "searchbox");
  assert.equal(field.role, "combobox");
  assert.equal(field.name, "Search");
  assert.equal(field.value, "lavrov");
  assert.equal(field.expanded, true);
  assert.equal(field.focused, true);
  const list = nodes.find(({ role }) => role === "listbox");
  assert.equal(list.name, "Results");
  const groups = flat(list).filter(({ role }) => role === "group");
  assert.ok(groups.length >= 3);
  assert.match(groups[0].name, /^Names \d+$/);
  const options = flat(list).filter(({ role }) => role === "option");
  assert.match(options[0].name, /^Sergey Lavrov Person/);
  assert.equal(options.filter(({ selected }) => selected).length, 1);
  const active = await page.$eval("[role=combobox]", (field) => {
    const active = document.getElementById(field.getAttribute("aria-activedescendant"));
    return active.textContent.includes("Sergey Lavrov");
  });
  assert.ok(active);
  const status = await page.$eval('[data-view="search"] [role=status]', (status) => status.textContent);
  assert.match(status, /^\d+ results: \d+ names, \d+ events/);
});
