import { cacheName, isAsset, isQuestionnaire } from './scan/offline-files.ts';

/**
 * Keeps a questionnaire that was begun loadable without a connection: built files from the cache first (their name changes
 * with their content), the questionnaire from the network first. Nothing else passes through here, and no answer ever.
 */
interface FetchEventLike extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

self.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as FetchEventLike;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (isAsset(url)) respondWith.call(event, fromCacheFirst(request));
  else if (isQuestionnaire(url)) respondWith.call(event, fromNetworkFirst(request));
});

/** The page says `Vary: Accept-Language`; its address holds the language already. */
const anyHeaders = { cacheName, ignoreVary: true };

async function fromCacheFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request, anyHeaders);
  return kept ?? fetch(request);
}

async function fromNetworkFirst(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, anyHeaders);
    // In another language than it was kept in, the questions are still better than nothing.
    const other = kept ?? (await caches.match(request, { ...anyHeaders, ignoreSearch: true }));
    if (other) return other;
    throw error;
  }
}
