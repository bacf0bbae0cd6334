import type { Schema } from '../api/client';

/** A work as the sync protocol gives it, under its slug. */
export type HeldWork = Schema['WorkCopy'] & { slug: string };

/** A shelf as the sync protocol gives it, under its slug. */
export type HeldShelf = Schema['ShelfCopy'] & { slug: string };

/** A work that was withdrawn. */
export type Recall = Schema['Tombstone'] & {
  /** Whether the reader had it on this device, opened it or wrote about it: then they are told. */
  had: boolean;
  /** Whether they were told, and said so. */
  seen: boolean;
};

/** Bytes by the hash of their content; covers by `cover:slug`. */
export interface Body {
  hash: string;
  type: string;
  bytes: ArrayBuffer;
  /** Of a cover: what it was made of, so that it is fetched again when that changes. */
  of?: string;
}

export type What = 'shelf' | 'work';
export type KeptKey = `${What}:${string}`;

/** Something that the reader wants to have on this device. */
export interface Kept {
  key: KeptKey;
  title: string;
  /** When they asked for it, as ISO instant. */
  since: string;
  paused: boolean;
  /** Why it stopped; in words in texts/vi/offline.ts. */
  trouble?: Trouble;
}

/** `full`: no room; `offline`: no network; `busy`: the service asks to wait; `broken`: what came was not what was asked for. */
export type Trouble = 'full' | 'offline' | 'busy' | 'broken';

/** Where the sync of the library stands; one record, written with the changes of each page. */
export interface Standing {
  /** What to ask with next; empty to start from the beginning. */
  since: string;
  /** ETag of the last answer to the same address, empty where there is none. */
  tag: string;
  /** Whether changes are put aside into a new set, which takes the place of the shown one as a whole. */
  arriving: boolean;
  /** Whether the whole library was here once. */
  whole: boolean;
  /** Asked without the session's cookie, since the session had ended. */
  anonymous: boolean;
  pollAfter: number;
  spread: number;
  /** When to ask again, and when an answer came last: milliseconds since 1970. */
  due: number;
  last: number;
  failures: number;
}

export const START: Standing = {
  since: '',
  tag: '',
  arriving: true,
  whole: false,
  anonymous: false,
  pollAfter: 900,
  spread: 900,
  due: 0,
  last: 0,
  failures: 0,
};

/** Text and images of a work by hash, with their bytes on the wire and their media types. */
export function contents(work: HeldWork): Map<string, { size: number; type: string }> {
  const all = new Map<string, { size: number; type: string }>();
  for (const entry of work.toc ?? []) {
    all.set(entry.content, { size: Number(entry.size), type: 'text/html' });
  }
  for (const image of work.images ?? []) {
    all.set(image.content, { size: Number(image.size), type: image.mediaType });
  }
  return all;
}

/** Works with a text that something kept is about. */
export function about(key: KeptKey, works: readonly HeldWork[]): HeldWork[] {
  const slug = key.slice(key.indexOf(':') + 1);
  return works.filter(
    (work) =>
      work.edition !== undefined &&
      (key.startsWith('work:') ? work.slug === slug : (work.shelves ?? []).some((place) => place.slug === slug)),
  );
}

/** What a cover is made of. */
export function coverOf(work: HeldWork): string {
  return work.cover?.content ?? [work.kind, work.number, work.issuer, work.title, work.issued, work.creators].join('|');
}

/** Where a cover is fetched, and where pages show it from. */
export function coverAddress(work: HeldWork): string {
  const address = `/api/v1/works/${encodeURIComponent(work.slug)}/cover`;
  return work.cover === undefined ? `${address}.svg` : `${address}?size=medium`;
}
