import { result, within, type StoreName } from '../store/database';
import type { Entry, HeldPlace, Item, Place, Profile, ReadOn, Written } from './items';
import { Ledger, placeKey } from './ledger';

export type { Item, Kind, Place, ReadOn, Written } from './items';

/** Whose part of this device is in use, and all parts; empty is the part of whoever uses it without an account. */
interface Parts {
  current: string;
  profiles: Record<string, Profile>;
}

const META = 'reading';
const STORES: StoreName[] = ['meta', 'items', 'places', 'outbox'];

/** What changed, for {@link onChange}. */
export type Change = 'items' | 'places' | 'settings' | 'session' | 'sync';

const listeners = new Set<(change: Change) => void>();
const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sotay.reading');
others?.addEventListener('message', (event: MessageEvent<Change>) => {
  listeners.forEach((listener) => listener(event.data));
});
// An open channel must not keep a program alive that has no page.
(others as { unref?: () => void } | undefined)?.unref?.();

/** Hears of every change, also of those in other tabs. Gives what ends it. */
export function onChange(listener: (change: Change) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells this tab and the others. */
export function tell(change: Change): void {
  listeners.forEach((listener) => listener(change));
  others?.postMessage(change);
}

/**
 * Keeps where the reader is in a work: on the device when it resolves, in the account with the next contact.
 *
 * @param place with `totalProgression`, how far in the whole edition
 * @param done whether the work is read to its end, so that it is not offered to be read on
 */
export async function recordPlace(work: { slug: string; title: string }, place: Place, done = false): Promise<void> {
  await change([], (ledger) => ledger.read(work.slug, work.title, { totalProgression: 0, ...place }, done));
  tell('places');
}

/** What a page that is being left wrote down: a transaction that begins then may never end. */
const LEFT = 'sotay.left';

/** Writes a place down at once while a page is being left; {@link recoverPlace} keeps it on the next one. */
export function leavePlace(work: { slug: string; title: string }, place: Place, done = false): void {
  try {
    localStorage.setItem(LEFT, JSON.stringify({ work, place, done }));
  } catch {
    // No room: what was kept before stands.
  }
}

let recovering: Promise<void> | undefined;

/** Keeps what a page that was left could only write down. Who asks while that is done waits for it. */
export function recoverPlace(): Promise<void> {
  return (recovering ??= recover().finally(() => (recovering = undefined)));
}

async function recover(): Promise<void> {
  const left = localStorage.getItem(LEFT);
  if (left !== null) {
    const { work, place, done } = JSON.parse(left) as { work: { slug: string; title: string }; place: Place; done: boolean };
    await recordPlace(work, place, done);
    if (localStorage.getItem(LEFT) === left) {
      localStorage.removeItem(LEFT);
    }
  }
}

/** Works that the reader has begun, the last read first. */
export async function continueReading(): Promise<ReadOn[]> {
  await recoverPlace().catch(() => undefined);
  const ledger = await held([]);
  const waiting = new Set(ledger.queue.map((entry) => entry.about));
  const latest = new Map<string, HeldPlace>();
  const titles = new Map<string, string>();
  const isOwn = (one: HeldPlace) => one.client === ledger.profile.client;
  const isLater = (a: HeldPlace, b: HeldPlace) =>
    isOwn(a) && waiting.has(`place/${a.work}`) ? true : isOwn(b) && waiting.has(`place/${b.work}`) ? false : a.at > b.at;
  for (const one of ledger.places.values()) {
    if (one.title !== undefined) {
      titles.set(one.work, one.title);
    }
    const other = latest.get(one.work);
    if (!other || isLater(one, other)) {
      latest.set(one.work, one);
    }
  }
  return [...latest.values()]
    .filter((one) => !one.done && titles.has(one.work))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map((one) => ({ work: one.work, title: titles.get(one.work)!, place: one.place, at: one.at, here: isOwn(one) }));
}

/** The last places in a work, the latest first: this device's own and those of others. */
export async function places(work: string): Promise<HeldPlace[]> {
  const ledger = await held([]);
  return [...ledger.places.values()].filter((one) => one.work === work).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The reader's bookmarks, highlights and notes, of one work or all, the last made first. */
export async function items(work?: string): Promise<Item[]> {
  const ledger = await held('all');
  return [...ledger.items.values()]
    .filter((item) => work === undefined || item.work === work)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/**
 * Keeps a new item, or one with what the reader changed in it when it has an id.
 *
 * @throws {DOMException} QuotaExceededError when there is no room on the device; nothing is kept then
 */
export async function save(written: Written & { id?: string }): Promise<Item> {
  const { id, ...rest } = written;
  const own: Written = {
    kind: rest.kind,
    work: rest.work,
    title: rest.title,
    text: rest.text,
    colour: rest.colour,
    tags: rest.tags,
    target: rest.target,
    ...(rest.heading === undefined ? {} : { heading: rest.heading }),
  };
  const item = await change(id === undefined ? [] : [id], (ledger) => ledger.put(own, id));
  tell('items');
  return item;
}

/** Deletes an item; gives it, so that {@link restore} can undo that. */
export async function remove(id: string): Promise<Item | undefined> {
  const item = await change([id], (ledger) => ledger.remove(id));
  tell('items');
  return item;
}

/** Undoes {@link remove}. */
export async function restore(item: Item): Promise<void> {
  await change([item.id], (ledger) => ledger.restore(item));
  tell('items');
}

/** Keeps how the reader likes to read for the other devices; null takes a setting back. */
export async function recordSettings(values: Record<string, unknown>): Promise<void> {
  await change([], (ledger) => ledger.set(values));
  tell('settings');
}

/** How much there is on this device, and how much of it the service has not confirmed. */
export async function standing(): Promise<{ owner: string; items: number; places: number; waiting: number }> {
  const ledger = await held('all');
  return {
    owner: ledger.owner,
    items: ledger.items.size,
    places: ledger.places.size,
    waiting: ledger.queue.filter((entry) => entry.about.startsWith('item/')).length,
  };
}

/** Whose part of the device is in use; empty without an account. */
export async function owner(): Promise<string> {
  return within('meta', 'readonly', async (of) => (await parts(of)).current);
}

/**
 * Goes over to a reader's part of the device. What was made without an account joins it; another reader's part stays closed.
 *
 * @returns how many items joined
 */
export async function become(reader: string): Promise<number> {
  const joined = await within(STORES, 'readwrite', async (of) => {
    const all = await parts(of);
    const from = all.current;
    all.profiles[reader] ??= fresh();
    all.current = reader;
    let count = 0;
    if (from === '' && reader !== '') {
      const nobody = await load(of, '', all, 'all');
      const mine = await load(of, reader, all, 'all');
      count = nobody.items.size;
      mine.adopt(nobody);
      store(of, nobody);
      store(of, mine);
      delete all.profiles[''];
    }
    of('meta').put(all, META);
    return count;
  });
  tell('session');
  tell('items');
  return joined;
}

/** Removes all of the reader in use from this device, what is not sent included; what the account has stays there. */
export async function forget(): Promise<void> {
  await within(STORES, 'readwrite', async (of) => {
    const all = await parts(of);
    const ledger = await load(of, all.current, all, 'all');
    ledger.clear();
    store(of, ledger);
    delete all.profiles[all.current];
    all.current = '';
    of('meta').put(all, META);
  });
  tell('session');
  tell('items');
}

/** What the reader in use has here, as one transaction sees it. */
export function held(which: readonly string[] | 'all'): Promise<Ledger> {
  return within(STORES, 'readonly', async (of) => {
    const all = await parts(of);
    return load(of, all.current, all, which);
  });
}

/** Changes what the reader in use has here, in one transaction. Only the items named can be seen in it. */
export function change<T>(which: readonly string[] | 'all', act: (ledger: Ledger) => T): Promise<T> {
  return within(STORES, 'readwrite', async (of) => {
    const all = await parts(of);
    const ledger = await load(of, all.current, all, which);
    const value = act(ledger);
    store(of, ledger);
    all.profiles[all.current] = ledger.profile;
    of('meta').put(all, META);
    return value;
  });
}

type Stores = (name: StoreName) => IDBObjectStore;

function fresh(): Profile {
  return { client: crypto.randomUUID(), seq: 0 };
}

async function parts(of: Stores): Promise<Parts> {
  const known = (await result(of('meta').get(META))) as Parts | undefined;
  return known ?? { current: '', profiles: {} };
}

async function load(of: Stores, owner: string, all: Parts, which: readonly string[] | 'all'): Promise<Ledger> {
  const profile = (all.profiles[owner] ??= fresh());
  const found: (Item | undefined)[] =
    which === 'all'
      ? ((await result(of('items').getAll())) as Item[])
      : await Promise.all(which.map((id) => result(of('items').get(id)) as Promise<Item | undefined>));
  const its = <T extends { owner: string }>(one: T | undefined): one is T => one?.owner === owner;
  const places = ((await result(of('places').getAll())) as HeldPlace[]).filter(its);
  const queue = ((await result(of('outbox').getAll())) as Entry[]).filter(its);
  return new Ledger(
    owner,
    profile,
    new Map(found.filter(its).map((item) => [item.id, item])),
    new Map(places.map((one) => [placeKey(one.work, one.client), one])),
    queue,
  );
}

function store(of: Stores, ledger: Ledger): void {
  for (const id of ledger.touched.items) {
    const item = ledger.items.get(id);
    if (item) {
      of('items').put(item);
    } else {
      of('items').delete(id);
    }
  }
  for (const key of ledger.touched.places) {
    const place = ledger.places.get(key);
    const cut = key.lastIndexOf('/');
    if (place) {
      of('places').put(place);
    } else {
      of('places').delete([key.slice(0, cut), key.slice(cut + 1)]);
    }
  }
  const waiting = new Set(ledger.queue);
  for (const entry of ledger.touched.queue) {
    if (waiting.has(entry)) {
      of('outbox').put(entry);
    } else if (entry.number !== undefined) {
      of('outbox').delete(entry.number);
    }
  }
}
