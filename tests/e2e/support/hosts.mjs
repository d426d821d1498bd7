// Pages of hosts, with the explorer as an element or in a frame.
import { dist } from "./visit.mjs";
import { serve, strictPolicy } from "./server.mjs";

/** What a host's style sheet can do to what is on its page. */
export const hostile = `
  html { font-size: 40px; }
  body { margin: 0; font: italic 900 30px/3 fantasy; color: red; text-align: right; letter-spacing: 5px; }
  body { text-transform: uppercase; word-spacing: 1em; white-space: pre; text-indent: 3em; }
  * { all: unset; }
  * { direction: rtl; font: italic 40px/3 fantasy; letter-spacing: 4px; cursor: crosshair; background: lime; }
  a, p, h1, h2, button, div, section, svg { display: inline; color: red; border: 5px solid red; padding: 9px; }
  :root { --ink: red; --paper: lime; --space-2: 50px; --hit: 90px; --text-s: 40px; }
  head, style, script, link, title { display: none; }
  .wide { display: block; width: 1000px; height: 700px; }
`;

const html = (body, { sheet = "plain", lang = 'lang="en"' } = {}) => `<!DOCTYPE html>
<html ${lang}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A host</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/${sheet}.css">
</head><body>${body}</body></html>`;

const script = '<script src="/article-explorer.js" async></script>';
const text = `<p class="text">Words of the host.</p>`;

/** A server of the built site and of pages of hosts: path → body, or `[body, options]`. */
export async function hosts(pages, extra = {}) {
  const files = Object.entries(pages).map(([path, page]) => [path, html(...[page].flat())]);
  return serve(dist, {
    policy: `${strictPolicy}; frame-src 'self'`,
    extra: {
      "/plain.css": ".text { height: 1500px } .wide { width: 1000px; height: 700px } iframe { border: 0 } body { margin: 0 }",
      "/hostile.css": hostile,
      ...Object.fromEntries(files),
      ...extra,
    },
  });
}

export { script, text };

/** Waits until all elements of the page can be used. */
export const untilReady = (page) =>
  page.waitForFunction(
    () => {
      const all = [...document.querySelectorAll("article-explorer")];
      return all.length > 0 && all.every(({ shadowRoot }) => shadowRoot?.querySelector("[data-ready] .mark, [data-ready] .row"));
    },
    { timeout: 20_000 },
  );
