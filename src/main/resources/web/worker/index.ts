/// <reference lib="webworker" />
/** The service worker. What it may need is named by the service at its head: see WorkerResource. */
export interface Shell {
  /** Everything that a page without a network loads. */
  files: string[];
  script: string;
  theme: string;
  style: string;
  /** What the library is called. */
  name: string;
}

declare const self: ServiceWorkerGlobalScope & { shell: Shell };

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
