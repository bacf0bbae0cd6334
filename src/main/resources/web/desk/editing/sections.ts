import type { Schema } from '../../api/client';

type Section = Schema['DraftOutlineSection'];

/** Text before, of, and after a section; put together again they are the whole. */
export interface Cut {
  before: string;
  text: string;
  after: string;
}

/** Cuts a section out of the body: from its line to that of the next heading. */
export function cut(body: string, sections: readonly Section[], index: number): Cut {
  const lines = body.split('\n');
  const from = index <= 0 ? 0 : sections[index]!.line - 1;
  const next = sections[index + 1];
  const to = next === undefined ? lines.length : next.line - 1;
  const before = lines.slice(0, from).join('\n') + (from > 0 ? '\n' : '');
  const after = to < lines.length ? `\n${lines.slice(to).join('\n')}` : '';
  return { before, text: lines.slice(from, to).join('\n'), after };
}

/** Which section a line of the body is in; lines are counted from 1. */
export function sectionAt(sections: readonly Section[], line: number): number {
  let found = 0;
  sections.forEach((section, i) => {
    if (section.line <= line) {
      found = i;
    }
  });
  return found;
}

/** The first section behind this one and those below it. */
export function behind(sections: readonly Section[], index: number): number {
  let next = index + 1;
  while (next < sections.length && sections[next]!.written > sections[index]!.written) {
    next++;
  }
  return next;
}

/** The anchor before which a section goes when it goes up by one; undefined where it is the first. */
export function upwards(sections: readonly Section[], index: number): string | undefined {
  const own = sections[index]!;
  for (let i = index - 1; i >= 0; i--) {
    const other = sections[i]!;
    if (other.written === 0) {
      return undefined;
    }
    if (other.written <= own.written) {
      return other.anchor;
    }
  }
  return undefined;
}

/** Where a section goes when it goes down by one: before an anchor, or to the end; undefined where it is the last. */
export function downwards(sections: readonly Section[], index: number): { before: string | undefined } | undefined {
  const next = behind(sections, index);
  if (next >= sections.length || sections[index]!.written === 0) {
    return undefined;
  }
  const target = sections[next]!.written === sections[index]!.written ? behind(sections, next) : next + 1;
  return { before: sections[target]?.anchor };
}
