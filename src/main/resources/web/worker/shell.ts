/// <reference lib="webworker" />
import type { Page } from './pieces';
import { escaped } from './html';

/** What the pages of this release are made of, kept so that they open without a network. */

export interface Shell {
  /** Everything that a page without a network loads. */
  files: string[];
  script: string;
  theme: string;
  style: string;
  /** What the library is called. */
  name: string;
}

/** What was wrong with the network when a page was made here. */
export type Line = 'none' | 'slow';

const PREFIX = 'shell-';
/** Pages that the client fills: the same for everybody. The first one is the frame of all pages made here. */
const FRAME = '/tren-may';
export const CLIENT_PAGES = [FRAME, '/ghi-chu', '/tai-khoan', '/dang-nhap', '/kich-hoat'];

const KEPT_HEADERS = ['Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options'];

/** A name that is another one for another release. */
function cacheName(shell: Shell): string {
  let hash = 0;
  for (const c of JSON.stringify(shell)) {
    hash = (Math.imul(hash, 31) + c.charCodeAt(0)) | 0;
  }
  return PREFIX + (hash >>> 0).toString(36);
}

/** Gets all of a release; fails as a whole, and is tried again later, while the former one goes on. */
export async function fill(shell: Shell): Promise<void> {
  const name = cacheName(shell);
  const begun = await caches.has(name);
  const cache = await caches.open(name);
  try {
    const named = new Set(shell.files);
    for (const page of CLIENT_PAGES) {
      const response = await fetch(page, { cache: 'reload', credentials: 'omit' });
      if (!response.ok) {
        throw new TypeError(`${page}: ${response.status}`);
      }
      const head = (await response.clone().text()).split('<body')[0] ?? '';
      for (const [, file] of head.matchAll(/(?:href|src)="(\/[^"]+)"/g)) {
        named.add(file!);
      }
      await cache.put(page, response);
    }
    await cache.addAll([...named]);
  } catch (e) {
    if (!begun) {
      await caches.delete(name);
    }
    throw e;
  }
}

/** Drops releases but this one and the one before: pages of that may still be open and ask for their parts. */
export async function dropFormer(shell: Shell): Promise<void> {
  const own = cacheName(shell);
  const former = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== own);
  await Promise.all(former.slice(0, -1).map((name) => caches.delete(name)));
}

/** A part of this release or the one before. */
export function part(request: Request): Promise<Response | undefined> {
  return caches.match(request, { ignoreVary: true });
}

/** A page that the client fills. */
export async function clientPage(shell: Shell, path: string, line: Line | undefined): Promise<Response | undefined> {
  const cached = await (await caches.open(cacheName(shell))).match(path, { ignoreVary: true, ignoreSearch: true });
  return cached === undefined ? undefined : answer(cached, marked(await cached.text(), line), 200);
}

/** Scripts that pages of this release begin with. */
export async function scripts(shell: Shell): Promise<string[]> {
  const frame = await (await caches.open(cacheName(shell))).match(FRAME);
  return [...((await frame?.text()) ?? '').matchAll(/<script[^>]*src="([^"]+)"/g)].map((found) => found[1]!);
}

/** Puts a page into the frame that all pages of this release have. */
export async function framed(shell: Shell, page: Page, line: Line | undefined): Promise<Response | undefined> {
  const frame = await (await caches.open(cacheName(shell))).match(FRAME, { ignoreVary: true });
  if (frame === undefined) {
    return undefined;
  }
  const data = Object.entries(page.data ?? {})
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const text = (await frame.text())
    .replaceAll(' aria-current="page"', '')
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(page.title)}</title>`)
    .replace(/<body[^>]*>/, () => `<body data-page="${page.page}"${data}>`)
    .replace(/<main([^>]*?) class="[^"]*"([^>]*)>[^]*<\/main>/, (_, before: string, after: string) =>
      `<main${before} class="${page.kind}"${after}>\n${page.main.text}\n</main>`,
    );
  return answer(frame, marked(text, line), page.status ?? 200);
}

/** The page knows that it was made here, and what was wrong with the network. */
function marked(text: string, line: Line | undefined): string {
  return text.replace('<body', `<body data-source="device"${line === undefined ? '' : ` data-line="${line}"`}`);
}

function answer(like: Response, text: string, status: number): Response {
  const headers = new Headers({ 'Content-Type': 'text/html; charset=UTF-8', 'Cache-Control': 'no-store' });
  for (const name of KEPT_HEADERS) {
    const value = like.headers.get(name);
    if (value !== null) {
      headers.set(name, value);
    }
  }
  return new Response(text, { status, headers });
}
