// Measures the search: from a letter that is typed until its results are in the page, and until they are painted.
import { serve } from "../support/server.mjs";
import { builtSite, open } from "../support/visit.mjs";
import { build } from "./build.mjs";
import { installDriver } from "./driver.mjs";
import { median, percentile } from "./numbers.mjs";

const runs = 3;
// What is typed, letter by letter: words that many events have and few, a date, a typo, and what nothing has.
const shipped = ["lavrov august 2009", "south ossetia treaty", "seventy percent", "kokoiti", "xyzzyx"];
const generated = ["person 7 august 2009", "signs with person 12", "meets again 2008", "perzon", "xyzzyx"];

// Runs in the page: types each query, and measures scripts and frames for each letter.
async function type(queries, runs) {
  const search = document.querySelector("[data-view='search']");
  const field = search.querySelector("[role='combobox']");
  const write = (query) => {
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  // The index is made when the field gets the focus; nothing is asked yet.
  field.focus();
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 1));
  const prepared = performance.now() - began;
  const [searches, frames] = [[], []];
  for (let run = 0; run < runs; run++) {
    for (const query of queries) {
      for (let end = 1; end <= query.length; end++) {
        const { work } = await window.bench.frame(() => {
          const start = performance.now();
          write(query.slice(0, end));
          let drawn = performance.now();
          // Effects draw the results in microtasks, and so does this tell of them. The browser may paint before the next
          // task, so the time of that isn't the time of the results.
          const watch = new MutationObserver(() => (drawn = performance.now()));
          watch.observe(search, { subtree: true, childList: true, attributes: true, characterData: true });
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            watch.disconnect();
            searches.push(drawn - start);
          };
          port2.postMessage(null);
        });
        frames.push(work);
      }
      await window.bench.frame(() => write(""));
    }
  }
  return { prepared, searches, frames };
}

const ms = (number) => number.toFixed(1);

/** Measures searching in the shipped article and in one of 10 000 events. */
export async function timeSearch() {
  const large = build(10_000);
  const host = await serve(large.dist, { pack: false });
  const rows = [];
  for (const [events, server, queries] of [
    [95, await builtSite(), shipped],
    [10_000, host, generated],
  ]) {
    const before = (page) => page.evaluateOnNewDocument(installDriver);
    const { page, close } = await open("chromium", { server, before });
    const { prepared, searches, frames } = await page.evaluate(type, queries, runs);
    await close();
    rows.push({
      events,
      "letters": searches.length,
      "index made": ms(prepared),
      "results, median": ms(median(searches)),
      "results, 95 %": ms(percentile(searches, 0.95)),
      "frame, median": ms(median(frames)),
      "frame, 95 %": ms(percentile(frames, 0.95)),
    });
  }
  await host.close();
  console.log("Searching, ms a letter that is typed: until its results are in the page, and the frame's whole work");
  console.table(rows);
}
