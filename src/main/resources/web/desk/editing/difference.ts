/** A run of words that both texts have, or only the newer or the older one. */
export interface Run {
  state: 'kept' | 'inserted' | 'deleted';
  text: string;
}

/** A paragraph that is in both texts, in one, or changed between them. */
export type Piece = { kind: 'kept'; text: string } | { kind: 'changed'; runs: Run[] };

/** What is different between two texts, by paragraphs and then by words. */
export interface Difference {
  pieces: Piece[];
  /** Pieces that are not kept. */
  changes: number;
  /** Whether the texts differ by so much that only paragraphs were compared, or not even those. */
  coarse: boolean;
}

/** Most steps from one to the other that are looked for; the time grows with its square. */
const MOST_STEPS = 1_500;

/** Compares two texts in Markdown. */
export function difference(before: string, after: string): Difference {
  const paragraphs = align(split(before), split(after));
  const pieces: Piece[] = [];
  let coarse = paragraphs.coarse;
  let deleted: string[] = [];
  let inserted: string[] = [];
  const flush = (): void => {
    const pairs = Math.min(deleted.length, inserted.length);
    for (let i = 0; i < pairs; i++) {
      const words = align(words_(deleted[i]!), words_(inserted[i]!));
      coarse ||= words.coarse;
      pieces.push({ kind: 'changed', runs: runs(words.steps) });
    }
    for (const text of deleted.slice(pairs)) {
      pieces.push({ kind: 'changed', runs: [{ state: 'deleted', text }] });
    }
    for (const text of inserted.slice(pairs)) {
      pieces.push({ kind: 'changed', runs: [{ state: 'inserted', text }] });
    }
    deleted = [];
    inserted = [];
  };
  for (const step of paragraphs.steps) {
    if (step.state === 'kept') {
      flush();
      pieces.push({ kind: 'kept', text: step.item });
    } else {
      (step.state === 'deleted' ? deleted : inserted).push(step.item);
    }
  }
  flush();
  return { pieces, changes: pieces.filter((piece) => piece.kind === 'changed').length, coarse };
}

interface Step {
  state: Run['state'];
  item: string;
}

/** The fewest steps from one list to another (Myers 1986), unless they are too many. */
export function align(before: readonly string[], after: readonly string[], most = MOST_STEPS): { steps: Step[]; coarse: boolean } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end++;
  }
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  const middle = shortest(a, b, most);
  const steps: Step[] = [
    ...before.slice(0, start).map((item): Step => ({ state: 'kept', item })),
    ...(middle ?? [...a.map((item): Step => ({ state: 'deleted', item })), ...b.map((item): Step => ({ state: 'inserted', item }))]),
    ...before.slice(before.length - end).map((item): Step => ({ state: 'kept', item })),
  ];
  return { steps, coarse: middle === undefined };
}

function shortest(a: readonly string[], b: readonly string[], most: number): Step[] | undefined {
  const limit = Math.min(a.length + b.length, most);
  const reached: Int32Array[] = [];
  let furthest = new Int32Array([0, 0, 0]);
  for (let d = 0; d <= limit; d++) {
    // Of diagonal k, how far one gets in a with d steps; the array begins at diagonal -d - 1.
    const next = new Int32Array(2 * d + 3);
    for (let k = -d; k <= d; k += 2) {
      const at = (diagonal: number): number => furthest[diagonal + d] ?? 0;
      let x = d === 0 ? 0 : k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      next[k + d + 1] = x;
      if (x >= a.length && x - k >= b.length) {
        reached.push(next);
        return back(a, b, reached);
      }
    }
    reached.push(next);
    furthest = next;
  }
  return undefined;
}

function back(a: readonly string[], b: readonly string[], reached: readonly Int32Array[]): Step[] {
  const steps: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = reached.length - 1; d > 0; d--) {
    const before = reached[d - 1]!;
    const k = x - y;
    const at = (diagonal: number): number => before[diagonal + d] ?? 0;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromX = down ? at(k + 1) : at(k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0 && !(down ? y === fromY + 1 && x === fromX : x === fromX + 1 && y === fromY)) {
      steps.push({ state: 'kept', item: a[--x]! });
      y--;
    }
    steps.push(down ? { state: 'inserted', item: b[--y]! } : { state: 'deleted', item: a[--x]! });
  }
  while (x > 0) {
    steps.push({ state: 'kept', item: a[--x]! });
  }
  return steps.reverse();
}

function runs(steps: readonly Step[]): Run[] {
  const found: Run[] = [];
  // Within a change, all that went comes before all that came.
  let deleted = '';
  let inserted = '';
  const flush = (): void => {
    if (deleted !== '') {
      found.push({ state: 'deleted', text: deleted });
    }
    if (inserted !== '') {
      found.push({ state: 'inserted', text: inserted });
    }
    deleted = inserted = '';
  };
  steps.forEach((step, i) => {
    if (step.state === 'deleted') {
      deleted += step.item;
    } else if (step.state === 'inserted') {
      inserted += step.item;
    } else if (step.item.trim() === '' && (deleted !== '' || inserted !== '') && (steps[i + 1]?.state ?? 'kept') !== 'kept') {
      // A blank between two changed words belongs to the change.
      deleted += step.item;
      inserted += step.item;
    } else {
      flush();
      const last = found.at(-1);
      if (last?.state === 'kept') {
        last.text += step.item;
      } else {
        found.push({ state: 'kept', text: step.item });
      }
    }
  });
  flush();
  return found;
}

function split(text: string): string[] {
  return text.split(/\n[ \t]*(?:\n[ \t]*)+/).map((paragraph) => paragraph.replace(/^\n+|\n+$/g, '')).filter((paragraph) => paragraph.trim() !== '');
}

function words_(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}
