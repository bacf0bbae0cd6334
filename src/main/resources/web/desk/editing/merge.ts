/**
 * Puts two people's changes of one text together; undefined when they touch the same lines.
 *
 * @param base what both started from
 */
export function merged(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) {
    return mine;
  }
  if (mine === base) {
    return theirs;
  }
  const lines = base.split('\n');
  const one = changed(lines, mine.split('\n'));
  const other = changed(lines, theirs.split('\n'));
  // A blank line between them at least: neighbours may be one paragraph.
  if (one.to < other.from) {
    return [...lines.slice(0, one.from), ...one.lines, ...lines.slice(one.to, other.from), ...other.lines, ...lines.slice(other.to)].join('\n');
  }
  if (other.to < one.from) {
    return [...lines.slice(0, other.from), ...other.lines, ...lines.slice(other.to, one.from), ...one.lines, ...lines.slice(one.to)].join('\n');
  }
  return undefined;
}

/** Lines `from` to `to` of the base were replaced by these. */
function changed(base: readonly string[], now: readonly string[]): { from: number; to: number; lines: string[] } {
  let from = 0;
  while (from < base.length && from < now.length && base[from] === now[from]) {
    from++;
  }
  let end = 0;
  while (end < base.length - from && end < now.length - from && base[base.length - 1 - end] === now[now.length - 1 - end]) {
    end++;
  }
  return { from, to: base.length - end, lines: now.slice(from, now.length - end) };
}

/** Whether two values are the same on the wire; a missing one and an empty list are. */
export function same(one: unknown, other: unknown): boolean {
  return text(one) === text(other);
}

function text(value: unknown): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return '';
  }
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).filter(([, v]) => v !== undefined && v !== null).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What of two people's data can stand together, and the fields in which both said something else. */
export function mergedFields<T extends object>(base: T, mine: T, theirs: T): { merged: T; both: (keyof T)[] } {
  const result: Partial<T> = { ...theirs };
  const both: (keyof T)[] = [];
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]) as Set<keyof T>) {
    if (!same(mine[key], base[key])) {
      if (!same(theirs[key], base[key]) && !same(theirs[key], mine[key])) {
        both.push(key);
      }
      if (mine[key] === undefined) {
        delete result[key];
      } else {
        result[key] = mine[key];
      }
    }
  }
  return { merged: result as T, both };
}

/** The merge patch (RFC 7396) that makes `next` of `now`. */
export function patch(now: object, next: object): Record<string, unknown> {
  const from = now as Record<string, unknown>;
  const to = next as Record<string, unknown>;
  const found: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (same(from[key], to[key])) {
      continue;
    }
    const value = to[key];
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
      found[key] = null;
    } else if (isObject(value) && isObject(from[key])) {
      found[key] = patch(from[key], value);
    } else {
      found[key] = value;
    }
  }
  return found;
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
