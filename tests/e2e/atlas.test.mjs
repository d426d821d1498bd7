// Maps as they come: the files of the npm packages world-atlas and us-atlas beside a document, without any change. Each is
// held against a picture in letters, `golden/NAME.txt`; with UPDATE=1 the pictures are written anew.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after } from "node:test";
import { addressOf, maps, serveMaps } from "./support/atlas.mjs";
import { until } from "./support/reader.mjs";
import { browsers, closeAfterwards, visit } from "./support/visit.mjs";

const site = await serveMaps();
closeAfterwards();
after(() => site.close());

/** What is drawn at 72 × 36 points of the map: `#` land, `.` anything else. */
const picture = (page) =>
  page.evaluate(() => {
    const ground = document.querySelector(".map .map-ground");
    const { width, height } = ground.getBoundingClientRect();
    const areas = [...ground.querySelectorAll(".area")];
    const point = ground.createSVGPoint();
    const rows = [];
    for (let row = 0; row < 36; row++) {
      let line = "";
      for (let column = 0; column < 72; column++) {
        point.x = ((column + 0.5) * width) / 72;
        point.y = ((row + 0.5) * height) / 36;
        const top = areas.findLast((area) => area.isPointInFill(point));
        line += top && top.dataset.fill !== "water" ? "#" : ".";
      }
      rows.push(line);
    }
    return rows.join("\n");
  });

/** How many points of two pictures differ. */
const difference = (a, b) => [...a].filter((letter, at) => letter !== b[at]).length + Math.abs(a.length - b.length);

for (const browser of browsers) {
  for (const map of maps) {
    const options = { server: site, address: `${addressOf(map)}#?view=map`, timeout: 120_000 };
    visit(`${browser}: ${map.kit}’s ${map.name} is drawn as it comes`, browser, options, async ({ page }) => {
      await until(page, "the map is drawn", () => document.querySelector(".map .area")?.getAttribute("d"));
      const drawn = await picture(page);
      const golden = fileURLToPath(new URL(`golden/${map.name}.txt`, import.meta.url));
      if (process.env.UPDATE) writeFileSync(golden, `${drawn}\n`);
      assert.ok(existsSync(golden), `${golden} is missing; UPDATE=1 writes it`);
      const different = difference(drawn, readFileSync(golden, "utf8").trimEnd());
      // At a coast the browsers may round to either side.
      assert.ok(different <= 20, `${different} of 2592 points are not as they should be:\n${drawn}`);
      const marks = await page.$$eval(".map .place", (places) => places.length);
      assert.ok(marks > 0, "places stand on it");
    });
  }
}
