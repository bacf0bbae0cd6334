/** Turning to the section before and after: by keys, by a swipe, and quickly, since the next one is fetched ahead. */
import { leave } from '../panel';
import type { ReadingPage } from './page';

const KEYS = 'sotay.keys';

/** Whether single letters do something. They can be turned off, for those whose speech or hands type by accident (WCAG 2.1.4). */
export function lettersUsed(): boolean {
  try {
    return localStorage.getItem(KEYS) !== 'off';
  } catch {
    return true;
  }
}

export function useLetters(used: boolean): void {
  try {
    localStorage.setItem(KEYS, used ? 'on' : 'off');
  } catch {
    // Nothing can be kept on this device; the letters work on.
  }
}

export function followKeys(page: ReadingPage, letters: Record<string, () => void>): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || busy(event)) {
      return;
    }
    const to = event.key === 'ArrowRight' ? page.next : event.key === 'ArrowLeft' ? page.previous : undefined;
    if (to !== undefined && !event.shiftKey) {
      event.preventDefault();
      leave(to);
      return;
    }
    const run = letters[event.key.toLowerCase()];
    if (run !== undefined && lettersUsed()) {
      event.preventDefault();
      run();
    }
  });
}

/** Whether the key belongs to something else: a field, an open sheet, a selection, a table that is pushed aside. */
function busy(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return (
    target.closest('input, textarea, select, [contenteditable], [role=slider], audio, video') !== null ||
    document.querySelector('dialog[open]') !== null ||
    selecting() ||
    sideways(target)
  );
}

function selecting(): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}

/** Whether something around it can be pushed aside by itself. */
function sideways(target: Element): boolean {
  for (let one: Element | null = target; one !== null && one !== document.body; one = one.parentElement) {
    if (one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX)) {
      return true;
    }
  }
  return false;
}

/** Beside the edges, where the system's own gestures begin. */
const EDGE = 24;
const QUICK = 600;

/** Where a finger was put down, and when. */
interface Down {
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

export function followSwipes(page: ReadingPage): void {
  const main = document.getElementById('_main');
  let down: Down | undefined;
  main?.addEventListener(
    'touchstart',
    (event) => {
      const touch = event.touches[0];
      const free = event.touches.length === 1 && (window.visualViewport?.scale ?? 1) < 1.05 && !selecting();
      const target = event.target as Element;
      down =
        touch !== undefined && free && !sideways(target) && target.closest('input, textarea, select, button') === null
          ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp }
          : undefined;
    },
    { passive: true },
  );
  main?.addEventListener('touchcancel', () => (down = undefined), { passive: true });
  main?.addEventListener(
    'touchend',
    (event) => {
      const touch = event.changedTouches[0];
      if (down === undefined || touch === undefined || event.touches.length > 0 || selecting()) {
        down = undefined;
        return;
      }
      const way = swipe(down, { x: touch.clientX, y: touch.clientY, at: event.timeStamp }, window.innerWidth);
      down = undefined;
      const to = way === 1 ? page.next : way === -1 ? page.previous : undefined;
      if (to !== undefined) {
        leave(to);
      }
    },
    { passive: true },
  );
}

/** Fetches the next section when there is nothing else to do, but not for those who pay for each page. */
export function fetchAhead(page: ReadingPage): void {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
  const next = page.next;
  if (next === undefined || connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '')) {
    return;
  }
  const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));
  idle(() => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = next;
    document.head.append(link);
  });
}
