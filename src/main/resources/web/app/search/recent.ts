/**
 * What was searched for lately. It is kept on this device only, never sent anywhere, and goes when the reader says so.
 */
const KEY = 'sotay.searches';
const MOST = 8;
const LONGEST = 200;

/** The words, the last first. */
export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts these words first; the same words, typed with other blanks or letters, stand there once. */
export function remember(words: string): void {
  const tidy = words.trim().replace(/\s+/g, ' ').normalize('NFC');
  if (tidy !== '' && tidy.length <= LONGEST) {
    keep([tidy, ...recent().filter((one) => !same(one, tidy))]);
  }
}

export function forget(words: string): void {
  keep(recent().filter((one) => one !== words));
}

export function forgetAll(): void {
  keep([]);
}

function same(one: string, other: string): boolean {
  return one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
}

function keep(words: string[]): void {
  try {
    if (words.length === 0) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, JSON.stringify(words.slice(0, MOST)));
    }
  } catch {
    // Storage is full or refused: nothing is remembered, nothing else changes.
  }
}
