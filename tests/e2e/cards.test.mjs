// Every card of the built site: opens by its address, is complete, and passes axe.
import assert from "node:assert/strict";
import { article, squeeze } from "./support/article.mjs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assertWhole, inParts } from "./support/cards.mjs";
import { closeAfterwards, dist, visit } from "./support/visit.mjs";

closeAfterwards();

// Where links lead without scripts: the ids of the article as text, which it has while the explorer isn't there.
const index = await readFile(join(dist, "index.html"), "utf8");
const ids = [...index.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id);

function visitAll(what, things) {
  for (const [at, part] of inParts(things).entries()) {
    visit(`every ${what} opens its whole card by its address: part ${at + 1}`, "chromium", {}, async ({ page }) => {
      await assertWhole(page, part, ids);
    });
  }
}

visitAll(
  "event",
  article.events.map(({ id, title }) => [`#event/${id}`, title]),
);
visitAll(
  "entity",
  article.entities.map(({ id, name }) => [`#entity/${id}`, name]),
);

visit("every lens opens by its address", "chromium", {}, async ({ page }) => {
  const lenses = [
    ["#lens/voices", "Who says so"],
    ["#lens/recognition", "Recognition"],
    ["#lens/open", "What the article leaves open"],
    ["#lens/order", "Dates that don’t fit"],
    ["#lens/names", "People, places and other names"],
  ];
  await assertWhole(page, lenses, ids);
});

// Counted in the document, independently of the page's code.
const counts = {
  // What is planned for a date stands at that date.
  "without a date": article.events.filter(({ date, target, status }) => !date && !(target && status === "planned")).length,
  "without a place": article.events.filter(({ places = [] }) => places.length === 0).length,
  "open questions in the notes": article.notes.filter(({ kind }) => kind === "gap").length,
};

visit("the lens of what is open counts what the document leaves open", "chromium", { address: "#lens/open" }, async ({ page }) => {
  await page.waitForSelector(".voice");
  const summaries = await page.$$eval(".voice > summary", (all) => all.map((summary) => summary.textContent));
  for (const [words, count] of Object.entries(counts)) {
    assert.ok(summaries.includes(`${count} ${words}`), `“${count} ${words}” in ${summaries.join("; ")}`);
  }
});

visit("the lens of recognition tells what held on the day that is asked for", "chromium", { address: "#lens/recognition" }, async ({ page }) => {
  const standing = async (day) => {
    await page.$eval("[data-as-of]", (input, day) => {
      input.value = day;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, day);
    await page.waitForFunction((day) => location.hash.endsWith(`day=${day}`), {}, day);
    const rows = await page.$$eval(".bonds > li", (rows) =>
      rows.map((row) => [
        [...row.querySelectorAll(":scope > div [data-entity]")].map((link) => link.dataset.entity).join(" "),
        row.querySelector("[data-standing]").dataset.standing,
      ]),
    );
    return rows.find(([pair]) => pair === "russia south-ossetia")[1];
  };
  await page.waitForSelector("[data-as-of]");
  assert.equal(await standing("2008-08-25"), "nothing");
  assert.equal(await standing("2008-08-26"), "recognises");
});

for (const [form, check] of [
  ["Text", (text) => assert.match(text, /29 October 2008.*paragraph 2.*#event\/friendship-treaty-ratified/)],
  ["BibTeX", (text) => assert.match(text, /^@misc\{/)],
  ["CSL-JSON", (text) => assert.equal(JSON.parse(text)[0].type, "entry-encyclopedia")],
]) {
  for (const browser of ["chromium", "firefox"]) {
    const address = "#event/friendship-treaty-ratified";
    visit(`${browser}: one click copies a citation as ${form} and says so`, browser, { address }, async ({ page }) => {
      const button = await page.waitForSelector(`.cite[data-cite="event/friendship-treaty-ratified"] [data-form="${form}"]`);
      await button.scrollIntoView();
      await button.click();
      const [said, text] = await page.$eval('.cite[data-cite^="event/"]', (cite) =>
        ["[role=status]", ".cite-text"].map((part) => cite.querySelector(part).textContent),
      );
      assert.equal(squeeze(said), "Copied:");
      check(text);
    });
  }
}
