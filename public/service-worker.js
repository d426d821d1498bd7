// Keeps the page for use without a network: all files of one version, or none of them, and each of its media once it has
// been seen. The build fills in the three below; where it leaves them empty, as while the page is being written, the service
// worker takes itself away.
const version = "{{ version }}";
const files = "{{ files }}";
const media = new Map("{{ media }}".map(([address, integrity]) => [new URL(address, registration.scope).href, integrity]));

// Other pages of the same host have caches, too.
const mine = `article-explorer ${registration.scope} `;
const cacheName = mine + version;

const othersOfMine = async () => (await caches.keys()).filter((name) => name.startsWith(mine) && name !== cacheName);

addEventListener("install", (event) => {
  if (files.length === 0) return skipWaiting();
  // Fails as a whole if a file can't be had, or is of another version.
  const requests = files.map(([address, integrity]) => new Request(address, { integrity, cache: "no-cache" }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

addEventListener("activate", (event) => {
  const forget = async () => {
    await Promise.all((await othersOfMine()).map((name) => caches.delete(name)));
    if (files.length === 0) await registration.unregister();
  };
  event.waitUntil(forget());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(registration.scope)) return;
  address.search = "";
  address.hash = "";
  if (address.pathname.endsWith("/index.html")) address.pathname = address.pathname.replace(/index\.html$/, "");
  const answer = async () => {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(address.href);
    const integrity = media.get(address.href);
    if (kept || !integrity) return kept ?? fetch(request);
    const response = await fetch(address.href, { integrity, cache: "no-cache" });
    if (response.ok) await cache.put(address.href, response.clone());
    return response;
  };
  event.respondWith(answer());
});

// The reader wants the new version at once.
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
