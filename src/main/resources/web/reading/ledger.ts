import type { Schema } from '../api/client';
import type { Entry, HeldPlace, Item, Operation, Place, Profile, Written } from './items';

type Put = NonNullable<Operation['put']>;
type Sent = { [K in keyof Operation]: Operation[K] | undefined };

/** Most operations in one request, and most letters in it, well under what the service takes. */
const MOST = 200;
const MOST_LETTERS = 1_000_000;

const FIELDS = ['text', 'colour', 'tags', 'target'] as const;

/**
 * One reader's own on this device and what the service has not answered of it, with the rules of src/docs/reading.md ("A client
 * in short"). Plain values: whoever has it loads it and stores what {@link touched} names, both in one transaction.
 */
export class Ledger {
  /** Keys of what has to be stored or, where it is gone, removed. */
  readonly touched = { items: new Set<string>(), places: new Set<string>(), queue: new Set<Entry>() };

  constructor(
    readonly owner: string,
    public profile: Profile,
    readonly items: Map<string, Item>,
    /** By work and client. */
    readonly places: Map<string, HeldPlace>,
    /** In the order in which they were made. */
    readonly queue: Entry[],
    private readonly now: () => string = () => new Date().toISOString(),
    private readonly uuid: () => string = () => crypto.randomUUID(),
  ) {}

  /** Stores a new item, or one with what is changed in it. */
  put(written: Written, id: string = this.uuid()): Item {
    const held = this.items.get(id);
    const at = this.now();
    const item: Item = {
      ...(held ?? { id, owner: this.owner, createdAt: at }),
      ...written,
      changedAt: at,
    } as Item;
    delete item.refused;
    for (const field of [...FIELDS] as (keyof Item)[]) {
      if (item[field] === undefined || item[field] === '') {
        delete item[field];
      }
    }
    const changed = FIELDS.filter((field) => !same(held?.[field], item[field]));
    if (held && changed.length === 0 && held.refused === undefined) {
      return held;
    }
    if (changed.includes('target')) {
      delete item.placement;
    }
    this.keep(item);
    this.enqueue(`item/${id}`, {
      ...known(held),
      ...((held?.version ?? held?.versionBefore) ? { changed: [...changed] } : {}),
      put: wire(item),
    });
    return item;
  }

  /** Stores an item again that was removed, as it was. */
  restore(item: Item): void {
    // Its version may be of a history that has ended meanwhile; what waits knows better, and 0 loses nothing.
    const { version, versionBefore, ...again } = item;
    this.keep({ ...again, owner: this.owner, ...((version ?? versionBefore) === undefined ? {} : { version: 0 }) });
    this.enqueue(`item/${item.id}`, { base: 0, put: wire(again) });
  }

  remove(id: string): Item | undefined {
    const item = this.items.get(id);
    if (item) {
      this.drop(id);
      const about = `item/${id}`;
      const waiting = this.queue.filter((entry) => entry.about === about);
      if ((item.version ?? item.versionBefore) === undefined && waiting.every((entry) => !entry.sent)) {
        waiting.forEach((entry) => this.dequeue(entry)); // the service has never heard of it
      } else {
        this.enqueue(about, { ...known(item), delete: id });
      }
    }
    return item;
  }

  /** Where the reader is in a work. */
  read(work: string, title: string | undefined, place: Place, done = false): void {
    const seq = ++this.profile.seq;
    const key = placeKey(work, this.profile.client);
    const held = this.places.get(key);
    const furthest =
      (held?.furthest?.totalProgression ?? -1) > (place.totalProgression ?? 0) ? held!.furthest! : place;
    this.places.set(key, {
      work,
      client: this.profile.client,
      owner: this.owner,
      place,
      furthest,
      at: this.now(),
      ...(title === undefined ? (held?.title === undefined ? {} : { title: held.title }) : { title }),
      ...(done ? { done } : {}),
    });
    this.touched.places.add(key);
    this.enqueue(`place/${work}`, {
      seq,
      put: { kind: 'progress', work, place, ...(done ? { done } : {}) },
    });
  }

  /** How the reader likes to read; null takes a setting back. */
  set(values: Record<string, unknown>): void {
    const settings = { ...this.profile.settings };
    for (const [name, value] of Object.entries(values)) {
      if (value === null) {
        delete settings[name];
      } else {
        settings[name] = value;
      }
      this.enqueue(`settings/${name}`, { put: { kind: 'settings', values: { [name]: value } } });
    }
    this.profile.settings = settings;
  }

  /** The next operations to send, no two about one thing; from now on they are as they are. */
  outgoing(most = MOST): Operation[] {
    const about = new Set<string>();
    const operations: Operation[] = [];
    let letters = 0;
    for (const entry of this.queue) {
      if (!about.has(entry.about)) {
        letters += JSON.stringify(entry.operation).length;
        if (operations.length > 0 && (operations.length >= most || letters > MOST_LETTERS)) {
          break;
        }
        operations.push(entry.operation);
        if (!entry.sent) {
          entry.sent = true;
          this.touched.queue.add(entry);
        }
      }
      about.add(entry.about);
    }
    return operations;
  }

  /** Takes what the service answered. Gives what was refused and the settings that came. */
  answer(answer: Schema['SyncAnswer']): { refused: Item[]; settings: Record<string, unknown> | undefined } {
    if (answer.erased) {
      this.clear();
      delete this.profile.before;
    }
    const refused: Item[] = [];
    for (const result of answer.results) {
      const entry = this.queue.find((one) => one.operation.id === result.id);
      if (entry) {
        this.answered(entry, result, refused);
      }
    }
    let settings: Record<string, unknown> | undefined;
    for (const item of answer.items) {
      settings = this.take(item) ?? settings;
    }
    if (answer.token !== undefined && this.profile.again) {
      this.giveBack(this.profile.again);
      delete this.profile.again;
    }
    const token = answer.token ?? answer.next;
    if (token !== undefined) {
      this.profile.token = token;
    }
    if (!this.profile.again && this.queue.every((entry) => entry.operation.baseBefore === undefined)) {
      delete this.profile.before;
    }
    return { refused, settings };
  }

  /** Versions are of the history before, from now on; everything is kept. It needs all items. */
  startAgain(): void {
    if (this.profile.token !== undefined) {
      this.profile.before = this.profile.token;
      delete this.profile.token;
    }
    this.profile.again = { settings: false };
    for (const { version, ...item } of [...this.items.values()]) {
      const { versionBefore, ...rest } = item;
      const before = version ?? (versionBefore === undefined ? undefined : 0);
      // What the service refused stays here as it is.
      const known = before === undefined ? {} : item.refused ? { version: 0 } : { versionBefore: before };
      this.keep({ ...rest, ...known });
    }
    for (const entry of this.queue) {
      const { base, baseBefore, ...operation } = entry.operation;
      if ((base ?? baseBefore) !== undefined) {
        entry.operation = { ...operation, baseBefore: base ?? 0 };
        this.touched.queue.add(entry);
      }
    }
  }

  /** Takes over what another part of this device holds: what was made without an account joins the account. */
  adopt(other: Ledger): void {
    for (const item of other.items.values()) {
      if (!this.items.has(item.id)) {
        this.keep({ ...item, owner: this.owner });
      }
    }
    for (const [key, held] of [...other.places].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))) {
      const mine = this.places.get(placeKey(held.work, this.profile.client));
      if (mine === undefined || mine.at < held.at) {
        this.readAt(held.at, held);
      }
      other.places.delete(key);
      other.touched.places.add(key);
    }
    for (const entry of other.queue) {
      if (entry.about.startsWith('item/') || entry.about.startsWith('settings/')) {
        this.enqueue(entry.about, { ...entry.operation, ...(entry.operation.base === undefined ? {} : { base: 0 }) });
      }
    }
    this.profile.settings = { ...this.profile.settings, ...other.profile.settings };
    // Their records now are this reader's: nothing of them is to be removed.
    other.queue.splice(0).forEach((entry) => other.touched.queue.add(entry));
    other.items.clear();
  }

  /** Drops all of the reader's own, what was not sent yet included. */
  clear(): void {
    [...this.items.keys()].forEach((id) => this.drop(id));
    [...this.places.keys()].forEach((key) => {
      this.places.delete(key);
      this.touched.places.add(key);
    });
    [...this.queue].forEach((entry) => this.dequeue(entry));
    delete this.profile.settings;
  }

  /** Instead of what waits about the same and was never sent, else behind all others. */
  private enqueue(about: string, operation: Omit<Operation, 'id'>): void {
    const next: Operation = { ...operation, id: this.uuid() };
    const waiting = this.queue.find((entry) => entry.about === about && !entry.sent);
    if (!waiting) {
      const entry: Entry = { owner: this.owner, about, sent: false, operation: next };
      this.queue.push(entry);
      this.touched.queue.add(entry);
      return;
    }
    const older = waiting.operation;
    if ((older.base ?? older.baseBefore) !== undefined) {
      delete (next as Sent).base;
      delete (next as Sent).baseBefore;
      Object.assign(next, older.base === undefined ? { baseBefore: older.baseBefore } : { base: older.base });
    }
    if (older.changed && next.changed) {
      next.changed = [...new Set([...older.changed, ...next.changed])];
    } else {
      delete (next as Sent).changed; // made here, or deleted meanwhile: all of it is new
    }
    waiting.operation = next;
    this.touched.queue.add(waiting);
  }

  private answered(entry: Entry, result: Schema['SyncResult'], refused: Item[]): void {
    this.dequeue(entry);
    this.profile.seq = Math.max(this.profile.seq, result.seq ?? 0);
    if (!entry.about.startsWith('item/')) {
      return;
    }
    const was = entry.about.slice(5);
    const id = result.movedTo ?? was;
    const applied = result.outcome === 'applied' && result.version !== undefined;
    const item = this.items.get(was);
    if (item) {
      if (id !== was) {
        this.drop(was);
      }
      const now: Item = { ...item, id };
      // What others did to it comes with this answer, but is not taken while something of the reader's waits behind.
      if (applied || (result.version !== undefined && !this.isWaiting(entry.about))) {
        now.version = result.version!;
        delete now.versionBefore;
      } else if (result.outcome === 'refused' && now.versionBefore !== undefined) {
        now.version = 0;
        delete now.versionBefore;
      } else if (now.versionBefore === undefined) {
        now.version ??= 0;
      }
      if (result.outcome === 'refused') {
        now.refused = result.problem ?? { code: 'invalid', message: '' };
        refused.push(now);
      } else {
        delete now.refused;
      }
      this.keep(now);
    }
    // What waits behind it goes where it has gone, and is based on it if nothing else was in it.
    for (const behind of this.queue) {
      if (behind.about === entry.about) {
        behind.about = `item/${id}`;
        const { base, baseBefore, ...operation } = behind.operation;
        behind.operation = {
          ...operation,
          ...(operation.put ? { put: { ...operation.put, id } } : { delete: id }),
          ...(applied ? { base: result.version! } : base === undefined ? { baseBefore: baseBefore ?? 0 } : { base }),
        };
        this.touched.queue.add(behind);
      }
    }
  }

  /** What comes is right, but for what the reader has changed here meanwhile: that is not known there yet. */
  private take(came: Schema['ReadingItem']): Record<string, unknown> | undefined {
    if (came.kind === 'settings') {
      if (this.profile.again) {
        this.profile.again.settings = true;
      }
      const mine = Object.entries(this.profile.settings ?? {}).filter(([name]) => this.isWaiting(`settings/${name}`));
      this.profile.settings = { ...came.values, ...Object.fromEntries(mine) };
      return this.profile.settings;
    }
    if (came.kind === 'progress') {
      this.takePlace(came);
      return undefined;
    }
    const id = came.id;
    if (id === undefined) {
      return undefined;
    }
    const held = this.items.get(id);
    if (held?.versionBefore !== undefined && FIELDS.some((field) => !same(held[field], came[field]))) {
      return undefined; // what becomes of it the service says when it is given back
    }
    if (this.isWaiting(`item/${id}`)) {
      if (held && !came.deleted) {
        const now: Item = { ...held };
        delete now.placement;
        delete now.conflictOf;
        this.keep({
          ...now,
          ...(came.placement ? { placement: came.placement } : {}),
          ...(came.conflictOf ? { conflictOf: came.conflictOf } : {}),
        });
      }
    } else if (came.deleted) {
      this.drop(id);
    } else {
      const at = this.now();
      this.keep({
        ...came,
        tags: came.tags ?? [],
        owner: this.owner,
        createdAt: came.createdAt ?? held?.createdAt ?? at,
        changedAt: came.changedAt ?? at,
        ...(held?.heading === undefined ? {} : { heading: held.heading }),
      } as Item);
    }
    return undefined;
  }

  private takePlace(came: Schema['ReadingItem']): void {
    if (came.work === undefined || came.client === undefined || came.place === undefined) {
      return;
    }
    const key = placeKey(came.work, came.client);
    const held = this.places.get(key);
    if (came.client === this.profile.client && (this.isWaiting(`place/${came.work}`) || held)) {
      return; // this device knows best where it was
    }
    this.places.set(key, {
      work: came.work,
      client: came.client,
      owner: this.owner,
      place: came.place,
      version: came.version,
      at: came.changedAt ?? this.now(),
      ...(came.furthest ? { furthest: came.furthest } : {}),
      ...(came.done ? { done: true } : {}),
      ...(held?.title === undefined ? {} : { title: held.title }),
    });
    this.touched.places.add(key);
  }

  /** After starting again, on the last page: what the service does not have as this device does. */
  private giveBack(again: NonNullable<Profile['again']>): void {
    for (const item of this.items.values()) {
      if (item.versionBefore !== undefined && !this.isWaiting(`item/${item.id}`) && item.refused === undefined) {
        this.enqueue(`item/${item.id}`, { baseBefore: item.versionBefore, changed: [], put: wire(item) });
      }
    }
    for (const held of [...this.places.values()]) {
      if (held.client === this.profile.client) {
        this.readAt(held.at, held);
      }
    }
    if (!again.settings && this.profile.settings) {
      this.set(this.profile.settings);
    }
  }

  /** Sends a place again, without making it a later one for people. */
  private readAt(at: string, held: HeldPlace): void {
    this.read(held.work, held.title, held.place, held.done);
    this.places.get(placeKey(held.work, this.profile.client))!.at = at;
  }

  private isWaiting(about: string): boolean {
    return this.queue.some((entry) => entry.about === about);
  }

  private keep(item: Item): void {
    this.items.set(item.id, item);
    this.touched.items.add(item.id);
  }

  private drop(id: string): void {
    this.items.delete(id);
    this.touched.items.add(id);
  }

  private dequeue(entry: Entry): void {
    const at = this.queue.indexOf(entry);
    if (at >= 0) {
      this.queue.splice(at, 1);
      this.touched.queue.add(entry);
    }
  }
}

export function placeKey(work: string, client: string): string {
  return `${work}/${client}`;
}

/** An item as it is sent: without what only the service or only this device says of it. */
function wire(item: Item): Put {
  return {
    kind: item.kind,
    id: item.id,
    work: item.work,
    title: item.title,
    ...(item.text === undefined ? {} : { text: item.text }),
    ...(item.colour === undefined ? {} : { colour: item.colour }),
    ...(item.tags?.length ? { tags: item.tags } : {}),
    ...(item.target === undefined ? {} : { target: item.target }),
  };
}

/** What an operation about an item is based on. */
function known(item: Item | undefined): Pick<Operation, 'base' | 'baseBefore'> {
  return item?.versionBefore === undefined ? { base: item?.version ?? 0 } : { baseBefore: item.versionBefore };
}

function same(a: unknown, b: unknown): boolean {
  const blank = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return blank(a) ? blank(b) : canonical(a) === canonical(b);
}

/** JSON with names in order: a copy from the service names them in another one. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
