import type { Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';

type Entry = Schema['AuditEntry'];

/** An entry of the audit as it is told. */
export interface Told {
  /** Who and what, without what it was done to. */
  did: string;
  /** What it was done to. */
  subject: string;
  /** Where that is to be seen. */
  href?: string;
  /** What changed, each in a line. */
  details: readonly string[];
}

const words = administration.audit;

/** An entry in words. What is not known here is told by its name on the wire: nothing is left out. */
export function told(entry: Entry): Told {
  const at = entry.subject.indexOf(':');
  const kind = at < 0 ? entry.subject : entry.subject.slice(0, at);
  const name = at < 0 ? '' : entry.subject.slice(at + 1);
  const before = (entry.before ?? {}) as Record<string, unknown>;
  const after = (entry.after ?? {}) as Record<string, unknown>;
  const href = address(kind, name);
  return {
    did: words.actions[entry.action] ?? words.other(entry.action),
    subject: words.subject(kind, called(kind, name, before, after)),
    ...(href === undefined ? {} : { href }),
    details: differences(before, after),
  };
}

function called(kind: string, name: string, before: Record<string, unknown>, after: Record<string, unknown>): string {
  const title = after['displayName'] ?? after['title'] ?? after['name'] ?? before['displayName'] ?? before['title'] ?? before['name'];
  if (typeof title !== 'string' || kind === 'draft') {
    return kind === 'draft' && typeof after['work'] === 'string' ? after['work'] : name;
  }
  return kind === 'reader' ? `${title} (${name})` : title;
}

function address(kind: string, name: string): string | undefined {
  const part = encodeURIComponent(name);
  switch (kind) {
    case 'reader':
      return `/ban-bien-tap/dang-vien?q=${part}`;
    case 'committee':
      return `/ban-bien-tap/dang-vien?to-chuc=${part}`;
    case 'shelf':
      return `/tu-sach/${part}`;
    case 'work':
      return `/van-ban/${part}`;
    default:
      return undefined;
  }
}

/** What says nothing to people, or is in the sentence already. */
const SILENT = new Set(['id', 'version', 'createdAt', 'changedAt', 'slug', 'userName', 'mustChangePassword', 'step', 'draft', 'manuscript']);

/** How things are called. */
const NAMES = new Set(['displayName', 'title', 'name']);

function differences(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !SILENT.has(name));
  return names
    // What a new thing is called is in the sentence.
    .filter((name) => !(NAMES.has(name) && before[name] === undefined))
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .flatMap((name) => {
      const was = value(name, before[name]);
      const is = value(name, after[name]);
      if (was === is) {
        return [];
      }
      const field = words.fields[name] ?? name;
      return [was === '' ? words.set(field, is) : is === '' ? words.cleared(field, was) : words.changed(field, was, is)];
    });
}

const MANY = 3;

function value(name: string, of: unknown): string {
  if (of === undefined || of === null) {
    return '';
  }
  if (typeof of === 'string') {
    return words.values[`${name}.${of}`] ?? words.values[of] ?? of;
  }
  if (typeof of === 'boolean') {
    return of ? words.yes : words.no;
  }
  if (Array.isArray(of)) {
    const shown = of.slice(0, MANY).map((one) => value(name, one)).join(', ');
    return of.length > MANY ? words.andMore(shown, of.length - MANY) : shown;
  }
  if (typeof of === 'object') {
    const grant = of as { role?: unknown; scope?: unknown };
    if (typeof grant.role === 'string') {
      const role = words.values[`role.${grant.role}`] ?? grant.role;
      return typeof grant.scope === 'string' ? `${role} (${grant.scope})` : role;
    }
    const entries = Object.entries(of);
    const shown = entries.slice(0, MANY).map(([key, one]) => (name === 'after' ? words.follows(key, String(one)) : `${words.fields[key] ?? key}: ${value(key, one)}`)).join('; ');
    return entries.length > MANY ? words.andMore(shown, entries.length - MANY) : shown;
  }
  return typeof of === 'number' ? of.toLocaleString('vi') : String(of);
}
