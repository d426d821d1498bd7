// Finds the installed browsers. Run as a program, it fails if one that the tests need is missing.
import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";

const candidates = {
  chromium: [
    process.env.CHROME,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  firefox: [process.env.FIREFOX, "firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
  chromedriver: [process.env.CHROMEDRIVER, "chromedriver"],
};

/** The path of `chromium`, `firefox` or `chromedriver`, or undefined. */
export function find(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const candidate of candidates[name]) {
    if (!candidate) continue;
    const paths = isAbsolute(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate));
    const path = paths.find(existsSync);
    if (path) return path;
  }
  return undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const missing = Object.keys(candidates).filter((name) => !find(name));
  if (missing.length > 0) {
    console.error(`Not found: ${missing.join(", ")}. Install them, or name them in CHROME, FIREFOX, CHROMEDRIVER.`);
    process.exit(1);
  }
}
