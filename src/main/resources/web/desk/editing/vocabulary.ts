import { ask, type Schema } from '../../api/client';

/** What the works of the library name already, most often named first. */
export interface Vocabulary {
  issuers: readonly string[];
  topics: readonly string[];
  publishers: readonly string[];
  creators: readonly string[];
  shelves: readonly { slug: string; title: string }[];
}

/** Pages of works that are looked at; what is named only in later ones is typed in full. */
const MOST_PAGES = 12;

let known: Promise<Vocabulary> | undefined;

/** Reads it once for as long as the desk is open. */
export function vocabulary(): Promise<Vocabulary> {
  known ??= read().catch((e: unknown) => {
    known = undefined;
    throw e;
  });
  return known;
}

async function read(): Promise<Vocabulary> {
  const issuers = new Map<string, number>();
  const topics = new Map<string, number>();
  const publishers = new Map<string, number>();
  const creators = new Map<string, number>();
  const shelves = (await ask('get', '/api/v1/shelves')).body.items;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { body } = await ask('get', '/api/v1/works', { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } });
    for (const work of body.items as readonly (Schema['WorkSummary'] & { publisher?: string })[]) {
      count(issuers, work.issuer);
      count(publishers, work.publisher);
      work.topics?.forEach((topic) => count(topics, topic));
      work.creators?.forEach((creator) => count(creators, creator));
    }
    cursor = body.next;
    if (cursor === undefined) {
      break;
    }
  }
  return { issuers: often(issuers), topics: often(topics), publishers: often(publishers), creators: often(creators), shelves };
}

function count(counts: Map<string, number>, name: string | undefined): void {
  if (name !== undefined) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
}

function often(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}
