/** What is kept so that a begun questionnaire loads without a connection. The empty page and its files; never an answer. */
export const cacheName = 'werkpeil-scan';

export const isAsset = (url: URL): boolean => url.pathname.startsWith('/assets/');
export const isQuestionnaire = (url: URL): boolean => /^\/w\/[^/]+\/(?:scan|tablet)$/.test(url.pathname);

/** Waits until the first question can be answered; the slow line has better things to do before. */
const calmMs = 3000;

/** Keeps this page and its files on the device, where the browser can (https or localhost). Failing costs nothing. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  // Looked at now: what this person loads later is nobody's business on a shared device.
  const files = [
    ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[rel="stylesheet"], script[src]'),
  ].map((file) => (file instanceof HTMLLinkElement ? file.href : file.src));
  setTimeout(() => {
    keepNow(files).catch(() => undefined);
  }, calmMs);
}

async function keepNow(files: readonly string[]): Promise<void> {
  await navigator.serviceWorker.register('/w/worker.js');
  const cache = await caches.open(cacheName);
  await cache.addAll([location.pathname + location.search, ...files]);
}

/** Forgets the page again: after sending and after wiping, a shared device does not tell that somebody was here. */
export function forgetOffline(): void {
  if ('caches' in window) caches.delete(cacheName).catch(() => undefined);
  if ('serviceWorker' in navigator)
    navigator.serviceWorker
      .getRegistration('/w/')
      .then((worker) => worker?.unregister())
      .catch(() => undefined);
}
