import { ProblemError } from '../api/client';
import { all, result, within } from '../store/database';
import { BrokenError, drop, fetchBody, fetchCover, present, store } from './bodies';
import { fromBundle } from './bundle';
import type { HeldWork, Kept, KeptKey, Trouble, What } from './model';
import { about, contents, coverOf } from './model';
import { onNews, tell } from './news';
import { bringUpToDate, standing } from './sync';
import { canUnpack, ZipError } from './zip';

/**
 * Keeps what is on this device as the reader wants it: the library by the sync protocol, then the texts of what is kept.
 * One tab at a time does it. It may be cut off anywhere, as pages are left: what is missing is fetched the next time.
 */

/** At most so often, whatever pages are opened. */
const LEAST_APART = 60_000;
/** Up to so many texts are asked for one by one; more come in a bundle. */
const FEW = 12;
const AT_ONCE = 4;
/** So much stays free on the device. */
const RESERVE = 4 << 20;

let current: Promise<Trouble | undefined> | undefined;
let running: AbortController | undefined;
let again = false;

// Whoever changes what is wanted, in this tab or another: what is under way starts over with that.
onNews((news) => {
  if (news.kind === 'wanted' && running !== undefined) {
    again = true;
    running.abort();
  }
});

/**
 * Brings everything up to date, if it is time.
 *
 * @param now whether the reader asked for it
 * @returns what stood in the way of the library's news; downloads tell by what is kept
 */
export function contact(now = false): Promise<Trouble | undefined> {
  again ||= now && current !== undefined;
  current ??= turns(now).finally(() => (current = undefined));
  return current;
}

/** Whether this tab is fetching. */
export function isRunning(): boolean {
  return current !== undefined;
}

async function turns(now: boolean): Promise<Trouble | undefined> {
  for (;;) {
    again = false;
    running = new AbortController();
    const { signal } = running;
    const trouble = await alone(now, signal, () => turn(now, signal)).finally(() => (running = undefined));
    if (!again) {
      queueMicrotask(() => tell({ kind: 'rest' }));
      return trouble;
    }
    now = true;
  }
}

async function turn(now: boolean, signal: AbortSignal): Promise<Trouble | undefined> {
  const trouble = await syncIfDue(now, signal);
  if ((await standing()).whole) {
    await download(signal);
  } else if (trouble !== undefined) {
    // Without the library nobody knows what to fetch.
    for (const kept of await inOrder()) {
      await mark(kept.key, trouble);
    }
  }
  return trouble;
}

/**
 * Only one tab: where there are no locks, doing it twice does no harm, since hashes name what is stored. Whoever asked for it
 * waits for the other tab; else that one does it.
 */
async function alone<T>(wait: boolean, signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
  if (!('locks' in navigator)) {
    return work();
  }
  try {
    return await navigator.locks.request('sotay-library', wait ? { signal } : { ifAvailable: true }, (lock) =>
      lock === null ? undefined : work(),
    );
  } catch (e) {
    if (signal.aborted) {
      return undefined;
    }
    throw e;
  }
}

async function syncIfDue(now: boolean, signal: AbortSignal): Promise<Trouble | undefined> {
  const at = await standing();
  const opened = at.last === 0 || Date.now() - at.last > LEAST_APART;
  // A failure is waited out even by the impatient: the service said how long, or there is no line.
  if (at.failures > 0 ? Date.now() < at.due && !now : at.since !== '' && !now && Date.now() < at.due && !opened) {
    return undefined;
  }
  try {
    await bringUpToDate(signal);
    return undefined;
  } catch (e) {
    return signal.aborted ? undefined : troubleOf(e);
  }
}

/** Everything that is kept and not here yet; then what is here and named by nothing kept goes. */
async function download(signal: AbortSignal): Promise<void> {
  for (const kept of await inOrder()) {
    if (signal.aborted) {
      return;
    }
    if (kept.paused) {
      continue;
    }
    try {
      await complete(kept, signal);
      if (kept.trouble !== undefined) {
        await mark(kept.key, undefined);
      }
    } catch (e) {
      if (signal.aborted) {
        return;
      }
      const trouble = troubleOf(e);
      await mark(kept.key, trouble);
      if (trouble !== 'broken') {
        return; // the next one would meet the same
      }
    }
  }
  if (!signal.aborted) {
    await sweep();
  }
}

async function inOrder(): Promise<Kept[]> {
  return (await all<Kept>('kept')).sort((a, b) => a.since.localeCompare(b.since));
}

async function complete(kept: Kept, signal: AbortSignal): Promise<void> {
  const works = about(kept.key, await all<HeldWork>('works'));
  const here = await present();
  const types = new Map<string, string>();
  let total = 0;
  let done = 0;
  const sizes = new Map<string, number>();
  for (const work of works) {
    for (const [hash, { size, type }] of contents(work)) {
      if (!sizes.has(hash)) {
        sizes.set(hash, size);
        total += size;
        if (here.has(hash)) {
          done += size;
        } else {
          types.set(hash, type);
        }
      }
    }
  }
  const progress = (hashes: readonly string[]): void => {
    hashes.forEach((hash) => {
      done += sizes.get(hash) ?? 0;
      types.delete(hash);
    });
    tell({ kind: 'progress', key: kept.key, done: total === 0 ? 1 : Math.min(1, done / total) });
  };
  if (types.size > 0) {
    await roomFor(total - done);
    progress([]);
    const take = async (bodies: Parameters<typeof store>[0]): Promise<void> => {
      await store(bodies);
      progress(bodies.map((body) => body.hash));
    };
    if (types.size > FEW && canUnpack()) {
      const [what, slug] = kept.key.split(':') as [What, string];
      await fromBundle(what, slug, types, take, signal);
    }
    // What the bundle did not have, and the few.
    await eachOf([...types], AT_ONCE, async ([hash, type]) => {
      const body = await fetchBody(hash, type, signal);
      if (body !== undefined) {
        await take([body]);
      } else {
        again = true; // the library has changed; the next page of changes says how
      }
    });
  }
  await covers(works, signal);
}

async function covers(works: readonly HeldWork[], signal: AbortSignal): Promise<void> {
  const known = new Map(
    await within('bodies', 'readonly', async (of) => {
      const range = IDBKeyRange.bound('cover:', 'cover;', false, true);
      return (await result<{ hash: string; of?: string }[]>(of('bodies').getAll(range))).map((body) => [body.hash, body.of] as const);
    }),
  );
  const lacking = works.filter((work) => known.get(`cover:${work.slug}`) !== coverOf(work));
  await eachOf(lacking, AT_ONCE, async (work) => {
    const cover = await fetchCover(work, signal);
    if (cover !== undefined) {
      await store([cover]);
    }
  });
}

/** Drops what nothing kept names. Texts of an edition that was replaced go only when the new ones are here. */
export async function sweep(): Promise<void> {
  const works = await all<HeldWork>('works');
  const named = new Set<string>();
  for (const kept of await all<Kept>('kept')) {
    for (const work of about(kept.key, works)) {
      named.add(`cover:${work.slug}`);
      for (const hash of contents(work).keys()) {
        named.add(hash);
      }
    }
  }
  await drop([...(await present())].filter((hash) => !named.has(hash)));
}

class FullError extends Error {}

async function roomFor(bytes: number): Promise<void> {
  const { quota, usage }: StorageEstimate = (await navigator.storage?.estimate?.().catch(() => ({}))) ?? {};
  // Beside each text stand its folded words; markup and indexes about even out.
  if (quota !== undefined && usage !== undefined && quota - usage < bytes * 2 + RESERVE) {
    throw new FullError();
  }
}

/** What a failure means to the reader. */
function troubleOf(e: unknown): Trouble {
  if (e instanceof FullError || (e instanceof DOMException && e.name === 'QuotaExceededError')) {
    return 'full';
  }
  if (e instanceof ProblemError) {
    return e.status === 0 ? 'offline' : e.status === 429 || e.status >= 500 ? 'busy' : 'broken';
  }
  if (e instanceof BrokenError || e instanceof ZipError) {
    return 'broken';
  }
  throw e;
}

async function mark(key: KeptKey, trouble: Trouble | undefined): Promise<void> {
  await within('kept', 'readwrite', async (of) => {
    const kept = await result<Kept | undefined>(of('kept').get(key));
    if (kept !== undefined) {
      const { trouble: _, ...rest } = kept;
      of('kept').put(trouble === undefined ? rest : { ...rest, trouble });
    }
  });
  tell({ kind: 'kept' });
}

async function eachOf<T>(values: readonly T[], atOnce: number, work: (value: T) => Promise<void>): Promise<void> {
  const open = [...values];
  let failure: unknown;
  const worker = async (): Promise<void> => {
    for (let value = open.shift(); value !== undefined && failure === undefined; value = open.shift()) {
      try {
        await work(value);
      } catch (e) {
        failure ??= e;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failure !== undefined) {
    throw failure;
  }
}
