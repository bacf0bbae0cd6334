import { ProblemError, problem } from '../api/client';
import { checked, reach } from './bodies';
import type { Body, What } from './model';
import { dataStart, directory, entries, unpack } from './zip';
import type { Entry } from './zip';

/**
 * Bodies out of a bundle (sync.md), only those that are wanted. The directory at the end of the file says where each lies; what
 * lies together is asked for together. So a transfer that broke off goes on with whatever is still missing, and nothing
 * but the bodies themselves has to be kept of it.
 */

/** Enough for the directory of some 500 bodies. */
const TAIL = 65_536;
/** So much of what is here already is read again rather than asking once more. */
const GAP = 16_384;
/** Bytes that are gathered before they are stored. */
const BATCH = 65_536;

function addressOf(what: What, slug: string): string {
  return `/api/v1/${what === 'shelf' ? 'shelves' : 'works'}/${encodeURIComponent(slug)}/bundle`;
}

/** Its size in bytes as it goes over the line; undefined where there is no text or no network. */
export async function bundleSize(what: What, slug: string, signal: AbortSignal): Promise<number | undefined> {
  const response = await reach(addressOf(what, slug), { method: 'HEAD', signal }).catch(() => undefined);
  const length = Number(response?.headers.get('Content-Length') ?? NaN);
  return response?.ok === true && Number.isFinite(length) ? length : undefined;
}

/**
 * Gets the wanted bodies.
 *
 * @param types media types by hash; what is not in it is not wanted
 * @param take gets them in turn, some at a time
 * @returns false where there is no bundle, or it changed meanwhile: sync first
 */
export async function fromBundle(
  what: What,
  slug: string,
  types: ReadonlyMap<string, string>,
  take: (bodies: Body[]) => Promise<void>,
  signal: AbortSignal,
): Promise<boolean> {
  const address = addressOf(what, slug);
  const tail = await part(address, `bytes=-${TAIL}`, undefined, signal);
  if (tail === undefined) {
    return false;
  }
  let bytes = new Uint8Array(await tail.response.arrayBuffer());
  const { from, to } = directory(bytes);
  if (from < tail.from) {
    const whole = await part(address, `bytes=${from}-${to - 1}`, tail.tag, signal);
    if (whole === undefined || whole.response.status !== 206) {
      return false;
    }
    bytes = new Uint8Array(await whole.response.arrayBuffer());
  } else {
    bytes = bytes.subarray(from - tail.from, to - tail.from);
  }
  const all = entries(bytes);
  for (const run of runs(all, from, types)) {
    const got = await part(address, `bytes=${run.from}-${run.to - 1}`, tail.tag, signal);
    if (got?.response.status !== 206) {
      return false;
    }
    await read(got.response, run, types, take);
  }
  return true;
}

interface Run {
  from: number;
  to: number;
  entries: (Entry & { end: number })[];
}

function runs(all: readonly Entry[], end: number, wanted: ReadonlyMap<string, string>): Run[] {
  const found: Run[] = [];
  all.forEach((entry, at) => {
    if (!wanted.has(entry.name)) {
      return;
    }
    const placed = { ...entry, end: all[at + 1]?.offset ?? end };
    const last = found.at(-1);
    if (last !== undefined && placed.offset - last.to <= GAP) {
      last.to = placed.end;
      last.entries.push(placed);
    } else {
      found.push({ from: placed.offset, to: placed.end, entries: [placed] });
    }
  });
  return found;
}

async function read(
  response: Response,
  run: Run,
  types: ReadonlyMap<string, string>,
  take: (bodies: Body[]) => Promise<void>,
): Promise<void> {
  const reader = response.body!.getReader();
  let held = new Uint8Array(0);
  let at = run.from; // where `held` begins in the file
  let batch: Body[] = [];
  let size = 0;
  try {
    for (const entry of run.entries) {
      while (at + held.length < entry.end) {
        const { done, value } = await reader.read().catch(() => {
          throw new ProblemError(0, 'offline', '');
        });
        if (done) {
          throw new ProblemError(0, 'offline', '');
        }
        held = joined(held, value);
      }
      const local = held.subarray(entry.offset - at, entry.end - at);
      const start = dataStart(local) ?? local.length;
      const bytes = await checked(entry.name, await unpack(entry, local.slice(start, start + entry.packed)));
      batch.push({ hash: entry.name, type: types.get(entry.name) ?? 'text/html', bytes });
      size += bytes.byteLength;
      held = held.slice(entry.end - at);
      at = entry.end;
      if (size >= BATCH) {
        await take(batch);
        batch = [];
        size = 0;
      }
    }
  } finally {
    // What came whole is kept, however the rest ended.
    if (batch.length > 0) {
      await take(batch);
    }
    await reader.cancel().catch(() => undefined);
  }
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

async function part(
  address: string,
  range: string,
  tag: string | undefined,
  signal: AbortSignal,
): Promise<{ response: Response; from: number; tag: string } | undefined> {
  const headers: Record<string, string> = { Range: range };
  if (tag !== undefined) {
    headers['If-Range'] = tag;
  }
  const response = await reach(address, { headers, signal });
  if (response.status === 404) {
    return undefined;
  }
  if (!response.ok) {
    throw await problem(response);
  }
  const begin = /^bytes (\d+)-/.exec(response.headers.get('Content-Range') ?? '');
  return { response, from: begin === null ? 0 : Number(begin[1]), tag: response.headers.get('ETag') ?? '' };
}
