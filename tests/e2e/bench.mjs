// Measures the page and other tools that show the same events. Only prints the results, without limits. `node bench.mjs
// 100 1000` measures generated articles of these sizes only.
import { closeAll } from "./support/visit.mjs";
import { compareLoading, timeClicks } from "./bench/loading.mjs";
import { timeLasting } from "./bench/lasting.mjs";
import { timeSearch } from "./bench/searching.mjs";
import { timeCards, timeMap } from "./bench/selecting.mjs";
import { compareSizes } from "./bench/sizes.mjs";

const asked = process.argv.slice(2).map(Number);

try {
  if (asked.length === 0) {
    await compareLoading();
    await timeClicks();
    await timeMap();
    await timeCards();
    await timeSearch();
    await timeLasting();
  }
  await compareSizes(asked.length > 0 ? asked : [100, 1000, 10_000, 20_000, 100_000]);
} finally {
  await closeAll();
}
