// What a reader sees of the timeline before anything is pressed, as it is drawn.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { article, event } from "./support/article.mjs";
import { tabTo, until } from "./support/reader.mjs";
import { drawn, seen } from "./support/seen.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

const dated = article.events.filter(({ date, target }) => date || target);
const keyEvents = article.events.filter(({ key }) => key);
/** The scales of the choice “Scale”. */
const spacings = ["0", "1", "2"];

/** A day as the overview counts it. */
const day = (date) => Date.parse(date) / 86_400_000;

/** The sizes with lanes: how many events may be behind “+n”, and how many have to be named uncut. */
const sizes = [
  { width: 1440, height: 900, hidden: 15, named: 30 },
  { width: 1920, height: 1080, hidden: 8, named: 40 },
  { width: 1024, height: 768, hidden: 25, named: 20 },
  { width: 768, height: 1024, hidden: 35, named: 15 },
  { width: 720, height: 520, hidden: 35, named: 15, isSmall: true },
];
const phone = { width: 390, height: 844 };

const press = (page, selector) => page.$eval(selector, (button) => button.click());

const ids = (events) => events.map(({ id }) => id).sort();

const assertKeysNamed = ({ keys, names }) => {
  assert.deepEqual(keys.toSorted(), ids(keyEvents));
  for (const { id, short } of keyEvents) assert.equal(names[id], short);
};

/** Moves a handle of the overview by arrow keys up to a day, or beyond it if its steps are too long. */
const moveHandle = async (page, label, day) => {
  const handle = await page.$(`.brush-handle[aria-label="${label}"]`);
  // The slider counts minutes.
  const distance = () => handle.evaluate((handle, day) => day - Math.floor(handle.getAttribute("aria-valuenow") / 1440), day);
  await handle.focus();
  const start = await distance();
  for (let before = start; before * start > 0; ) {
    await page.keyboard.press(start > 0 ? "ArrowRight" : "ArrowLeft");
    const now = await distance();
    if (now === before) return;
    before = now;
  }
};

for (const browser of browsers) {
  describe(browser, () => {
    for (const { width, height, hidden, named, isSmall } of sizes) {
      visit(`at ${width} × ${height} the timeline names what matters, and nothing overlaps`, browser, { width, height }, async ({ page }) => {
        if (isSmall) await press(page, '.views [data-to="timeline"]');
        const first = await seen(page);
        assert.equal(first.marks.length + first.hidden, dated.length, "every dated event has a mark or is counted");
        assert.ok(first.hidden <= hidden, `${first.hidden} events are behind “+n”`);
        assert.ok(first.named >= named, `${first.named} events are named uncut`);
        assert.ok(!first.isScrolled, "all lanes are seen");
        if (!isSmall) assert.ok(first.height <= height * 0.45 + 1, `it is ${first.height} pixels high`);
        for (const spacing of spacings) {
          await page.select(".spacing select", spacing);
          const spaced = await seen(page);
          assertKeysNamed(spaced);
          assert.deepEqual(spaced.wrong, [], `scale ${spacing}`);
        }
      });
    }

    visit("a leader leads from each name above the lanes to its mark", browser, {}, async ({ page }) => {
      await drawn(page);
      const [names, leaders] = await page.evaluate(() => {
        const { left, top } = document.querySelector(".plot").getBoundingClientRect();
        const names = [...document.querySelectorAll(".mark-label[data-above]")].map((label) => {
          const mark = document.querySelector(`.mark[data-event="${label.dataset.event}"] .bar`);
          const [name, bar] = [label, mark].map((part) => part.getBoundingClientRect());
          return {
            name: label.textContent,
            from: { left: name.left - left, right: name.right - left, y: name.bottom - top },
            to: { left: bar.left - left, right: bar.right - left, y: (bar.top + bar.bottom) / 2 - top },
          };
        });
        const points = (path) => path.getAttribute("d").slice(1).split("L").map((point) => point.split(" ").map(Number));
        return [names, [...document.querySelectorAll(".plot > .plot-ground .name-leader")].map(points)];
      });
      assert.equal(names.length, keyEvents.length);
      assert.equal(leaders.length, names.length);
      const isAt = ([x, y], { left, right, y: level }) => x >= left - 1 && x <= right + 1 && Math.abs(y - level) <= 1;
      for (const { name, from, to } of names) {
        assert.ok(leaders.some((points) => isAt(points[0], from) && isAt(points.at(-1), to)), name);
      }
    });

    visit("in the week of the war every event has a mark and a name", browser, {}, async ({ page }) => {
      await drawn(page);
      // Steps are years as long as many are in view, then months, then days.
      for (let round = 0; round < 4; round++) {
        await moveHandle(page, "End of the time shown", day("2008-08-14"));
        await moveHandle(page, "Start of the time shown", day("2008-08-07"));
      }
      const days = await page.$$eval(".brush-handle", (handles) => handles.map((handle) => handle.getAttribute("aria-valuetext")));
      assert.deepEqual(days, ["7 August 2008", "14 August 2008"]);
      const { marks, names, hidden, wrong } = await seen(page);
      assert.equal(hidden, 0);
      assert.ok(marks.length > 5, `${marks.length} marks`);
      assert.deepEqual(marks.filter((id) => !names[id]), []);
      assert.deepEqual(wrong, []);
    });

    for (const [width, height] of [[1440, 900], [2560, 1440], [1024, 768]]) {
      visit(`enlarged at ${width} × ${height} every dated event has a mark and a name`, browser, { width, height }, async ({ page }) => {
        await press(page, ".timeline .enlarge");
        const all = await seen(page);
        assert.equal(all.hidden, 0);
        assert.deepEqual(all.marks.toSorted(), ids(dated));
        assert.deepEqual([all.named, all.cut], [dated.length, []]);
        assert.ok(all.rest <= 1, `${all.rest} pixels are left empty`);
        assertKeysNamed(all);
        assert.deepEqual(all.wrong, []);
      });
    }

    visit("enlarged, the lanes are scrolled under the axis and the names above, and come back for what has the focus", browser, {}, async ({ page }) => {
      await press(page, ".timeline .enlarge");
      await drawn(page);
      const places = () =>
        page.evaluate(() => {
          const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
          const [body, names] = [".timeline-body", ".names"].map((part) => document.querySelector(part).getBoundingClientRect());
          const heads = [".timeline-head", ".axis", ".names", ".mark-label[data-above]"].map(top);
          const current = document.activeElement.closest(".mark")?.getBoundingClientRect();
          const isSeen = current && current.top >= names.bottom - 1 && current.bottom <= body.bottom + 1;
          return { heads, isSeen, scrolled: document.querySelector(".timeline-body").scrollTop };
        });
      const before = await places();
      const { x, y, width, height } = await (await page.$(".timeline-body")).boundingBox();
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.wheel({ deltaY: 5000 });
      await until(page, "the end", () => {
        const { scrollTop, scrollHeight, clientHeight } = document.querySelector(".timeline-body");
        return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
      });
      assert.deepEqual((await places()).heads, before.heads);
      await page.focus(".plot");
      for (const key of ["Home", "End", "Home"]) {
        await page.keyboard.press(key);
        await until(page, "a mark that has the focus", () => document.activeElement.matches(".mark"));
        await drawn(page);
        const { heads, isSeen } = await places();
        assert.ok(isSeen, `after ${key} the mark is seen`);
        assert.deepEqual(heads, before.heads);
      }
    });

    // A browser's least font size holds for every text; a style can do the same.
    for (const [what, css] of [
      ["a font of 24 pixels", ":root { font-size: 24px }"],
      ["no font below 20 pixels", ".timeline, .timeline * { font-size: 20px !important }"],
    ]) {
      visit(`with ${what}, nothing in the timeline overlaps`, browser, {}, async ({ page }) => {
        await page.evaluate((css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }, css);
        for (const spacing of spacings) {
          await page.select(".spacing select", spacing);
          const spaced = await seen(page);
          assertKeysNamed(spaced);
          assert.deepEqual(spaced.wrong, [], `scale ${spacing}`);
        }
      });
    }

    visit("the scale is chosen by the keyboard", browser, {}, async ({ page }) => {
      const before = await seen(page);
      await tabTo(page, ".spacing select");
      for (const spacing of spacings.slice(1)) {
        await page.keyboard.press("ArrowDown");
        await until(page, `scale ${spacing}`, (spacing) => document.activeElement.value === spacing, spacing);
        const spaced = await seen(page);
        assert.notDeepEqual(spaced.marks, before.marks);
        assertKeysNamed(spaced);
      }
    });

    visit("a phone's list names what the article turns on in full and larger", browser, phone, async ({ page }) => {
      await press(page, '.views [data-to="timeline"]');
      const [keys, others] = await page.evaluate(() => {
        const look = (link) => {
          const { fontSize, fontWeight } = getComputedStyle(link);
          const isCut = link.scrollWidth > link.clientWidth || link.getBoundingClientRect().right > innerWidth;
          return { id: link.dataset.event, text: link.textContent, size: parseFloat(fontSize), weight: Number(fontWeight), isCut };
        };
        const links = (rows) => [...document.querySelectorAll(`${rows} .event-link`)].map(look);
        return [links(".row[data-key]"), links(".row:not([data-key])")];
      });
      assert.deepEqual(ids(keys), ids(keyEvents));
      for (const { id, text, size, weight, isCut } of keys) {
        assert.equal(text, event(id).title);
        assert.ok(!isCut, `${text} is cut`);
        assert.ok(others.every((other) => size > other.size && weight > other.weight), text);
      }
    });
  });
}
