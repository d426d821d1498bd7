// The page under the policy that the built site brings for its host, with Trusted Types, and in a frame that may only run
// scripts.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, describe } from "node:test";
import { article } from "./support/article.mjs";
import { click, hittable, until, untilSelected } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { browsers, closeAfterwards, dist, visit } from "./support/visit.mjs";

closeAfterwards();

const headers = await readFile(join(dist, "_headers"), "utf8");
const policy = /Content-Security-Policy: (.*)/.exec(headers)[1];
const host = `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<iframe src="/" sandbox="allow-scripts" title="The explorer" width="1000" height="700"></iframe>`;
// The host may have frames.
const server = await serve(dist, { policy: `${policy}; frame-src 'self'`, open: true, extra: { "/host.html": host } });
after(() => server.close());

for (const browser of browsers) {
  describe(browser, () => {
    visit("the site's own policy lets everything work", browser, { server }, async ({ page }) => {
      const [id] = await hittable(page, "timeline", "event", 1);
      await click(page, "timeline", "event", id);
      await untilSelected(page, `#event/${id}`);
      await page.keyboard.press("/");
      await page.keyboard.type("lavrov");
      await until(page, "hits", () => document.querySelector("[role=option]"));
      await page.keyboard.press("Escape");
    });

    const sandboxed = { server, address: "host.html", waitFor: "iframe" };
    visit("in a frame that may only run scripts the explorer works", browser, sandboxed, async ({ page }) => {
      const frame = await (await page.$("iframe")).contentFrame();
      await frame.waitForSelector("[data-article-explorer][data-ready]");
      const title = await frame.$eval("h1", (title) => title.textContent);
      assert.equal(title, article.title);
      await frame.$eval(".mark", (mark) => mark.click());
      await frame.waitForSelector('.mark[aria-current="true"]');
    });
  });
}
