/** Beside the edges, where the system's own gestures begin. */
const EDGE = 24;
const QUICK = 600;

/** Where a finger was put down, and when. */
export interface Down {
  x: number;
  y: number;
  at: number;
}

/**
 * What a movement of one finger means: 1 the next section, -1 the one before, 0 nothing. Only what is clearly meant counts: far,
 * quick, and flat.
 */
export function swipe(down: Down, up: Down, width: number): -1 | 0 | 1 {
  const across = up.x - down.x;
  const along = Math.abs(up.y - down.y);
  const far = Math.abs(across) >= Math.max(70, width * 0.22);
  const flat = along <= Math.abs(across) * 0.35;
  const inside = down.x > EDGE && down.x < width - EDGE;
  if (!far || !flat || !inside || up.at - down.at > QUICK) {
    return 0;
  }
  return across < 0 ? 1 : -1;
}
