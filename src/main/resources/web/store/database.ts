/**
 * The database on the device. What is in it must survive every new version of this client: a version only ever adds a step to
 * {@link STEPS}, and no step throws anything away that a reader made.
 */
const NAME = 'sotay';

const STEPS: readonly ((db: IDBDatabase, transaction: IDBTransaction) => void)[] = [
  (db) => {
    // Single values: tokens, who is signed in, settings.
    db.createObjectStore('meta');
    // The library as the sync protocol gives it (sync.md).
    db.createObjectStore('shelves', { keyPath: 'slug' });
    db.createObjectStore('works', { keyPath: 'slug' }).createIndex('aliases', 'aliases', { multiEntry: true });
    db.createObjectStore('withdrawn', { keyPath: 'slug' });
    // Section bodies and images by content hash.
    db.createObjectStore('bodies', { keyPath: 'hash' });
    // What the reader wants to have on this device, by "shelf:slug" or "work:slug".
    db.createObjectStore('kept', { keyPath: 'key' });
    // Folded words of the kept texts, for searching without a network.
    db.createObjectStore('terms', { keyPath: 'key' });
    // The reader's own (reading.md): bookmarks, highlights and notes by id, places by work and installation, operations in turn.
    db.createObjectStore('items', { keyPath: 'id' }).createIndex('work', 'work');
    db.createObjectStore('places', { keyPath: ['work', 'client'] });
    db.createObjectStore('outbox', { keyPath: 'number', autoIncrement: true });
  },
];

export type StoreName =
  | 'meta' | 'shelves' | 'works' | 'withdrawn' | 'bodies' | 'kept' | 'terms' | 'items' | 'places' | 'outbox';

let opening: Promise<IDBDatabase> | undefined;

/** Opens the database, bringing an older one up to date. */
export function database(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, STEPS.length);
    request.onupgradeneeded = (event) => {
      for (let step = event.oldVersion; step < STEPS.length; step++) {
        STEPS[step]?.(request.result, request.transaction!);
      }
    };
    request.onsuccess = () => {
      const db = request.result;
      // Another tab has a newer client: let it go on, and open anew when asked again.
      db.onversionchange = () => {
        db.close();
        opening = undefined;
      };
      db.onclose = () => (opening = undefined);
      resolve(db);
    };
    request.onerror = () => {
      opening = undefined;
      reject(request.error);
    };
  });
  return opening;
}

/** A request's result. */
export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Does something in one transaction and waits until it is durable: all of it happens or nothing. Inside, await nothing but
 * requests of this transaction.
 */
export async function within<T>(
  stores: StoreName | StoreName[],
  mode: 'readonly' | 'readwrite',
  work: (store: (name: StoreName) => IDBObjectStore) => Promise<T> | T,
): Promise<T> {
  const db = await database();
  const transaction = db.transaction(stores, mode, { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
  });
  let value: T;
  try {
    value = await work((name) => transaction.objectStore(name));
  } catch (e) {
    try {
      transaction.abort();
    } catch {
      // It ended by itself.
    }
    await done.catch(() => undefined);
    throw e;
  }
  await done;
  return value;
}

/** One value by its key. */
export function get<T>(store: StoreName, key: IDBValidKey): Promise<T | undefined> {
  return within(store, 'readonly', (of) => result(of(store).get(key) as IDBRequest<T | undefined>));
}

/** All values of a store. */
export function all<T>(store: StoreName): Promise<T[]> {
  return within(store, 'readonly', (of) => result(of(store).getAll() as IDBRequest<T[]>));
}

/** Stores values in one transaction. */
export async function put(store: StoreName, values: readonly unknown[], key?: IDBValidKey): Promise<void> {
  await within(store, 'readwrite', (of) => {
    for (const value of values) {
      of(store).put(value, key);
    }
  });
}
