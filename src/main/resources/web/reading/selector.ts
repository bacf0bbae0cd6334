import { after, before } from './section-text';
import type { Placement, Place } from './items';

/** How many units of the text around a passage are kept, and at most of the passage itself (reading.md). */
const CONTEXT = 48;
export const LONGEST_QUOTE = 4000;

/** Where a passage stands in a section's text. */
export interface Passage {
  start: number;
  end: number;
}

/** A passage as W3C selectors: by its words with what stands around them, and by its place. */
export function selectors(text: string, passage: Passage): Required<Pick<Place, 'quote' | 'start' | 'end' | 'progression'>> {
  const start = before(text, passage.start);
  const end = Math.min(after(text, passage.end), before(text, start + LONGEST_QUOTE));
  const prefix = text.slice(before(text, start - CONTEXT), start);
  const suffix = text.slice(end, after(text, end + CONTEXT));
  return {
    quote: {
      exact: text.slice(start, end),
      ...(prefix === '' ? {} : { prefix }),
      ...(suffix === '' ? {} : { suffix }),
    },
    start,
    end,
    progression: text.length === 0 ? 0 : start / text.length,
  };
}

/**
 * Where an item stands in a section's text: at its placement where the service gave one, as it was written where the words
 * still stand there, else where the words stand with the most of what was around them. Nothing when they are not there.
 */
export function find(text: string, target: Place, placement?: Placement): Passage | undefined {
  const exact = target.quote?.exact;
  if (placement?.start !== undefined && placement.end !== undefined) {
    const there = { start: placement.start, end: placement.end };
    if (there.end <= text.length && (placement.state === 'near' || text.slice(there.start, there.end) === exact)) {
      return there;
    }
  }
  if (exact === undefined || exact === '') {
    return undefined;
  }
  if (target.start !== undefined && text.startsWith(exact, target.start)) {
    return { start: target.start, end: target.start + exact.length };
  }
  let best: Passage | undefined;
  let most = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const alike =
      endAlike(text.slice(0, at), target.quote?.prefix ?? '') +
      startAlike(text.slice(at + exact.length), target.quote?.suffix ?? '');
    if (alike > most) {
      most = alike;
      best = { start: at, end: at + exact.length };
    }
  }
  return best;
}

function startAlike(text: string, wanted: string): number {
  let n = 0;
  while (n < wanted.length && text[n] === wanted[n]) {
    n++;
  }
  return n;
}

function endAlike(text: string, wanted: string): number {
  let n = 0;
  while (n < wanted.length && text[text.length - 1 - n] === wanted[wanted.length - 1 - n]) {
    n++;
  }
  return n;
}
