/**
 * An activation code as it is written on paper: sixteen letters and digits in groups of four (Crockford's base 32, which has no
 * letters that look like digits).
 */
export const LENGTH = 16;

/** What of a typed code counts: letters that are taken for digits are the digits, all else but letters and digits is nothing. */
export function plain(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, '');
}

/** In groups of four. */
export function grouped(typed: string): string {
  return plain(typed).replace(/(.{4})(?=.)/g, '$1-');
}

/** The code grouped, and where the caret stands in it that stood behind the first `caret` characters typed. */
export function regrouped(typed: string, caret: number): { text: string; caret: number } {
  const text = grouped(typed);
  const before = plain(typed.slice(0, caret)).length;
  const at = before + Math.floor(Math.max(0, before - 1) / 4);
  return { text, caret: Math.min(at, text.length) };
}
