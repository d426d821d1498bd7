// The built site with documents that show maps of the npm packages world-atlas and us-atlas.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "./server.mjs";
import { dist } from "./visit.mjs";

const world = { west: -180, south: -60, east: 180, north: 80 };
const europe = { west: -12, south: 34, east: 32, north: 62 };
const states = { west: -126, south: 23, east: -65, north: 50 };
/** The maps, each with what a document says of it. */
export const maps = [
  { name: "countries-110m", kit: "world-atlas", layer: "countries", kind: "countries", frame: world },
  { name: "countries-50m", kit: "world-atlas", layer: "countries", kind: "countries", frame: world },
  { name: "countries-10m", kit: "world-atlas", layer: "countries", kind: "countries", frame: europe },
  { name: "land-110m", kit: "world-atlas", layer: "land", kind: "countries", frame: world },
  { name: "land-50m", kit: "world-atlas", layer: "land", kind: "countries", frame: europe },
  { name: "nation-10m", kit: "us-atlas", layer: "nation", kind: "region", fill: "land", frame: states },
  { name: "states-10m", kit: "us-atlas", layer: "states", kind: "region", fill: "land", frame: states },
  { name: "counties-10m", kit: "us-atlas", layer: "counties", kind: "region", fill: "land", frame: states },
];

const document = ({ name, layer, kind, fill, frame }) => ({
  format: "article-explorer/2",
  id: name,
  title: `The map ${name}`,
  language: "en",
  source: { title: "A source", url: "https://example.org/", license: "CC0" },
  infobox: {
    maps: [
      {
        id: "map",
        title: name,
        topology: `${name}.json`,
        frame,
        layers: [{ name: layer, kind, fill }],
        attribution: "Natural Earth",
      },
    ],
  },
  entities: [
    { id: "lyon", kind: "place", name: "Lyon", location: { lat: 45.76, lon: 4.84, source: "A map" } },
    { id: "denver", kind: "place", name: "Denver", location: { lat: 39.74, lon: -104.98, source: "A map" } },
  ],
  events: [
    { id: "first", title: "Something in Lyon", date: "1900", dating: "stated", places: ["lyon"] },
    { id: "second", title: "Something in Denver", date: "1901", dating: "stated", places: ["denver"] },
  ],
});

const text = ({ kit, name }) =>
  readFileSync(fileURLToPath(new URL(`../../../node_modules/${kit}/${name}.json`, import.meta.url)), "utf8");

/** The address of the page that shows a map. */
export const addressOf = ({ name }) => `?src=${name}/article.json`;

/** A server of the site, and of a document for each map. */
export const serveMaps = () =>
  serve(dist, {
    extra: Object.fromEntries(
      maps.flatMap((map) => [
        [`/${map.name}/article.json`, JSON.stringify(document(map))],
        [`/${map.name}/${map.name}.json`, text(map)],
      ]),
    ),
  });
