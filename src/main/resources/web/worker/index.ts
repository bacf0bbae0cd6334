/// <reference lib="webworker" />
import { content, missing, open, reading } from './device';
import { CLIENT_PAGES, clientPage, dropFormer, fill, framed, part, scripts } from './shell';
import type { Line, Shell } from './shell';

export type { Shell } from './shell';

/**
 * The service worker: opens pages without a network, and texts that are on the device without waiting for it. What is a reader's
 * own or the editors' never passes through here. What it may need is named by the service at its head: see WorkerResource.
 */
declare const self: ServiceWorkerGlobalScope & { shell: Shell };

/** So long a bad line is waited for when the device has the page, in milliseconds. */
const PATIENCE = 3000;

self.addEventListener('install', (event) => event.waitUntil(fill(self.shell).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(dropFormer(self.shell).then(() => self.clients.claim())));

self.addEventListener('message', (event) => {
  if (event.data === 'scripts') {
    event.waitUntil(scripts(self.shell).then((all) => event.ports[0]?.postMessage(all)));
  }
});

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    if (/^\/ban-bien-tap(?:\/|$)/.test(url.pathname)) {
      event.respondWith(fetch(request).catch(() => unreachable(url)));
    } else if (!/^\/(?:api|q)(?:\/|$)/.test(url.pathname)) {
      event.respondWith(navigate(request, url));
    }
  } else if (/^\/(?:static\/bundle|style)\//.test(url.pathname)) {
    event.respondWith(part(request).then((found) => found ?? fetch(request)));
  } else if (/^\/api\/v1\/(?:content\/|works\/[^/]+\/cover)/.test(url.pathname)) {
    // Whoever fetches for the device says "no-store", and wants what the service has.
    if (request.cache !== 'no-store') {
      event.respondWith(fromDevice(request, url));
    }
  } else if (!url.pathname.startsWith('/api/')) {
    event.respondWith(fetch(request).catch(async (e: unknown) => (await part(request)) ?? Promise.reject(e)));
  }
});

async function fromDevice(request: Request, url: URL): Promise<Response> {
  const found = await content(url).catch(() => undefined);
  return found ?? fetch(request);
}

async function navigate(request: Request, url: URL): Promise<Response> {
  if (url.search === '') {
    const text = await reading(self.shell.name, url).catch(() => undefined);
    const page = text && (await framed(self.shell, text, navigator.onLine ? undefined : 'none'));
    if (page !== undefined) {
      return page;
    }
  }
  const online = fetch(request).then(
    (response) => (response.status >= 502 && response.status <= 504 ? undefined : response),
    () => undefined,
  );
  const soon = await Promise.race([online, new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE))]);
  if (soon !== 'late' && soon !== undefined) {
    return soon;
  }
  const here = await fromLibrary(url, soon === 'late' ? 'slow' : 'none').catch(() => undefined);
  if (here !== undefined) {
    return here;
  }
  return (await online) ?? unreachable(url);
}

async function unreachable(url: URL): Promise<Response> {
  return (await framed(self.shell, await missing(self.shell.name, url), 'none')) ?? Response.error();
}

async function fromLibrary(url: URL, line: Line): Promise<Response | undefined> {
  const path = url.pathname.replace(/(.)\/$/, '$1');
  if (CLIENT_PAGES.includes(path)) {
    return clientPage(self.shell, path, line);
  }
  const opened = await open(self.shell.name, url);
  if (opened === undefined) {
    return undefined;
  }
  return 'moved' in opened ? Response.redirect(opened.moved, 308) : framed(self.shell, opened, line);
}
