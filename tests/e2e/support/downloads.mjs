// Files that a reader saves.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder for what is saved, which is there as long as the tests run. */
export function newFolder() {
  folders.push(mkdtempSync(join(tmpdir(), "saved-")));
  return folders.at(-1);
}

/** Presses a button, and waits for the file that it saves. */
export async function saved(page, folder, button, file) {
  await page.$eval(button, (button) => button.click());
  const end = Date.now() + 10_000;
  while (!readdirSync(folder).includes(file) || readFileSync(join(folder, file)).length === 0) {
    if (Date.now() > end) throw new Error(`${file} isn't there, only ${readdirSync(folder)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return readFileSync(join(folder, file));
}
