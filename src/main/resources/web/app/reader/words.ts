/**
 * Finding words in a text. Whoever types without accents means any accents; whoever types accents means these.
 */

const MARKS = /\p{M}/gu;

/** A text without accents in small letters, letter for letter as long as it was, so that places in it stay what they are. */
export function folded(text: string): string {
  return lower(text, (letter) => letter.normalize('NFD').replace(MARKS, '').replace('đ', 'd'));
}

function small(text: string): string {
  return lower(text, (letter) => letter);
}

function lower(text: string, made: (letter: string) => string): string {
  let whole = '';
  for (const letter of text.normalize('NFC')) {
    const one = made(letter.toLowerCase());
    whole += one.length === letter.length ? one : letter;
  }
  return whole;
}

/** Whether it was typed with accents. */
export function accented(typed: string): boolean {
  return folded(typed) !== small(typed);
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of what was typed, each once. */
export function words(typed: string): string[] {
  return [...new Set(small(typed).match(WORD) ?? [])];
}

/** From and to in UTF-16 units. */
export type Span = readonly [number, number];

/** How a text is read for finding: with its accents or without. */
export function reading(exact: boolean): (text: string) => string {
  return exact ? small : folded;
}

/**
 * Where a phrase stands in a text. It begins with a word; its last word may be only begun, as one types.
 *
 * @param text in NFC
 */
export function phrases(text: string, typed: string, exact: boolean): Span[] {
  const read = reading(exact);
  const parts = read(typed.trim()).match(WORD);
  if (parts === null) {
    return [];
  }
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]+')}`, 'gu');
  return [...read(text).matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

/** Where whole words stand in a text. */
export function occurrences(text: string, wanted: readonly string[], exact: boolean): Span[] {
  const read = reading(exact);
  const among = new Set(wanted.map(read));
  return [...read(text).matchAll(WORD)]
    .filter((match) => among.has(match[0]))
    .map((match) => [match.index, match.index + match[0].length]);
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
    end = blank > to ? blank : end;
  }
  const before = begin > 0 ? '…' : '';
  return {
    text: before + text.slice(begin, end) + (end < text.length ? '…' : ''),
    span: [before.length + from - begin, before.length + to - begin],
  };
}

/** The paragraph that holds the most of what was searched for; the first one of equals. -1 where none holds any of it. */
export function best(paragraphs: readonly string[], typed: string, exact: boolean): number {
  const wanted = words(typed);
  let most = 0;
  let at = -1;
  paragraphs.forEach((text, i) => {
    const read = reading(exact);
    const there = new Set(read(text).match(WORD) ?? []);
    const score = wanted.filter((word) => there.has(read(word))).length + (phrases(text, typed, exact).length > 0 ? 0.5 : 0);
    if (score > most) {
      most = score;
      at = i;
    }
  });
  return at;
}
