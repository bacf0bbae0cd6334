/**
 * Finding words in a text. Whoever types without accents means any accents; whoever types accents means these. Two spellings of
 * one word are one, as everywhere in the library.
 */
import { canonical, folded } from '../../text/folding';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** From and to in UTF-16 units. */
export type Span = readonly [number, number];

/** A word as it is compared, and where it stands. */
interface Token {
  word: string;
  from: number;
  to: number;
}

const remembered = new Map<string, string>();

/** One word as it is compared; texts say few words many times. */
function compared(word: string, exact: boolean): string {
  const key = (exact ? '=' : '~') + word;
  let found = remembered.get(key);
  if (found === undefined) {
    found = exact ? canonical(word) : folded(word);
    remembered.set(key, found);
  }
  return found;
}

function tokens(text: string, exact: boolean): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: compared(match[0], exact),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Whether it was typed with accents. */
export function accented(typed: string): boolean {
  return canonical(typed) !== folded(typed);
}

/**
 * Where a phrase stands in a text: its words side by side. The last one may be only begun, as one types.
 *
 * @param exact whether accents count
 */
export function phrases(text: string, typed: string, exact: boolean): Span[] {
  const wanted = tokens(typed, exact).map((token) => token.word);
  const last = wanted.pop();
  if (last === undefined) {
    return [];
  }
  const there = tokens(text, exact);
  const found: Span[] = [];
  for (let i = 0; i + wanted.length < there.length; i++) {
    const end = there[i + wanted.length]!;
    if (end.word.startsWith(last) && wanted.every((word, j) => there[i + j]!.word === word)) {
      found.push([there[i]!.from, end.to]);
      i += wanted.length;
    }
  }
  return found;
}

/** Where any of the words stands in a text. */
export function occurrences(text: string, typed: string, exact: boolean): Span[] {
  const wanted = new Set(tokens(typed, exact).map((token) => token.word));
  return tokens(text, exact)
    .filter((token) => wanted.has(token.word))
    .map((token) => [token.from, token.to]);
}

/** The paragraph that holds the most of what was searched for; the first one of equals. -1 where none holds any of it. */
export function best(paragraphs: readonly string[], typed: string, exact: boolean): number {
  const wanted = new Set(tokens(typed, exact).map((token) => token.word));
  let most = 0;
  let at = -1;
  paragraphs.forEach((text, i) => {
    const there = tokens(text, exact);
    const distinct = new Set(there.map((token) => token.word).filter((word) => wanted.has(word))).size;
    // Of two that hold the same words, the one where they stand together.
    const score = distinct + (phrases(text, typed, exact).length > 0 ? 0.5 : 0);
    if (score > most) {
      most = score;
      at = i;
    }
  });
  return at;
}

/** What surrounds a find, cut between words, and where in it the find stands. */
export function snippet(text: string, [from, to]: Span, around = 60): { text: string; span: Span } {
  let begin = Math.max(0, from - around);
  let end = Math.min(text.length, to + around);
  if (begin > 0) {
    const blank = text.indexOf(' ', begin);
    begin = blank >= 0 && blank < from ? blank + 1 : begin;
  }
  if (end < text.length) {
    const blank = text.lastIndexOf(' ', end);
    end = blank >= to ? blank : end;
  }
  const before = begin > 0 ? '…' : '';
  return {
    text: before + text.slice(begin, end) + (end < text.length ? '…' : ''),
    span: [before.length + from - begin, before.length + to - begin],
  };
}
