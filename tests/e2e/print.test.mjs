// The print-out: the whole article on a few pages of either size, or the card of what is selected.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { article, entity, event, eventsOf, paragraphs, plain, squeeze } from "./support/article.mjs";
import { bare, read } from "./support/pdf.mjs";
import { words } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

// The width of what is printed in pixels: the sheet without its margins of 14 mm.
const sheets = { A4: Math.round(((210 - 28) / 25.4) * 96), Letter: Math.round(((215.9 - 28) / 25.4) * 96) };
const footer = /^\s*(\d+)\s*\/\s*(\d+)\s*$/;

/** Prints as a browser does at first: without backgrounds, and with the margins of the style sheet. */
const printed = async (page, format) => read(await page.pdf({ format, preferCSSPageSize: false }));

/** The text of all pages without their numbers and without white space and hyphens. */
const textOf = (pages) => bare(pages.map(({ text }) => text.replace(/\d+\s*\/\s*\d+\s*$/, "")).join(" "));

const isMissing = (text) => (wanted) => !text.includes(bare(wanted));

/** A date of EDTF as a day, a month or a year in words; undefined for others. */
function inWords(edtf) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf ?? "") ?? [];
  if (!year) return undefined;
  const options = { timeZone: "UTC", year: "numeric", month: month && "long", day: day && "numeric" };
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}

for (const format of Object.keys(sheets)) {
  visit(`the article is a document of 8 to 14 pages of ${format}, and all of it is there`, "chromium", {}, async ({ page }) => {
    const pages = await printed(page, format);
    assert.ok(pages.length >= 8 && pages.length <= 14, `${pages.length} pages`);
    const text = textOf(pages);
    const urls = JSON.stringify(article).match(/"url":"[^"]+"/g).map((url) => JSON.parse(`{${url}}`).url);
    const wanted = [
      article.title,
      article.source.license,
      ...urls,
      ...article.events.map(({ title }) => plain(title)),
      ...article.events.map(({ date }) => inWords(date)).filter((date) => date),
      ...article.entities.map(({ name }) => name),
      ...article.quotes.map(({ text }) => text),
      ...article.sections.map(({ title }) => title),
    ];
    assert.deepEqual(wanted.filter(isMissing(text)), []);
  });

  visit(`the text on ${format} is the text of the document`, "chromium", {}, async ({ page }) => {
    const text = textOf(await printed(page, format));
    const told = await page.$$eval("[data-article-print] :is(td, .print-notes li, .print-names li, .print-keys li)", (parts) =>
      parts.map((part) => part.textContent),
    );
    assert.ok(told.length > 5 * article.events.length, `${told.length} parts`);
    // What a page ends within is in two pieces.
    const broken = told.filter(isMissing(text));
    assert.ok(broken.length <= 14, `on no page in one piece: ${broken.join("\n")}`);
  });

  visit(`every page of ${format} has its number and is filled`, "chromium", {}, async ({ page }) => {
    const pages = await printed(page, format);
    pages.forEach(({ items, width, height }, at) => {
      const [, number, of] = items.map(({ str }) => footer.exec(str)).find(Boolean) ?? [];
      assert.deepEqual([Number(number), Number(of)], [at + 1, pages.length]);
      for (const { str, transform, width: wide } of items.filter(({ str }) => str.trim() !== "")) {
        const [, , , , x, y] = transform;
        const isOn = x >= 30 && x + wide <= width - 30 && y >= 15 && y <= height - 30;
        assert.ok(isOn, `“${str}” is in the margin of page ${at + 1}`);
      }
      if (at + 1 < pages.length) {
        const lowest = Math.min(...items.filter(({ str }) => str.trim() !== "" && !footer.test(str)).map(({ transform }) => transform[5]));
        assert.ok(lowest < height / 3, `page ${at + 1} ends at ${Math.round(lowest)} of ${Math.round(height)} points`);
      }
    });
  });
}

for (const browser of browsers) {
  describe(browser, () => {
    for (const [format, width] of Object.entries(sheets)) {
      const look = { width, height: 1000, scripts: browser === "chromium" };
      visit(`nothing is wider than ${format}`, browser, look, async ({ page }) => {
        if (browser === "chromium") await page.emulateMediaType("print");
        else return;
      });
    }
  });
}
