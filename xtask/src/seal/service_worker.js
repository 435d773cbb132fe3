// Keeps modmend at hand without a network. It answers for its own folder only; whatever is asked
// of others, such as a check of the network, it does not touch.
const VERSION = '{version}';
const PROGRAM = '{program}';
const FILES = {files};
const SCOPE = registration.scope;
const OURS = `modmend ${SCOPE} `;
const CACHE = OURS + VERSION;
/** How long a page may take while there is one at hand, in milliseconds. */
const PATIENCE = 3000;

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(keepFiles());
});

addEventListener('activate', (event) => event.waitUntil(takeOver()));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(SCOPE)) {
    event.respondWith(answer(request));
  }
});

/** All or nothing, and never files of two versions: each has to be the one that was built. */
async function keepFiles() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(([path, integrity]) => new Request(path, { integrity, cache: 'no-cache' })));
}

/** Drops what older versions kept, and tells open pages which version is there now. */
async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
  await clients.claim();
  for (const client of await clients.matchAll()) client.postMessage(PROGRAM);
}

/** A page comes from the network if it can, so that no version stays; its parts from the cache. */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const path = request.url.slice(SCOPE.length).replace(/[?#].*/, '');
  const isStart = path === '' || path === 'index.html';
  const kept = await cache.match(isStart ? SCOPE : request, { ignoreSearch: true });
  if (kept && request.mode !== 'navigate' && FILES.some(([name]) => name === path)) return kept;
  const fresh = ask(request, isStart ? undefined : cache);
  if (!kept) return fresh;
  const late = new Promise((done) => setTimeout(done, PATIENCE, kept));
  return Promise.race([fresh.catch(() => kept), late]);
}

/** What is asked once, such as the page of a cause, is kept until the next version. */
async function ask(request, cache) {
  const response = await fetch(request);
  if (cache && response.status === 200) await cache.put(request, response.clone());
  return response;
}
