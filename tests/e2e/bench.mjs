// Times the page beside others that show the same events. Prints, judges nothing.
// `node bench.mjs 100 1000` measures generated articles of these sizes only.
import { closeAll } from "./support/visit.mjs";
import { compareLoading, timeClicks } from "./bench/loading.mjs";
import { timeCards, timeMap } from "./bench/selecting.mjs";
import { compareSizes } from "./bench/sizes.mjs";

const asked = process.argv.slice(2).map(Number);

try {
  if (asked.length === 0) {
    await compareLoading();
    await timeClicks();
    await timeMap();
    await timeCards();
  }
  await compareSizes(asked.length > 0 ? asked : [100, 1000, 10_000, 20_000, 100_000]);
} finally {
  await closeAll();
}
