import type { KeptKey } from './model';

/** What happened to the library on this device. */
export type News =
  /** Works and shelves changed; slugs of works whose text changed, and of those that were withdrawn from under a reader. */
  | { kind: 'library'; texts: string[]; recalled: string[] }
  /** The reader wants something else on this device. */
  | { kind: 'wanted' }
  /** What is kept stands otherwise than before. */
  | { kind: 'kept' }
  /** How far a download is, from 0 to 1. */
  | { kind: 'progress'; key: KeptKey; done: number }
  /** A download ended, well or badly. */
  | { kind: 'rest' };

const listeners = new Set<(news: News) => void>();
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('sotay-library') : undefined;
channel?.addEventListener('message', (event: MessageEvent<News>) => tellHere(event.data));

/** Tells this tab and all others. */
export function tell(news: News): void {
  tellHere(news);
  channel?.postMessage(news);
}

function tellHere(news: News): void {
  for (const listener of [...listeners]) {
    listener(news);
  }
}

/** Calls back with all news, of other tabs too; the answer ends it. */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
