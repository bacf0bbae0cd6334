import type { components, paths } from './schema';

/** Shapes of the wire by their names in openapi.yaml. */
export type Schema = components['schemas'];

/** What went wrong, as the service says it (RFC 9457), or that it was not reached at all. */
export class ProblemError extends Error {
  constructor(
    /** 0 when there was no answer. */
    readonly status: number,
    /** The last part of `urn:sotay:problem:…`; `offline` when there was no answer. */
    readonly code: string,
    readonly detail: string,
    /** Names of fields with what is wrong with them. */
    readonly violations: readonly { field: string; message: string }[] = [],
    /** Seconds to wait before asking again, 0 where the service did not say. */
    readonly retryAfter = 0,
  ) {
    super(`${status} ${code}: ${detail}`);
  }
}

type Method = 'get' | 'put' | 'post' | 'delete' | 'patch';
type Path = keyof paths;
type Operation<P extends Path, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never;
type Parameters<O, In extends string> = O extends { parameters: { [K in In]?: infer T } } ? NonNullable<T> : never;
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } | { 'application/merge-patch+json': infer B } } } ? B : never;
type Success<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 202 ? (R[S] extends { content: { 'application/json': infer B } } ? B : undefined) : never }[keyof R]
  : never;

/** What a request carries besides its address. */
export interface Options<O> {
  path?: Parameters<O, 'path'>;
  query?: Parameters<O, 'query'>;
  body?: Body<O>;
  /** A file instead of a JSON body. */
  file?: Blob;
  /** The entity tag that this changes, for conditional writes. */
  match?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** An answer with what its headers say. */
export interface Answer<T> {
  body: T;
  etag: string | null;
  location: string | null;
  status: number;
}

/**
 * Asks the API. The session's cookie goes along by itself; the header shows the service that no foreign page asks.
 *
 * @throws {ProblemError} for every answer but success, and when there is none
 */
export async function ask<P extends Path, M extends Method>(
  method: M,
  path: P,
  options: Options<Operation<P, M>> = {},
): Promise<Answer<Success<Operation<P, M>>>> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'X-Requested-By': 'sotay',
    ...options.headers,
  };
  let body: BodyInit | undefined;
  if (options.file !== undefined) {
    body = options.file;
    headers['Content-Type'] ??= options.file.type || 'application/octet-stream';
  } else if (options.body !== undefined) {
    body = JSON.stringify(options.body);
    headers['Content-Type'] ??= method === 'patch' ? 'application/merge-patch+json' : 'application/json';
  }
  if (options.match !== undefined) {
    headers['If-Match'] = options.match;
  }
  let response: Response;
  try {
    response = await fetch(address(path, options.path, options.query), {
      method: method.toUpperCase(),
      headers,
      body: body ?? null,
      signal: options.signal ?? null,
      cache: 'no-cache',
    });
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') {
      throw e;
    }
    throw new ProblemError(0, 'offline', '');
  }
  if (!response.ok) {
    throw await problem(response);
  }
  const json = response.headers.get('Content-Type')?.includes('json') ?? false;
  return {
    body: (json ? await response.json() : undefined) as Success<Operation<P, M>>,
    etag: response.headers.get('ETag'),
    location: response.headers.get('Location'),
    status: response.status,
  };
}

/** The address of an operation with its parameters filled in. */
export function address(path: string, inPath: object = {}, query: object = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((inPath as Record<string, unknown>)[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) {
        search.append(name, String(one));
      }
    }
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

/** What a refused answer says. */
export async function problem(response: Response): Promise<ProblemError> {
  const said = (await response.json().catch(() => ({}))) as {
    type?: string;
    detail?: string;
    violations?: { field: string; message: string }[];
  };
  return new ProblemError(
    response.status,
    said.type?.split(':').pop() ?? 'unknown',
    said.detail ?? '',
    said.violations ?? [],
    Number(response.headers.get('Retry-After') ?? 0) || 0,
  );
}
