// Opens the built site in a real browser and logs everything it does.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";
import puppeteer from "puppeteer-core";
import { find } from "./browsers.mjs";
import { serve } from "./server.mjs";

export const ready = "[data-article-explorer][data-ready]";

// Firefox takes color scheme, reduced motion and "no scripts" only at start, and both browsers the reader's fonts. So each
// combination needs its own process.
const launchers = {
  chromium: ({ fonts }) =>
    puppeteer.launch({
      browser: "chrome",
      executablePath: find("chromium"),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--blink-settings=defaultFontSize=${fonts.size},minimumFontSize=${fonts.minimum}`,
      ],
    }),
  firefox: ({ scheme, reducedMotion, scripts, fonts }) =>
    puppeteer.launch({
      browser: "firefox",
      executablePath: find("firefox"),
      extraPrefsFirefox: {
        "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
        "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
        "javascript.enabled": scripts,
        "font.size.variable.x-western": fonts.size,
        "font.minimum-size.x-western": fonts.minimum,
        // As readers have it.
        "security.fileuri.strict_origin_policy": true,
      },
    }),
};

export const browsers = Object.keys(launchers);

const running = new Map();
function launch(name, look) {
  const key = `${name} ${JSON.stringify(name === "chromium" ? look.fonts : look)}`;
  if (!running.has(key)) running.set(key, launchers[name](look));
  return running.get(key);
}

let site;
export const dist = fileURLToPath(new URL("../../../dist", import.meta.url));
/** The server of the built site. */
export const builtSite = () => (site ??= serve(dist));

/** Closes the browsers and the server that this process started. */
export async function closeAll() {
  await Promise.all([...running.values()].map(async (browser) => (await browser).close()));
  await (await site)?.close();
}

/**
 * Opens the page and waits until it can be used. `before` gets it still empty; `downloads` is the folder for files.
 * Returns the page, its server, `requests` (every address asked for) and `log` (everything that should not happen:
 * console messages, errors, violations of the policy, failed or foreign requests).
 */
export async function open(name, options = {}) {
  const {
    address = "",
    width = 1440,
    height = 900,
    scheme = "light",
    reducedMotion = true,
    scripts = true,
    fonts = { size: 16, minimum: 0 },
    server = await builtSite(),
    url = `${server.origin}/${address}`,
    before,
    downloads,
    waitFor = scripts ? ready : null,
  } = options;
  const browser = await launch(name, { scheme, reducedMotion, scripts, fonts });
  const downloadBehavior = downloads && { policy: "allow", downloadPath: downloads };
  const context = await browser.createBrowserContext({ downloadBehavior });
  const page = await context.newPage();
  const log = [];
  const requests = [];
  page.on("console", (message) => log.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => log.push(`error: ${error?.message ?? error}`));
  page.on("requestfailed", (request) => {
    // Without scripts, Chromium cancels the preload of scripts.
    if (!scripts && request.url().endsWith(".js")) return;
    log.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) log.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!/^https?:$/.test(url.protocol)) return;
    requests.push(url.href);
    if (url.origin !== server.origin) log.push(`foreign request: ${url.href}`);
  });
  await page.setViewport({ width, height });
  if (name === "chromium") {
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: scheme },
      { name: "prefers-reduced-motion", value: reducedMotion ? "reduce" : "no-preference" },
    ]);
    if (!scripts) await page.setJavaScriptEnabled(false);
  }
  await before?.(page);
  await page.goto(url);
  if (waitFor) await page.waitForSelector(waitFor);
  return { page, server, log, requests, close: () => context.close() };
}

/**
 * A test of one visit: `body` gets what `open` returns. It fails on anything in the log, unless `quiet` is false, and after
 * `timeout` milliseconds.
 */
export function visit(title, name, options, body) {
  const { quiet = true, timeout = 60_000, ...rest } = options;
  test(title, { timeout }, async () => {
    const opened = await open(name, rest);
    try {
      await body(opened);
      if (quiet) assert.deepEqual(opened.log, [], "the console and the network stay quiet");
    } finally {
      await opened.close();
    }
  });
}

/** For the top of a test file: closes the browsers after its tests. */
export const closeAfterwards = () => after(closeAll);
