import type { Schema } from '../api/client';
import { ProblemError, problem } from '../api/client';
import { result, within } from '../store/database';
import type { HeldShelf, HeldWork, Kept, Recall, Standing } from './model';
import { START } from './model';
import { tell } from './news';

/** The sync protocol (sync.md). Whoever calls this holds the lock of the library. */

const LIMIT = 100;
const LONGEST_WAIT = 15 * 60;
/** A new set is put aside under keys `[ARRIVING, 'work' or 'shelf', slug]` of the store "meta". */
const ARRIVING = 'arriving';
const ASIDE = (): IDBKeyRange => IDBKeyRange.bound([ARRIVING], [ARRIVING, []]);

interface Applied {
  texts: string[];
  recalled: string[];
}

export async function standing(): Promise<Standing> {
  const found = await within('meta', 'readonly', (of) => result<Partial<Standing> | undefined>(of('meta').get('library')));
  return { ...START, ...found };
}

/** Asks until there is nothing more; false when nothing had changed. Failures tell when to try again. */
export async function bringUpToDate(signal?: AbortSignal): Promise<boolean> {
  const all: Applied = { texts: [], recalled: [] };
  let changed = false;
  try {
    for (;;) {
      const step = await ask(signal);
      changed ||= step.changed;
      all.texts.push(...step.applied.texts);
      all.recalled.push(...step.applied.recalled);
      if (!step.more) {
        break;
      }
    }
  } catch (e) {
    if (signal?.aborted !== true) {
      await postpone(e instanceof ProblemError ? e.retryAfter : 0).catch(() => undefined);
    }
    throw e;
  } finally {
    if (changed) {
      tell({ kind: 'library', ...all });
    }
  }
  return changed;
}

interface Step {
  more: boolean;
  changed: boolean;
  applied: Applied;
}

const NOTHING: Applied = { texts: [], recalled: [] };

async function ask(signal?: AbortSignal): Promise<Step> {
  const now = await standing();
  const address = `/api/v1/changes?limit=${LIMIT}${now.since === '' ? '' : `&since=${encodeURIComponent(now.since)}`}`;
  let response: Response;
  try {
    response = await fetch(address, {
      // The browser's own store of answers must not add an If-None-Match that we know nothing of.
      cache: 'no-store',
      credentials: now.anonymous ? 'omit' : 'same-origin',
      headers: { Accept: 'application/json', ...(now.tag === '' ? {} : { 'If-None-Match': now.tag }) },
      signal: signal ?? null,
    });
  } catch (e) {
    if (signal?.aborted === true) {
      throw e;
    }
    throw new ProblemError(0, 'offline', '');
  }
  if (response.status === 304) {
    await note({ ...now, ...rest(now), last: Date.now(), failures: 0 });
    return { more: false, changed: false, applied: NOTHING };
  }
  if (response.status === 410 || (response.status === 401 && !now.anonymous)) {
    const anonymous = now.anonymous || response.status === 401;
    await within('meta', 'readwrite', (of) => {
      of('meta').delete(ASIDE());
      of('meta').put({ ...now, since: '', tag: '', arriving: true, anonymous }, 'library');
    });
    return { more: true, changed: false, applied: NOTHING };
  }
  if (!response.ok) {
    throw await problem(response);
  }
  const page = (await response.json()) as Schema['ChangesPage'];
  return apply(now, page, response.headers.get('ETag') ?? '');
}

/** Puts a page's changes and where to go on from into one transaction. */
async function apply(now: Standing, page: Schema['ChangesPage'], tag: string): Promise<Step> {
  const last = page.token !== undefined;
  const since = page.token ?? page.next ?? '';
  const after: Standing = {
    ...now,
    since,
    // A tag belongs to one address.
    tag: since === now.since ? tag : '',
    last: Date.now(),
    failures: 0,
    ...(last ? { pollAfter: Number(page.pollAfter ?? 900), spread: Number(page.spread ?? 900), arriving: false, whole: true } : {}),
  };
  Object.assign(after, last ? rest(after) : {});
  const applied: Applied = { texts: [], recalled: [] };
  let overtaken = false;
  await within(['meta', 'works', 'shelves', 'withdrawn', 'kept', 'places', 'items'], 'readwrite', async (of) => {
    // Somebody signed out meanwhile, or another tab was faster: this page is not the one that comes next.
    const stands = { ...START, ...(await result<Partial<Standing> | undefined>(of('meta').get('library'))) };
    overtaken = stands.since !== now.since || stands.arriving !== now.arriving;
    if (overtaken) {
      return;
    }
    for (const change of page.changes) {
      if (now.arriving) {
        putAside(of('meta'), change);
      } else {
        await applyOne(of, change, applied);
      }
    }
    if (last && now.arriving) {
      await swap(of, applied);
    }
    of('meta').put(after, 'library');
  });
  if (overtaken) {
    return { more: true, changed: false, applied: NOTHING };
  }
  return { more: !last, changed: page.changes.length > 0 || (last && now.arriving), applied };
}

type Stores = (name: 'meta' | 'works' | 'shelves' | 'withdrawn' | 'kept' | 'places' | 'items') => IDBObjectStore;

function putAside(meta: IDBObjectStore, change: Schema['SyncChange']): void {
  switch (change.type) {
    case 'work':
      meta.put({ ...change.work, slug: change.slug }, [ARRIVING, 'work', change.slug]);
      break;
    case 'shelf':
      meta.put({ ...change.shelf, slug: change.slug }, [ARRIVING, 'shelf', change.slug]);
      break;
    case 'shelfRemoved':
      meta.delete([ARRIVING, 'shelf', change.slug]);
      break;
    case 'withdrawn':
    case 'noLongerVisible':
      meta.delete([ARRIVING, 'work', change.slug]);
      break;
    default: // the service has learnt something since
  }
}

async function applyOne(of: Stores, change: Schema['SyncChange'], applied: Applied): Promise<void> {
  switch (change.type) {
    case 'work': {
      const before = await result<HeldWork | undefined>(of('works').get(change.slug));
      of('works').put({ ...change.work, slug: change.slug });
      if (before?.edition?.hash !== change.work?.edition?.hash) {
        applied.texts.push(change.slug);
      }
      break;
    }
    case 'shelf':
      of('shelves').put({ ...change.shelf, slug: change.slug });
      break;
    case 'shelfRemoved':
      of('shelves').delete(change.slug);
      of('kept').delete(`shelf:${change.slug}`);
      break;
    case 'withdrawn':
      await recall(of, change, applied);
      break;
    case 'noLongerVisible':
      of('works').delete(change.slug);
      of('kept').delete(`work:${change.slug}`);
      break;
    default: // the service has learnt something since
  }
}

/** Reason and replacement are for whoever had it; others never miss it. */
async function recall(of: Stores, change: Schema['SyncChange'], applied: Applied): Promise<void> {
  const slug = change.slug;
  const work = await result<HeldWork | undefined>(of('works').get(slug));
  const kept = await result<Kept[]>(of('kept').getAll());
  const places = await result(of('places').count(IDBKeyRange.bound([slug], [slug, []])));
  const items = await result(of('items').index('work').count(slug));
  const had =
    places > 0 ||
    items > 0 ||
    kept.some((one) => one.key === `work:${slug}` || (work?.shelves ?? []).some((place) => one.key === `shelf:${place.slug}`));
  of('works').delete(slug);
  of('kept').delete(`work:${slug}`);
  if (change.tombstone !== undefined && (had || work !== undefined)) {
    const stone: Recall = { ...change.tombstone, had, seen: !had };
    of('withdrawn').put(stone);
    if (had) {
      applied.recalled.push(slug);
    }
  }
}

/** The new set takes the place of the old one: what is not in it is gone. */
async function swap(of: Stores, applied: Applied): Promise<void> {
  const keys = await result(of('meta').getAllKeys(ASIDE()));
  const values = await result<(HeldWork | HeldShelf)[]>(of('meta').getAll(ASIDE()));
  const before = new Map((await result<HeldWork[]>(of('works').getAll())).map((work) => [work.slug, work.edition?.hash]));
  of('works').clear();
  of('shelves').clear();
  const present = new Set<string>();
  keys.forEach((key, at) => {
    const [, what, slug] = key as [string, string, string];
    const value = values[at];
    present.add(`${what}:${slug}`);
    if (what === 'work') {
      of('works').put(value);
      if (before.get(slug) !== (value as HeldWork).edition?.hash) {
        applied.texts.push(slug);
      }
    } else {
      of('shelves').put(value);
    }
  });
  for (const key of await result(of('kept').getAllKeys())) {
    if (!present.has(String(key))) {
      of('kept').delete(key);
    }
  }
  of('meta').delete(ASIDE());
}

/** When to ask again after all went well: drawn anew each time, so that phones do not come together. */
function rest(now: Standing): { due: number } {
  return { due: Date.now() + 1000 * (now.pollAfter + Math.random() * now.spread) };
}

/** When to ask again after a failure: what the service says, else a second, doubled each time, give or take half. */
async function postpone(retryAfter: number): Promise<void> {
  const now = await standing();
  const usual = Math.min(LONGEST_WAIT, 2 ** Math.min(now.failures, 12)) * (0.5 + Math.random());
  const seconds = retryAfter > 0 ? retryAfter : usual;
  await note({ ...now, failures: now.failures + 1, due: Date.now() + 1000 * seconds });
}

async function note(now: Standing): Promise<void> {
  await within('meta', 'readwrite', (of) => void of('meta').put(now, 'library'));
}

/** Ask soon: the reader wants it, or became somebody else. */
export async function hurry(change: Partial<Standing> = {}): Promise<void> {
  await note({ ...(await standing()), due: 0, failures: 0, ...change });
}
