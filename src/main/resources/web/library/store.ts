import { all, get, result, within } from '../store/database';
import { present } from './bodies';
import { contact, sweep } from './keeper';
import type { HeldShelf, HeldWork, Kept, KeptKey, Recall, Trouble, What } from './model';
import { about, contents } from './model';
import type { News } from './news';
import { onNews, tell } from './news';
import { hurry, standing } from './sync';

/**
 * What of the library is on this device, and what the reader wants to be.
 *
 * The library's catalogue (some 90 KB) is synced once something is kept, or the app is installed: a passer-by on a slow line
 * pays nothing for what they did not ask for.
 */

export type { HeldWork, HeldShelf, Kept, News, Recall, Trouble, What };
export { bundleSize } from './bundle';
export { isRunning } from './keeper';

/** Tells the next page that there is something to look after, without opening the database. */
const FLAG = 'sotay.library';

export interface OnDevice {
  /** Whether all texts of the current edition are here. */
  complete: boolean;
  /** What it is here with: itself, or a shelf. */
  kept?: Kept;
  /** Bytes of text that are here, and that there are. */
  here: number;
  total: number;
}

/** How a work stands on this device. */
export async function held(slug: string): Promise<OnDevice> {
  const work = await get<HeldWork>('works', slug);
  const kept = new Map((await all<Kept>('kept')).map((one) => [one.key, one]));
  const by =
    kept.get(`work:${slug}`) ??
    (work?.shelves ?? []).map((place) => kept.get(`shelf:${place.slug}`)).find((one) => one !== undefined);
  return measure(work?.edition === undefined ? [] : [work], await present(), by);
}

/** How a shelf stands on this device. */
export async function shelfState(slug: string): Promise<OnDevice> {
  const kept = await get<Kept>('kept', `shelf:${slug}`);
  return measure(about(`shelf:${slug}`, await all<HeldWork>('works')), await present(), kept);
}

function measure(works: readonly HeldWork[], here: ReadonlySet<string>, kept: Kept | undefined): OnDevice {
  const sizes = new Map<string, number>();
  works.forEach((work) => contents(work).forEach(({ size }, hash) => sizes.set(hash, size)));
  let total = 0;
  let got = 0;
  let complete = works.length > 0;
  for (const [hash, size] of sizes) {
    total += size;
    if (here.has(hash)) {
      got += size;
    } else {
      complete = false;
    }
  }
  return { complete, here: got, total, ...(kept === undefined ? {} : { kept }) };
}

/** Everything on this device at one look. */
export interface Overview {
  shelves: HeldShelf[];
  /** Works of which all texts are here. */
  works: HeldWork[];
  kept: { kept: Kept; works: number; complete: number; here: number; total: number }[];
  recalls: Recall[];
  /** When the library was last asked, in milliseconds since 1970; 0 for never. */
  last: number;
  failures: number;
}

export async function overview(): Promise<Overview> {
  const [works, shelves, kept, recalls, here, at] = await Promise.all([
    all<HeldWork>('works'),
    all<HeldShelf>('shelves'),
    all<Kept>('kept'),
    all<Recall>('withdrawn'),
    present(),
    standing(),
  ]);
  const isHere = (work: HeldWork): boolean => [...contents(work).keys()].every((hash) => here.has(hash));
  return {
    shelves: shelves.sort((a, b) => a.order - b.order),
    works: works.filter((work) => work.edition !== undefined && isHere(work)),
    kept: kept
      .sort((a, b) => a.since.localeCompare(b.since))
      .map((one) => {
        const own = about(one.key, works);
        return { kept: one, works: own.length, complete: own.filter(isHere).length, ...sized(own, here) };
      }),
    recalls,
    last: at.last,
    failures: at.failures,
  };
}

function sized(works: readonly HeldWork[], here: ReadonlySet<string>): { here: number; total: number } {
  const { here: got, total } = measure(works, here, undefined);
  return { here: got, total };
}

/** Keeps a shelf or a work on this device from now on, updates included. Starts fetching; progress comes as news. */
export async function keep(what: What, slug: string, title: string): Promise<void> {
  const key: KeptKey = `${what}:${slug}`;
  await within('kept', 'readwrite', async (of) => {
    const before = await result<Kept | undefined>(of('kept').get(key));
    of('kept').put({ key, title, since: before?.since ?? new Date().toISOString(), paused: false } satisfies Kept);
  });
  flag(true);
  // Asked when there is something to lose, and on a tap: browsers that ask the reader then show why.
  void navigator.storage?.persist?.().catch(() => false);
  tell({ kind: 'wanted' });
  await contact(true);
}

/** Stops fetching it for now; what is here stays. */
export async function pause(key: KeptKey): Promise<void> {
  await change(key, (kept) => ({ ...kept, paused: true }));
}

/** Goes on where it stopped. */
export async function resume(key: KeptKey): Promise<void> {
  await change(key, ({ trouble: _, ...kept }) => ({ ...kept, paused: false }));
  await contact(true);
}

/** Removes it from this device, but for what is kept for another reason. What the reader wrote stays. */
export async function release(what: What, slug: string): Promise<void> {
  await within('kept', 'readwrite', (of) => void of('kept').delete(`${what}:${slug}`));
  flag((await all<Kept>('kept')).length > 0);
  tell({ kind: 'wanted' });
  await sweep();
  tell({ kind: 'kept' });
}

async function change(key: KeptKey, how: (kept: Kept) => Kept): Promise<void> {
  await within('kept', 'readwrite', async (of) => {
    const kept = await result<Kept | undefined>(of('kept').get(key));
    if (kept !== undefined) {
      of('kept').put(how(kept));
    }
  });
  tell({ kind: 'wanted' });
}

/** Asks for what is new, now. @returns what stood in the way */
export async function refresh(): Promise<Trouble | undefined> {
  await hurry();
  return contact(true);
}

/**
 * The reader signed in or out. After signing in the sync goes on; after signing out it starts again, and takes away what only
 * members see.
 */
export async function readerChanged(signedIn: boolean): Promise<void> {
  await hurry(signedIn ? { anonymous: false } : { anonymous: false, since: '', tag: '', arriving: true });
  if (wanted()) {
    await contact(true);
  }
}

/** The reader has read that a work was withdrawn. */
export async function acknowledge(slug: string): Promise<void> {
  await within('withdrawn', 'readwrite', async (of) => {
    const stone = await result<Recall | undefined>(of('withdrawn').get(slug));
    if (stone !== undefined) {
      of('withdrawn').put({ ...stone, seen: true });
    }
  });
  tell({ kind: 'kept' });
}

export interface Room {
  /** Bytes; undefined where the browser does not say. */
  used?: number;
  quota?: number;
  /** Whether the browser promised not to clear it by itself. */
  persisted: boolean;
}

export async function storage(): Promise<Room> {
  const estimate: StorageEstimate = (await navigator.storage?.estimate?.().catch(() => ({}))) ?? {};
  const persisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  return {
    ...(estimate.usage === undefined ? {} : { used: estimate.usage }),
    ...(estimate.quota === undefined ? {} : { quota: estimate.quota }),
    persisted,
  };
}

/** Calls back on all news, of other tabs too; the answer ends it. */
export function onChange(listener: (news: News) => void): () => void {
  return onNews(listener);
}

/** Whether there is anything to look after on this device. */
export function wanted(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null || matchMedia('(display-mode: standalone)').matches;
  } catch {
    return false;
  }
}

function flag(on: boolean): void {
  try {
    if (on) {
      localStorage.setItem(FLAG, '1');
    } else {
      localStorage.removeItem(FLAG);
    }
  } catch {
    // Storage is refused: then nothing is kept either.
  }
}

/** Whether this browser can keep anything, and work without a network. */
export async function possible(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('indexedDB' in globalThis) || crypto.subtle === undefined) {
    return false;
  }
  return standing().then(
    () => true,
    () => false,
  );
}

export { contact };
