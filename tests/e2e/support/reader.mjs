// What a reader sees and does, by the page's `data-*` attributes.

/** Waits until `condition` holds in the page. */
export async function until(page, what, condition, ...args) {
  try {
    await page.waitForFunction(condition, { timeout: 5000 }, ...args);
  } catch (error) {
    throw new Error(`${what}: not within 5 s, at ${page.url()} (${error.message})`);
  }
}

/** Waits until `#event/ID` or `#entity/ID` is selected in every view and in the address. `""` waits until nothing is. */
export const untilSelected = (page, wanted) =>
  until(
    page,
    `selected: ${wanted || "nothing"}`,
    (wanted) => {
      const marks = [
        ...document.querySelectorAll('[data-event][aria-current="true"], [data-entity][aria-current="true"]'),
      ];
      const [, kind, id] = /^#(event|entity)\/([^?]+)/.exec(location.hash) ?? [];
      if (!wanted) return marks.length === 0;
      return wanted === `#${kind}/${id}` && marks.length > 0 && marks.every((mark) => mark.dataset[kind] === id);
    },
    wanted,
  );

// Runs in the page: a point at which a click hits the mark and nothing above it, if there is one.
function hitPoint(mark) {
  mark.scrollIntoView({ block: "nearest", inline: "nearest" });
  for (const part of [mark, ...mark.querySelectorAll("*")]) {
    for (const { left, top, width, height } of part.getClientRects()) {
      const [x, y] = [left + width / 2, top + height / 2];
      if (width > 0 && mark.contains(document.elementFromPoint(x, y))) return { x, y };
    }
  }
  return null;
}

/** The ids of a view's events or entities (`kind`) that a pointer can hit, in the view's order, at most `count`. */
export async function hittable(page, view, kind, count = Infinity) {
  const ids = new Set();
  for (const mark of await page.$$(`[data-view="${view}"] [data-${kind}]`)) {
    if (ids.size === count) break;
    if (await mark.evaluate(hitPoint)) ids.add(await mark.evaluate((mark, kind) => mark.dataset[kind], kind));
  }
  return [...ids];
}

/** Clicks where the view shows that event or entity. */
export async function click(page, view, kind, id) {
  for (const mark of await page.$$(`[data-view="${view}"] [data-${kind}="${id}"]`)) {
    const point = await mark.evaluate(hitPoint);
    if (point) return page.mouse.click(point.x, point.y);
  }
  throw new Error(`${view} shows no ${kind} ${id} that could be clicked`);
}

/** The words that can be read in a view, or on the whole page. */
export const words = (page, selector = "body") =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .map((part) => part.innerText ?? part.textContent)
        .join(" ")
        .replace(/\s+/g, " "),
    selector,
  );

/** Presses Tab until the focus is inside `selector`. */
export async function tabTo(page, selector, limit = 60) {
  for (let i = 0; i < limit; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => Boolean(document.activeElement?.closest(selector)), selector)) return;
  }
  throw new Error(`${limit} times Tab never reached ${selector}`);
}
