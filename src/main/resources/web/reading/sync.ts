import { ask, ProblemError } from '../api/client';
import { confirm, ended, exclusively, isUnsure, session } from '../app/account/session';
import { get, put, type StoreName } from '../store/database';
import { exchange, type Brought } from './exchange';
import type { Item } from './items';
import { change, held, onChange, tell, type Change } from './state';

/** How it stands between this device and the account. */
export type Standing =
  | 'none' // nobody is signed in here
  | 'done' // the account has everything
  | 'running'
  | 'later' // not reached; it is tried again by itself
  | 'ended' // the session has ended: the reader has to sign in
  | 'password' // the reader has to change the password first
  | 'fault'; // the service does not take it

/** After which time without contact a new page asks what others did, in milliseconds. */
const FRESH = 60_000;
const SOON: Partial<Record<Change, number>> = { items: 1_500, places: 15_000, settings: 3_000 };
const LONGEST_WAIT = 300_000;

const AT = 'sync-at';

let standing: Standing = 'none';
let running: Promise<Brought | undefined> | undefined;
let again = false;
let due: { at: number; timer: ReturnType<typeof setTimeout> } | undefined;
let failures = 0;
let confirmed = false;
let started = false;
let tellRefused: (items: readonly Item[]) => void = () => undefined;

/** How it stands now; {@link onChange} with `sync` tells when that changes. */
export function syncStanding(): Standing {
  return standing;
}

/**
 * From now on changes go to the account soon, and what other devices did comes.
 *
 * @param onRefused hears of what the service did not take
 */
export function startSync(onRefused: (items: readonly Item[]) => void = () => undefined): void {
  if (started) {
    return;
  }
  started = true;
  tellRefused = onRefused;
  onChange((what) => {
    if (what === 'session') {
      confirmed = false;
      plan(0);
    } else if (SOON[what] !== undefined && running === undefined) {
      plan(SOON[what]);
    }
  });
  addEventListener('online', () => {
    failures = 0;
    plan(0);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      if (due) {
        plan(0); // the page may never be seen again
      }
    } else {
      void planWhenStale();
    }
  });
  void planWhenStale();
}

/** Exchanges now. Gives what came, or nothing when it could not be done; {@link syncStanding} says why. */
export function syncNow(): Promise<Brought | undefined> {
  if (running) {
    again = true;
    return running;
  }
  clearTimeout(due?.timer);
  due = undefined;
  running = run().finally(() => {
    running = undefined;
    if (again) {
      again = false;
      plan(0);
    } else if (standing === 'done') {
      void planWhatWaits(); // what the reader did while the last answer was on its way
    }
  });
  return running;
}

async function planWhenStale(): Promise<void> {
  const known = await session();
  if (!known || known.ended) {
    become(known ? 'ended' : 'none');
    return;
  }
  const at = (await get<number>('meta', AT)) ?? 0;
  const waiting = (await held([])).queue.length > 0;
  if (waiting || Date.now() - at > FRESH || at > Date.now()) {
    plan(500);
  } else {
    become('done');
  }
}

async function planWhatWaits(): Promise<void> {
  if ((await held([])).queue.length > 0) {
    plan(SOON.items!);
  }
}

function plan(wait: number): void {
  const at = Date.now() + wait;
  if (due && due.at <= at) {
    return;
  }
  clearTimeout(due?.timer);
  due = { at, timer: setTimeout(() => void syncNow(), wait) };
}

async function run(): Promise<Brought | undefined> {
  const known = await session();
  if (!(known && !known.ended) && !(await isUnsure())) {
    become(known ? 'ended' : 'none');
    return undefined;
  }
  become('running');
  try {
    const brought = await exclusively(async () => {
      if (!confirmed || (await isUnsure())) {
        const me = await confirm();
        if (!me) {
          throw new ProblemError(401, 'unauthorized', '');
        }
        confirmed = true;
      }
      return exchange({
        change,
        post: async (request) => (await ask('post', '/api/v1/me/sync', { body: request })).body,
        confirm: async () => (await confirm()) !== null,
      });
    });
    failures = 0;
    await put('meta', [Date.now()], AT);
    if (brought.settings) {
      window.sotay.keep({ ...window.sotay.settings(), ...brought.settings });
    }
    if (brought.places) {
      await findTitles();
    }
    become('done');
    if (brought.refused.length > 0) {
      tellRefused(brought.refused);
    }
    if (brought.items) {
      tell('items');
    }
    if (brought.places) {
      tell('places');
    }
    return brought;
  } catch (e) {
    await failed(e);
    return undefined;
  }
}

async function failed(e: unknown): Promise<void> {
  confirmed = false;
  if (e instanceof ProblemError && e.status === 401) {
    await ended();
    become((await session()) ? 'ended' : 'none');
  } else if (e instanceof ProblemError && e.status === 403) {
    become('password');
  } else if (e instanceof ProblemError && e.status >= 400 && e.status < 500 && e.status !== 429) {
    become('fault');
    plan(LONGEST_WAIT);
  } else {
    become('later');
    const asked = e instanceof ProblemError ? e.retryAfter * 1000 : 0;
    const wait = Math.min(LONGEST_WAIT, 4_000 * 2 ** failures++) * (0.75 + Math.random() / 2);
    plan(Math.max(asked, wait));
  }
}

function become(now: Standing): void {
  if (now !== standing) {
    standing = now;
    tell('sync');
  }
}

/** Places of other devices come without the work's title. */
async function findTitles(): Promise<void> {
  const ledger = await held('all');
  const named = new Map<string, string>();
  for (const one of [...ledger.places.values(), ...ledger.items.values()]) {
    if (one.title !== undefined) {
      named.set(one.work, one.title);
    }
  }
  const nameless = [...ledger.places].filter(([, one]) => one.title === undefined).slice(-20);
  const found = new Map<string, string>();
  for (const [key, one] of nameless) {
    const title = named.get(one.work) ?? (await titleOf(one.work));
    if (title !== undefined) {
      named.set(one.work, title);
      found.set(key, title);
    }
  }
  await change([], (now) => {
    for (const [key, title] of found) {
      const one = now.places.get(key);
      if (one) {
        now.places.set(key, { ...one, title });
        now.touched.places.add(key);
      }
    }
  });
}

async function titleOf(work: string): Promise<string | undefined> {
  const kept = await get<{ title?: string }>('works' satisfies StoreName, work);
  if (kept?.title !== undefined) {
    return kept.title;
  }
  try {
    return (await ask('get', '/api/v1/works/{slug}', { path: { slug: work } })).body.title;
  } catch {
    return undefined; // withdrawn, or for next time
  }
}
