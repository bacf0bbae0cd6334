import { ProblemError, problem } from '../api/client';
import { result, within } from '../store/database';
import type { Body, HeldWork } from './model';
import { coverAddress, coverOf } from './model';
import { termsOf } from './terms';

/** Texts and images on this device by their hashes. */

/** What came is not what its hash says. */
export class BrokenError extends Error {}

/** Hashes of all that is here; covers as `cover:slug`. */
export async function present(): Promise<Set<string>> {
  return new Set((await within('bodies', 'readonly', (of) => result(of('bodies').getAllKeys()))) as string[]);
}

/** Stores bodies, and with texts what searching needs of them, all or nothing. */
export async function store(bodies: readonly Body[]): Promise<void> {
  const terms = bodies.filter((body) => body.type === 'text/html').map((body) => termsOf(body.hash, body.bytes));
  await within(['bodies', 'terms'], 'readwrite', (of) => {
    bodies.forEach((body) => of('bodies').put(body));
    terms.forEach((entry) => of('terms').put(entry));
  });
}

export async function drop(hashes: readonly string[]): Promise<void> {
  await within(['bodies', 'terms'], 'readwrite', (of) => {
    for (const hash of hashes) {
      of('bodies').delete(hash);
      of('terms').delete(hash);
    }
  });
}

/** The bytes, if they are what the hash says. @throws {BrokenError} if not */
export async function checked(hash: string, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== hash) {
    throw new BrokenError(hash);
  }
  return bytes;
}

/** Gets one body; undefined when it is there no more: then the library has changed, and the next page says how. */
export async function fetchBody(hash: string, type: string, signal: AbortSignal): Promise<Body | undefined> {
  const response = await reach(`/api/v1/content/${hash}`, { signal });
  if (response.status === 404) {
    return undefined;
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return { hash, type, bytes: await checked(hash, await response.arrayBuffer()) };
}

/** Gets a cover; undefined where there is none. */
export async function fetchCover(work: HeldWork, signal: AbortSignal): Promise<Body | undefined> {
  const response = await reach(coverAddress(work), { signal });
  if (!response.ok) {
    if (response.status === 429 || response.status >= 500) {
      throw await problem(response);
    }
    return undefined;
  }
  return {
    hash: `cover:${work.slug}`,
    type: response.headers.get('Content-Type') ?? 'image/svg+xml',
    bytes: await response.arrayBuffer(),
    of: coverOf(work),
  };
}

/** Asks past this client's own worker and the browser's store. @throws {ProblemError} `offline` without an answer */
export async function reach(address: string, init: RequestInit & { signal: AbortSignal }): Promise<Response> {
  try {
    return await fetch(address, { cache: 'no-store', ...init });
  } catch (e) {
    if (init.signal.aborted) {
      throw e;
    }
    throw new ProblemError(0, 'offline', '');
  }
}
