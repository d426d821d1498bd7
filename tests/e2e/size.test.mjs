// What a first visit loads, packed as a host would send it, stays within its budget.
import assert from "node:assert/strict";
import { closeAfterwards, visit } from "./support/visit.mjs";

closeAfterwards();

// Bytes, brotli 11, everything together. The goal is 150 kB and not reached yet; until then the page may only shrink.
const budget = 211_000;

visit("a first visit loads no more than its budget", "chromium", {}, async ({ page, requests, server }) => {
  // An icon or a manifest may be asked for only when the browser feels like it: they count in any case.
  const linked = await page.$$eval("link[href]", (links) =>
    links.filter(({ rel }) => /icon|manifest|stylesheet|preload/.test(rel)).map(({ href }) => href),
  );
  const paths = [...new Set([...requests, ...linked].map((url) => new URL(url)))]
    .filter(({ origin }) => origin === server.origin)
    .map(({ pathname }) => (pathname === "/" ? "/index.html" : pathname));
  const rows = [...new Set(paths)]
    .map((file) => ({ file, bytes: server.size(file), packed: server.packedSize(file) }))
    .sort((a, b) => b.packed - a.packed);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  rows.push({ file: "together", bytes: sum("bytes"), packed: sum("packed") });
  console.table(rows);
  assert.ok(rows.at(-1).packed <= budget, `${rows.at(-1).packed} bytes, ${budget} are allowed`);
});
