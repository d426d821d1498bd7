// node tests/e2e/shots.mjs FOLDER [#ADDRESS]: pictures of dist/ in five sizes and both themes.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sizes } from "./support/sizes.mjs";
import { closeAll, open } from "./support/visit.mjs";

const [folder, address = ""] = process.argv.slice(2);
if (!folder) {
  console.error("Usage: node tests/e2e/shots.mjs FOLDER [#ADDRESS]");
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const suffix = address.replace(/\W+/g, "-");
try {
  for (const scheme of ["light", "dark"]) {
    for (const [width, height] of sizes) {
      const { page, log, close } = await open("chromium", { address, width, height, scheme });
      const path = join(folder, `${width}x${height}-${scheme}${suffix}.png`);
      await page.screenshot({ path });
      console.log(path, ...log);
      await close();
    }
  }
} finally {
  await closeAll();
}
