// The print-out: the whole article on a few pages of either size, or the card of what is selected.
import assert from "node:assert/strict";
import { article, entity, event, eventsOf, plain, squeeze } from "./support/article.mjs";
import { bare, read } from "./support/pdf.mjs";
import { words } from "./support/reader.mjs";
import { closeAfterwards, visit } from "./support/visit.mjs";

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
    assert.ok(!isMissing(text)(new URL(page.url()).origin), "where the page is");
  });

  visit(`the text on ${format} is the text of the document`, "chromium", {}, async ({ page }) => {
    const text = textOf(await printed(page, format));
    const told = await page.$$eval("[data-article-print] :is(td, .print-notes li, .print-names li, .print-keys li)", (parts) =>
      parts.map((part) => part.textContent),
    );
    assert.ok(told.length > 5 * article.events.length, `${told.length} parts`);
    assert.deepEqual(told.filter(isMissing(text)), []);
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

const someEvent = article.events.find(({ status, relations }) => status === "happened" && relations);
const someEntity = article.entities
  .map(({ id }) => ({ id, count: eventsOf(id).length }))
  .sort((a, b) => b.count - a.count)[0].id;

// What no print-out may be without.
const sources = [article.source.url, article.source.license];

visit("an event selected is printed with its neighbours, and not the whole article", "chromium", {
  address: `#event/${someEvent.id}`,
}, async ({ page }) => {
  const pages = await printed(page, "A4");
  assert.ok(pages.length <= 3, `${pages.length} pages`);
  const text = textOf(pages);
  const { title, summary, section, paragraph } = someEvent;
  const told = article.sections.find(({ id }) => id === section).paragraphs[paragraph - 1].text;
  const wanted = [article.title, title, plain(summary), plain(told), ...sources, page.url()];
  assert.deepEqual(wanted.filter(isMissing(text)), []);
  const others = article.events.filter(({ title }) => !isMissing(text)(title));
  assert.ok(others.length > 2 && others.length < article.events.length / 2, `${others.length} events`);
  assert.equal(await page.$(".print-sheet"), null, "the sheet is gone after printing");
});

visit("an entity selected is printed with all of its events", "chromium", {
  address: `#entity/${someEntity}`, width: 390, height: 844,
}, async ({ page }) => {
  const text = textOf(await printed(page, "Letter"));
  const wanted = [entity(someEntity).name, ...eventsOf(someEntity).map((id) => event(id).title), ...sources];
  assert.deepEqual(wanted.filter(isMissing(text)), []);
});

visit("the button prints", "chromium", {}, async ({ page }) => {
  await page.evaluate(() => (window.print = () => (document.documentElement.dataset.printed = "")));
  await page.evaluate(() => [...document.querySelectorAll(".tools button")].find(({ textContent }) => textContent === "Print").click());
  assert.notEqual(await page.$("[data-printed]"), null);
});

// Not quiet: Chromium warns of the program that was loaded ahead and never ran.
visit("without scripts the same is printed", "chromium", { scripts: false, quiet: false }, async ({ page }) => {
  const text = textOf(await printed(page, "A4"));
  const wanted = [article.title, ...article.events.map(({ title }) => plain(title)), ...sources];
  assert.deepEqual(wanted.filter(isMissing(text)), []);
});

for (const [format, width] of Object.entries(sheets)) {
  for (const address of ["", `#event/${someEvent.id}`, `#entity/${someEntity}`]) {
    visit(`nothing is wider than ${format} ${address}`, "chromium", { width, height: 1000, address }, async ({ page }) => {
      await page.emulateMediaType("print");
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const cut = await page.evaluate((width) => {
        const shown = [...document.querySelectorAll(":is([data-article-print], .print-sheet) *")];
        const isCut = (part) => {
          const { left, right, width: wide } = part.getBoundingClientRect();
          return wide > 0 && !part.closest("svg svg, svg *") && (left < -0.5 || right > width + 0.5);
        };
        return shown.filter(isCut).map((part) => `${part.tagName} ${part.textContent.slice(0, 40)}`);
      }, width);
      assert.deepEqual(cut, []);
      const seen = squeeze(await words(page));
      assert.ok(seen.includes(article.title), "the print-out is shown");
    });
  }
}

visit("on a screen nothing of it is seen", "chromium", {}, async ({ page }) => {
  const shown = await page.$$eval("[data-article-print], .print-sheet", (parts) =>
    parts.filter((part) => part.getClientRects().length > 0),
  );
  assert.deepEqual(shown, []);
});

visit("Firefox prints the article and its numbers too", "firefox", {}, async ({ page }) => {
  const pages = await printed(page, "A4");
  assert.ok(pages.length >= 8 && pages.length <= 16, `${pages.length} pages`);
  const text = textOf(pages);
  const wanted = [article.title, ...article.events.map(({ title }) => plain(title)), ...sources];
  assert.deepEqual(wanted.filter(isMissing(text)), []);
});
