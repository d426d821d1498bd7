// Looks over cards: what is in each, where its links lead, and what axe finds.
import assert from "node:assert/strict";
import axe from "axe-core";

// Runs in the page: goes to an address, waits for its card, and returns the card's problems.
async function lookOver(hash, title, ids) {
  location.hash = hash;
  const card = document.querySelector(".card-panel");
  const heading = () => card.querySelector(".card-title")?.textContent;
  for (let frame = 0; heading() !== title; frame++) {
    if (frame > 120) return [`its title is “${heading()}”`];
    await new Promise(requestAnimationFrame);
  }
  const problems = [];
  const empty = [...card.querySelectorAll("dd, li, p, h3, summary, blockquote, figcaption")];
  for (const element of empty.filter((element) => !element.matches("[role=status]"))) {
    if (!element.textContent.trim()) problems.push(`empty: ${element.outerHTML}`);
  }
  for (const link of card.querySelectorAll("a[href^='#']")) {
    const target = decodeURIComponent(link.getAttribute("href").slice(1));
    const isLens = target.startsWith("lens/");
    if (!isLens && !ids.includes(target)) problems.push(`leads nowhere: ${link.outerHTML}`);
  }
  if (/undefined|NaN|\[\[|\bnull\b/.test(card.textContent)) problems.push(`unfinished text: ${card.textContent}`);
  const { violations } = await window.axe.run(".card");
  problems.push(...violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
  return problems;
}

/** Opens cards by their addresses, each with its title, and asserts that they are whole. Links may lead to `ids`. */
export async function assertWhole(page, cards, ids) {
  await page.evaluate(axe.source);
  const found = [];
  for (const [hash, title] of cards) {
    const problems = await page.evaluate(lookOver, hash, title, ids);
    if (problems.length) found.push([hash, ...problems]);
  }
  assert.deepEqual(found, []);
}

/** `all` in parts, each of as many cards as a test has time for: axe takes up to a second and a half for one. */
export function inParts(all) {
  const size = 16;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}
