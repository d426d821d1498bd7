// Generates valid articles of any size, with events clustered in time. The same size always gives the same article.

const themes = ["Diplomacy", "Treaties", "Conflict", "Economy", "Visits", "Statements", "Votes", "Appointments"];
const kinds = ["diplomacy", "treaty", "conflict", "economy", "visit", "statement", "vote", "appointment"];
const verbs = ["meets", "signs with", "protests to", "trades with", "visits", "answers", "votes on", "appoints"];
const chain = ["fulfils", "ratifies", "enters-into-force", "follows", "responds-to", "implements"];
const people = 24;
const places = 12;
const day = 86_400_000;
// How many events the years of an article have, relative to each other. Years that aren't listed have none.
const weights = { 2008: 30, 2009: 20, 2015: 12, 2016: 8, 2017: 6, 2022: 12, 2012: 2, 2004: 2, 1991: 2, 1992: 2 };

/** The days of the years in which anything happens. */
export const eventfulDays = Object.keys(weights).length * 365;

/** Random numbers from 0 to 1: the minimal standard generator (Park and Miller 1988), multiplier 48271. */
function random(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const iso = (time) => new Date(time).toISOString().slice(0, 10);

/** Moments in order. Most are in bursts of a few weeks within the crowded years, some anywhere in these years. */
function moments(count, next) {
  const years = Object.entries(weights).flatMap(([year, weight]) => Array(weight).fill(Number(year)));
  const somewhere = (length) => Date.UTC(years[Math.floor(next() * years.length)], 0, 1) + next() * (364 * day - length);
  const bursts = Array.from({ length: 12 + Math.round(4 * Math.log2(count)) }, () => {
    const length = (3 + next() * 32) * day;
    return { start: somewhere(length), length };
  });
  const moment = () => {
    if (next() < 0.04) return somewhere(0);
    // Squared, so that the first bursts have the most events.
    const { start, length } = bursts[Math.floor(next() ** 2 * bursts.length)];
    return start + next() ** 2 * length;
  };
  return Array.from({ length: count }, moment).sort((a, b) => a - b);
}

/** A date around a moment, in any form of the format. */
function dateAt(moment, next) {
  const [date, month, year] = [10, 7, 4].map((length) => iso(moment).slice(0, length));
  const later = iso(moment + (1 + next() * 40) * day);
  const forms = [
    [58, date],
    [14, month],
    [4, year],
    [8, `${date}/${later}`],
    [5, `[${date}..${later}]`],
    [2, `[..${month}]`],
    [2, `[${date}..]`],
    [3, `${month}?`],
    [2, `${date}~`],
    [2, undefined],
  ];
  let at = next() * 100;
  return forms.find(([share]) => (at -= share) < 0)[1];
}

const person = (next) => `person-${Math.floor(next() * people)}`;

function event(at, moment, next) {
  const theme = Math.floor(next() * themes.length);
  const [who, whom] = [person(next), person(next)];
  const name = (id) => id.replace("person-", "Person ");
  const date = dateAt(moment, next);
  const isPlan = next() < 0.03;
  return {
    id: `e${at}`,
    title: `${name(who)} ${verbs[theme]} ${name(whom)}, ${next() < 0.5 ? "again" : "for the first time"} (${at})`,
    summary: `[[${who}]] ${verbs[theme]} [[${whom}]], as it is told.`,
    ...(date && { date, dating: "stated" }),
    theme: `theme-${theme}`,
    kind: isPlan ? "plan" : kinds[theme],
    status: isPlan ? "planned" : "happened",
    ...(isPlan && { target: iso(moment + (30 + next() * 300) * day).slice(0, 7) }),
    participants: [{ entity: who, role: "who acts" }],
    ...(next() < 0.3 && { places: [`place-${Math.floor(next() * places)}`] }),
    relations: [],
  };
}

/** Relates about a third of the events to the one before them in their theme. This makes chains. */
function tie(events, next) {
  const last = new Map();
  for (const event of events) {
    const before = last.get(event.theme);
    const step = before && next() < 0.6 ? before.step + 1 : 0;
    if (step > 0) event.relations.push({ type: chain[(step - 1) % chain.length], to: before.id });
    if (step > 0 || next() < 0.4) last.set(event.theme, { id: event.id, step });
  }
}

/** Distributes the events over paragraphs: twenty each, or more if that would be over a hundred paragraphs. */
function tell(events) {
  const length = Math.max(20, Math.ceil(events.length / 100));
  const sections = [];
  for (let from = 0; from < events.length; from += length) {
    const number = from / length;
    if (number % 10 === 0) {
      const title = `Part ${sections.length + 1}`;
      sections.push({ id: `part-${sections.length + 1}`, title, level: 2, paragraphs: [] });
    }
    const section = sections.at(-1);
    const told = events.slice(from, from + length);
    section.paragraphs.push({
      text: `In these days [[person-${number % people}]] was seen in [[place-${number % places}]].`,
      events: told.map(({ id }) => id),
    });
    for (const event of told) Object.assign(event, { section: section.id, paragraph: section.paragraphs.length });
  }
  return sections;
}

/** An article of `count` events. */
export function generate(count) {
  const next = random(20_080_826);
  const events = moments(count, next).map((moment, at) => event(at, moment, next));
  tie(events, next);
  return {
    format: "article-explorer/1",
    id: `generated-${count}`,
    title: `A history of ${count} events`,
    language: "en",
    summary: `Invented, to measure with: [[person-0]] and others, in ${count} events.`,
    source: { title: "Nowhere", url: "https://example.org/", license: "CC0" },
    infobox: {},
    themes: themes.map((label, at) => ({ id: `theme-${at}`, label })),
    sections: tell(events),
    entities: [
      ...Array.from({ length: people }, (_, at) => ({ id: `person-${at}`, kind: "person", name: `Person ${at}` })),
      ...Array.from({ length: places }, (_, at) => ({
        id: `place-${at}`,
        kind: "place",
        name: `Place ${at}`,
        location: { lat: 41 + at / 6, lon: 40 + at / 2, source: "invented" },
      })),
    ],
    events,
  };
}
