/// <reference lib="webworker" />
import type { Body, HeldShelf, HeldWork, Recall } from '../library/model';
import { contents } from '../library/model';
import { search } from '../library/search';
import { get, result, within } from '../store/database';
import * as pages from './pages';
import type { Page } from './pieces';

/** Opens what an address names with what is on the device. */

export type Opened = Page | { moved: string } | undefined;

const decoder = new TextDecoder();

/** A page of reading, if its text is here: the road that must be short. */
export async function reading(site: string, url: URL): Promise<Page | undefined> {
  const [root, slug, anchor, more] = parts(url);
  if (slug === undefined || more !== undefined) {
    return undefined;
  }
  if (root === 'van-ban' && anchor !== undefined) {
    return within(['works', 'bodies'], 'readonly', async (of) => {
      const work = await result<HeldWork | undefined>(of('works').get(slug));
      const at = (work?.toc ?? []).findIndex((entry) => entry.anchor === anchor);
      const hash = work?.toc?.[at]?.content;
      const body = hash === undefined ? undefined : await result<Body | undefined>(of('bodies').get(hash));
      return work === undefined || body === undefined ? undefined : pages.section(work, at, decoder.decode(body.bytes));
    });
  }
  if (root === 'doc' && anchor === undefined) {
    return within(['works', 'bodies'], 'readonly', async (of) => {
      const work = await result<HeldWork | undefined>(of('works').get(slug));
      if (work?.toc === undefined) {
        return undefined;
      }
      const bodies = await Promise.all(work.toc.map((entry) => result<Body | undefined>(of('bodies').get(entry.content))));
      return bodies.some((body) => body === undefined)
        ? undefined
        : pages.whole(site, work, bodies.map((body) => decoder.decode(body!.bytes)));
    });
  }
  return undefined;
}

/** Everything on the device that pages are made of. */
export async function shelfful(site: string): Promise<pages.Shelfful> {
  const [works, shelves, keys] = await within(['works', 'shelves', 'bodies'], 'readonly', (of) =>
    Promise.all([
      result<HeldWork[]>(of('works').getAll()),
      result<HeldShelf[]>(of('shelves').getAll()),
      result(of('bodies').getAllKeys()),
    ]),
  );
  const present = new Set(keys as string[]);
  const here = new Set(
    works.filter((work) => work.edition !== undefined && [...contents(work).keys()].every((hash) => present.has(hash))).map((work) => work.slug),
  );
  return { site, shelves: shelves.sort((a, b) => a.order - b.order), works, here };
}

/** Any page of the library; undefined where the device has nothing of it. */
export async function open(site: string, url: URL): Promise<Opened> {
  const text = await reading(site, url);
  if (text !== undefined) {
    return text;
  }
  const device = await shelfful(site);
  if (device.works.length === 0) {
    return undefined;
  }
  const [root, slug, anchor] = parts(url);
  switch (root) {
    case undefined:
      return pages.home(device);
    case 'tim-kiem': {
      const words = (url.searchParams.get('q') ?? '').trim();
      return pages.searched(device, words, await search(words, device.works.filter((work) => device.here.has(work.slug))));
    }
    case 'tu-sach': {
      const shelf = device.shelves.find((one) => one.slug === slug);
      return shelf === undefined ? undefined : pages.shelf(device, shelf);
    }
    case 'van-ban':
      return slug === undefined ? pages.list(narrowed(device, url)) : ofWork(device, slug, anchor, url);
    case 'doc':
      return slug === undefined ? undefined : ofWork(device, slug, '', url);
    default:
      return undefined;
  }
}

async function ofWork(device: pages.Shelfful, slug: string, anchor: string | undefined, url: URL): Promise<Opened> {
  const work = device.works.find((one) => one.slug === slug);
  if (work !== undefined) {
    return anchor === undefined ? pages.work(device, work) : undefined;
  }
  const now = device.works.find((one) => one.aliases?.includes(slug));
  if (now !== undefined) {
    return { moved: url.pathname.replace(`/${encodeURIComponent(slug)}`, `/${encodeURIComponent(now.slug)}`) };
  }
  const stone = await get<Recall>('withdrawn', slug);
  return stone === undefined ? undefined : pages.withdrawn(device.site, stone);
}

function narrowed(device: pages.Shelfful, url: URL): pages.Shelfful {
  const kind = url.searchParams.get('kind');
  const coverage = url.searchParams.get('coverage');
  return {
    ...device,
    works: device.works.filter((work) => (kind ?? work.kind) === work.kind && (coverage ?? work.coverage) === work.coverage),
  };
}

/** What is shown where the device has nothing of what was asked for. */
export async function missing(site: string, url: URL): Promise<Page> {
  const device = await shelfful(site).catch(() => ({ site, shelves: [], works: [], here: new Set<string>() }));
  return pages.missing(device, url.pathname + url.search);
}

/** A text or an image by its address under /api/v1. */
export async function content(url: URL): Promise<Response | undefined> {
  const hash = /^\/api\/v1\/content\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
  const covered = /^\/api\/v1\/works\/([^/]+)\/cover(?:\.svg)?$/.exec(url.pathname)?.[1];
  const key = hash ?? (covered === undefined ? undefined : `cover:${decodeURIComponent(covered)}`);
  const body = key === undefined ? undefined : await get<Body>('bodies', key);
  return (
    body &&
    new Response(body.bytes, {
      headers: {
        'Content-Type': body.type,
        'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'X-Content-Type-Options': 'nosniff',
      },
    })
  );
}

function parts(url: URL): string[] {
  try {
    return url.pathname.split('/').filter((part) => part !== '').map(decodeURIComponent);
  } catch {
    return ['?'];
  }
}

