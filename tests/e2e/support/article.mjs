// Reads the article document for sample ids and for texts that the page must show.
import { readFileSync } from "node:fs";

const path = process.env.ARTICLE || new URL("../../../src/data/russia-south-ossetia.json", import.meta.url);
export const article = JSON.parse(readFileSync(path, "utf8"));

const names = new Map(article.entities.map(({ id, name }) => [id, name]));

/** Replaces white space by single spaces, so that layout doesn't matter. */
export const squeeze = (text) => text.replace(/\s+/g, " ").trim();

const statusWords = { claimed: "claimed", planned: "planned", postponed: "put off", unconfirmed: "not confirmed" };
const putOff = new Set(
  article.events.flatMap(({ relations = [] }) => relations.filter(({ type }) => type === "postpones").map(({ to }) => to)),
);
const statusOf = new Map(
  article.events.map(({ id, status }) => [id, statusWords[putOff.has(id) ? "postponed" : status]]),
);

/** Running text as a reader sees it. */
export const plain = (text) =>
  squeeze(
    text
      .replace(/\[\[!([^\]]+)\]\]/g, (_, id) => ` ${statusOf.get(id)}`)
      .replace(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g, (_, id, words) => words ?? names.get(id)),
  );

export const paragraphs = article.sections.flatMap(({ paragraphs = [] }) => paragraphs.map(({ text }) => plain(text)));

/** The events that an entity takes part in or that happened there. */
export const eventsOf = (entity) =>
  article.events
    .filter(
      ({ participants = [], places = [] }) =>
        participants.some((participant) => participant.entity === entity) || places.includes(entity),
    )
    .map(({ id }) => id);

export const event = (id) => article.events.find((event) => event.id === id);
export const entity = (id) => article.entities.find((entity) => entity.id === id);
