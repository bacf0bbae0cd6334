import { result, within } from '../store/database';
import { canonical, folded } from '../text/folding';
import { plain } from '../text/plain';
import type { Body, HeldWork } from './model';
import type { Terms } from './terms';
import { words } from './terms';

/**
 * Searching what is on the device. The folded words of all texts are gone through, some at a time: that is nothing for a shelf,
 * about two seconds for 12,000 sections with 40 MB, and there is no index to be kept in step with what comes and goes.
 */

export interface Found {
  /** Whether the hits have all the words. */
  complete: boolean;
  /** Works that were found; not all of them are in `hits`. */
  total: number;
  hits: Hit[];
}

export interface Hit {
  work: HeldWork;
  places: { anchor: string; heading: string; pieces: { text: string; searched: boolean }[] }[];
}

const BATCH = 250;
const MOST_HITS = 30;
const MOST_PLACES = 3;
const AROUND = 14;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

interface Candidate {
  work: HeldWork;
  anchor: string;
  heading: string;
  hash: string;
  score: number;
  exact: boolean;
}

/** @param works those with all their texts here */
export async function search(query: string, works: readonly HeldWork[]): Promise<Found | undefined> {
  const asked = words(query).trim().split(' ').filter((word) => word !== '');
  if (asked.length === 0) {
    return undefined;
  }
  const titles = byTitle(asked, works);
  let candidates = await scan(asked, asked.length, works);
  const complete = candidates.length > 0 || titles.size > 0;
  if (!complete && asked.length > 1) {
    candidates = await scan(asked, Math.ceil(asked.length / 2), works);
  }
  const accented = canonical(query) !== folded(query);
  candidates.sort((a, b) => b.score - a.score);
  // Whoever types accents means them; unless nothing has them.
  const spelled = accented ? ` ${(canonical(query).match(WORD) ?? []).join(' ')} ` : undefined;
  return assemble(candidates, titles, asked, spelled, complete);
}

/** Works whose title or number has all the words, best first. */
function byTitle(asked: readonly string[], works: readonly HeldWork[]): Map<HeldWork, number> {
  const phrase = ` ${asked.join(' ')} `;
  const found = new Map<HeldWork, number>();
  for (const work of works) {
    const number = words(work.number ?? '');
    const title = words(`${work.title} ${work.issuer ?? ''} ${(work.creators ?? []).join(' ')}`);
    if (number.trim() !== '' && number === phrase) {
      found.set(work, 1000);
    } else if (`${number}${title}`.includes(phrase)) {
      found.set(work, 100);
    } else if (asked.every((word) => title.includes(` ${word} `) || number.includes(` ${word} `))) {
      found.set(work, 40);
    }
  }
  return found;
}

/** Sections with at least so many of the words. */
async function scan(asked: readonly string[], least: number, works: readonly HeldWork[]): Promise<Candidate[]> {
  const places = new Map<string, { work: HeldWork; anchor: string; heading: string }[]>();
  for (const work of works) {
    for (const { content, anchor, heading } of work.toc ?? []) {
      places.set(content, [...(places.get(content) ?? []), { work, anchor, heading }]);
    }
  }
  const found: Candidate[] = [];
  const keyed = asked.map((word) => ` ${word} `);
  let after: IDBKeyRange | undefined;
  for (;;) {
    const batch: Terms[] = await within('terms', 'readonly', (of) => result(of('terms').getAll(after, BATCH) as IDBRequest<Terms[]>));
    for (const { key, words: text } of batch) {
      const has = keyed.filter((word) => text.includes(word)).length;
      if (has < least) {
        continue;
      }
      for (const place of places.get(key) ?? []) {
        found.push({ ...place, hash: key, score: score(asked, text, has, words(place.heading)), exact: false });
      }
    }
    if (batch.length < BATCH) {
      return found;
    }
    after = IDBKeyRange.lowerBound(batch[batch.length - 1]!.key, true);
  }
}

/** Words side by side, as they were typed, tell more than words far apart; a heading tells more than a text. */
function score(asked: readonly string[], text: string, has: number, heading: string): number {
  let sum = has;
  for (let i = 0; i + 1 < asked.length; i++) {
    sum += text.includes(` ${asked[i]} ${asked[i + 1]} `) ? 3 : 0;
  }
  const phrase = ` ${asked.join(' ')} `;
  const times = asked.length === 0 ? 0 : text.split(phrase).length - 1;
  sum += times === 0 ? 0 : 10 + 2 * Math.min(times, 5);
  sum += heading.includes(phrase) ? 20 : 0;
  return sum - Math.min(2, text.length / 20_000);
}

async function assemble(
  candidates: readonly Candidate[],
  titles: ReadonlyMap<HeldWork, number>,
  asked: readonly string[],
  spelled: string | undefined,
  complete: boolean,
): Promise<Found> {
  const groups = new Map<HeldWork, { score: number; of: Candidate[] }>();
  for (const [work, score] of titles) {
    groups.set(work, { score, of: [] });
  }
  for (const one of candidates) {
    const group = groups.get(one.work) ?? { score: 0, of: [] };
    group.score = Math.max(group.score, one.score + (titles.get(one.work) ?? 0));
    group.of.push(one);
    groups.set(one.work, group);
  }
  const ordered = [...groups].sort(([, a], [, b]) => b.score - a.score).slice(0, MOST_HITS * 2);
  const hits: (Hit & { exact: boolean })[] = [];
  for (const [work, group] of ordered) {
    const places: Hit['places'] = [];
    let exact = titles.has(work) && (spelled === undefined || spells(spelled, work.title));
    for (const one of group.of.slice(0, MOST_PLACES)) {
      const body = await within('bodies', 'readonly', (of) => result(of('bodies').get(one.hash) as IDBRequest<Body | undefined>));
      if (body !== undefined) {
        const text = plain(new TextDecoder().decode(body.bytes));
        exact ||= spelled !== undefined && spells(spelled, text);
        places.push({ anchor: one.anchor, heading: one.heading, pieces: passage(text, asked) });
      }
    }
    hits.push({ work, places, exact });
  }
  const meant = spelled === undefined ? hits : hits.filter((hit) => hit.exact);
  const shown = meant.length > 0 ? meant : hits;
  return {
    complete,
    total: shown.length < hits.length ? shown.length : groups.size,
    hits: shown.slice(0, MOST_HITS).map(({ work, places }) => ({ work, places })),
  };
}

/** Whether a text has all the words with their accents. */
function spells(spelled: string, text: string): boolean {
  const has = new Set(canonical(text).match(WORD) ?? []);
  return spelled.trim().split(' ').every((word) => has.has(word));
}

/** The words around the place where most of what was asked stands closest together. */
export function passage(text: string, asked: readonly string[]): { text: string; searched: boolean }[] {
  const wanted = new Set(asked);
  const tokens = [...text.matchAll(WORD)].map((match) => ({ from: match.index, to: match.index + match[0].length, word: folded(match[0]) }));
  let best = 0;
  let most = -1;
  tokens.forEach((token, at) => {
    if (!wanted.has(token.word)) {
      return;
    }
    const near = tokens.slice(at, at + AROUND).map((one) => one.word);
    const distinct = new Set(near.filter((word) => wanted.has(word))).size;
    const adjacent = asked.filter((word, i) => near[i] === word).length;
    if (distinct * 2 + adjacent > most) {
      most = distinct * 2 + adjacent;
      best = at;
    }
  });
  const first = Math.max(0, best - AROUND / 2);
  const last = Math.min(tokens.length, best + AROUND * 2) - 1;
  const pieces: { text: string; searched: boolean }[] = [];
  let done = tokens[first]?.from ?? 0;
  const end = last === tokens.length - 1 ? text.length : (tokens[last]?.to ?? text.length);
  const add = (piece: string, searched: boolean): void => {
    if (piece !== '') {
      pieces.push({ text: piece, searched });
    }
  };
  if (first > 0) {
    add('… ', false);
  }
  for (let at = first; at <= last; at++) {
    const token = tokens[at]!;
    if (wanted.has(token.word)) {
      // Words side by side are marked as one.
      const previous = pieces.at(-1);
      const between = text.slice(done, token.from);
      if (previous?.searched === true && between.trim() === '') {
        previous.text += between + text.slice(token.from, token.to);
      } else {
        add(between, false);
        add(text.slice(token.from, token.to), true);
      }
      done = token.to;
    }
  }
  add(text.slice(done, end), false);
  if (last < tokens.length - 1) {
    add(' …', false);
  }
  return pieces;
}
