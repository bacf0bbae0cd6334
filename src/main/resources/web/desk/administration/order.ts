/** Things that stand in an order made by hand, and the moves that make it. Plain functions on names. */

/** One thing taken to another place, told by its neighbours there, so that it can be done again in an order that changed. */
export interface Move {
  item: string;
  /** What it follows; absent at the very beginning. */
  after?: string;
  /** What it stands before; absent at the very end. */
  before?: string;
}

/** The order in which an item stands at a place, counted from 0; a place beyond the end is the end. */
export function moved(order: readonly string[], item: string, to: number): string[] {
  const rest = order.filter((one) => one !== item);
  rest.splice(Math.max(0, Math.min(to, rest.length)), 0, item);
  return rest;
}

/** How an item stands in an order. */
export function move(order: readonly string[], item: string): Move {
  const at = order.indexOf(item);
  const after = order[at - 1];
  const before = order[at + 1];
  return { item, ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) };
}

/** Adds a move to those that wait: moving the same thing once more takes the place of the move before. */
export function queued(waiting: readonly Move[], next: Move): Move[] {
  const last = waiting[waiting.length - 1];
  return last?.item === next.item ? [...waiting.slice(0, -1), next] : [...waiting, next];
}

/**
 * The order after moves that were meant for another one. What was put first or last goes there; everything else behind the one it
 * was to follow, or else before the one it was to stand before. Where both are gone, or it is gone itself, it stays where it is.
 */
export function redone(order: readonly string[], moves: readonly Move[]): string[] {
  let now = [...order];
  for (const { item, after, before } of moves) {
    const rest = now.filter((one) => one !== item);
    if (rest.length === now.length) {
      continue;
    }
    if (after === undefined) {
      now = [item, ...rest];
    } else if (before === undefined) {
      now = [...rest, item];
    } else if (rest.includes(after)) {
      now = moved(now, item, rest.indexOf(after) + 1);
    } else if (rest.includes(before)) {
      now = moved(now, item, rest.indexOf(before));
    }
  }
  return now;
}

/** Those whose neighbours differ between two orders: what somebody else has done. */
export function displaced(before: readonly string[], after: readonly string[]): string[] {
  const kept = longest(before.filter((one) => after.includes(one)).map((one) => after.indexOf(one)));
  const still = new Set(kept.map((at) => after[at]));
  return after.filter((one) => !still.has(one));
}

/** A longest rising subsequence: what stayed in its order. */
function longest(numbers: readonly number[]): number[] {
  const best: number[][] = [];
  for (const n of numbers) {
    let at = best.findIndex((chain) => chain[chain.length - 1]! > n);
    at = at < 0 ? best.length : at;
    best[at] = [...(best[at - 1] ?? []), n];
  }
  return best[best.length - 1] ?? [];
}
