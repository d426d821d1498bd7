// What the lanes of the timeline show, as they are drawn.
import { until } from "./reader.mjs";

/** Waits until the browser has told all sizes and drawn what follows from them. */
export const drawn = async (page) => {
  await until(page, "marks in the plot", () => document.querySelector(".plot .mark"));
  for (let frame = 0; frame < 3; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
};

/**
 * What the lanes show: the ids of marks, the names that can be read, how many events chips count, and what is wrong:
 * texts, marks or chips that overlap, texts that stick out of the plot or are wider than the room laid out for them.
 */
export const seen = async (page) => {
  await drawn(page);
  return page.evaluate(() => {
    const tolerance = 1;
    const all = (selector) => [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility());
    const edges = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
    const box = (part) => edges(part.getBoundingClientRect());
    // As wide as it is drawn, as high as its type.
    const text = (part) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      const [middle, half] = [(top + bottom) / 2, parseFloat(getComputedStyle(part).fontSize) / 2];
      return { left, top: middle - half, right, bottom: middle + half };
    };
    const read = (selector, bounds, what) =>
      all(selector).map((part) => ({ what: what(part), event: part.closest("[data-event]")?.dataset.event, ...bounds(part) }));
    const words = (part) => part.textContent;
    const plot = box(document.querySelector(".plot"));
    // The plot cuts off what began before.
    const inPlot = (mark) => {
      const { left, top, right, bottom } = box(mark);
      return { left: Math.max(left, plot.left), top, right: Math.min(right, plot.right), bottom };
    };
    const labels = read(".mark-label", text, words);
    const marks = read(".mark", inPlot, (mark) => mark.dataset.event);
    const chips = read(".more", box, words);
    const gaps = read(".gap-label", text, words).filter(({ what }) => what);
    const beside = read(".tick-label, .lane-label", text, words);

    const wrong = [];
    const parts = [...labels, ...marks, ...chips, ...gaps, ...beside];
    for (const [at, a] of parts.entries()) {
      for (const b of parts.slice(at + 1)) {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const isOfOneEvent = a.event && a.event === b.event;
        if (!isOfOneEvent && Math.min(wide, high) > tolerance) wrong.push(`“${a.what}” overlaps “${b.what}”`);
      }
    }
    for (const { what, left, top, right, bottom } of [...labels, ...chips, ...gaps]) {
      const out = Math.max(plot.left - left, plot.top - top, right - plot.right, bottom - plot.bottom);
      if (out > tolerance) wrong.push(`“${what}” sticks out of the plot by ${out}`);
    }
    for (const label of all(".mark-label")) {
      if (label.scrollWidth > label.clientWidth + tolerance) wrong.push(`“${words(label)}” is wider than its box`);
    }

    const name = (label) => [label.closest("[data-event]").dataset.event, words(label)];
    const body = document.querySelector(".timeline-body");
    return {
      marks: marks.map(({ what }) => what),
      keys: all(".mark[data-key]").map((mark) => mark.dataset.event),
      names: Object.fromEntries(all(".mark-label").map(name)),
      cut: labels.filter(({ what }) => what.endsWith("…")).map(({ what }) => what),
      named: labels.filter(({ what }) => !what.endsWith("…")).length,
      hidden: chips.reduce((sum, { what }) => sum + Number.parseInt(what), 0),
      height: document.querySelector(".timeline").getBoundingClientRect().height,
      rest: innerHeight - plot.bottom,
      isScrolled: body.scrollHeight > body.clientHeight,
      wrong,
    };
  });
};
