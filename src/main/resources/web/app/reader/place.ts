/** Where somebody is in the text, to the line; kept while they read, and found again. */
import { continueReading, leavePlace, places, recordPlace, type Place } from '../../reading/state';
import { SectionText } from '../../reading/section-text';
import { blocks, type ReadingPage, type ReadSection } from './page';
import { show } from './marks';

/** A place in the page that is open. */
export interface SeenPlace {
  section: ReadSection;
  /** In the section's text, 0 to 1. */
  progression: number;
  /** In the whole edition, 0 to 1. */
  total: number;
}

const texts = new WeakMap<HTMLElement, SectionText>();

/** The text of a section, read once. */
export function textOf(section: ReadSection): SectionText {
  let text = texts.get(section.body);
  if (text === undefined) {
    text = SectionText.of(section.body);
    texts.set(section.body, text);
    // Where the browser cannot mark ranges, marks are put into the tree: then it is another tree.
    const watch = new MutationObserver(() => {
      texts.delete(section.body);
      watch.disconnect();
    });
    watch.observe(section.body, { childList: true, subtree: true });
  }
  return text;
}

/** The upper edge of what is read, below which the first line counts. */
const EDGE = 8;

/** The first line that can be seen; the end of the text when all of it has been passed. */
export function seenPlace(page: ReadingPage): SeenPlace | undefined {
  const section = page.sections.find((one) => one.body.getBoundingClientRect().bottom > EDGE) ?? page.sections.at(-1);
  if (section === undefined) {
    return undefined;
  }
  const text = textOf(section);
  const first = blocks(section.body).find((block) => block.getBoundingClientRect().bottom > EDGE + 4);
  let offset = text.text.length;
  if (first !== undefined) {
    offset = lineAt(first, section.body, text) ?? text.within(first)?.start ?? 0;
  }
  return placeAt(section, text.text.length === 0 ? 1 : offset / text.text.length);
}

/** In a paragraph that began above the window, the line that is the first one in it. */
function lineAt(block: HTMLElement, body: HTMLElement, text: SectionText): number | undefined {
  const box = block.getBoundingClientRect();
  if (box.top >= EDGE) {
    return undefined;
  }
  const caret = caretAt(Math.max(box.left, 0) + 4, EDGE + 8);
  return caret !== undefined && body.contains(caret.node) ? text.offset(caret.node, caret.at) : undefined;
}

function caretAt(x: number, y: number): { node: Node; at: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? undefined : { node: position.offsetNode, at: position.offset };
  }
  const range = (document as Document & { caretRangeFromPoint?: (x: number, y: number) => Range | null })
    .caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, at: range.startOffset } : undefined;
}

function placeAt(section: ReadSection, progression: number): SeenPlace {
  return { section, progression, total: section.from + (section.to - section.from) * progression };
}

/** How far somebody has come who sees the window's lower edge: what the progress bar shows. */
export function reached(page: ReadingPage): number {
  const edge = window.innerHeight;
  let far = page.sections[0]?.from ?? 0;
  for (const section of page.sections) {
    const box = section.body.getBoundingClientRect();
    if (box.top < edge) {
      const part = box.height === 0 ? 1 : Math.min(1, Math.max(0, (edge - box.top) / box.height));
      far = section.from + (section.to - section.from) * part;
    }
  }
  return far;
}

/** Scrolls to a place of a section of this page. */
export function goTo(section: ReadSection, progression: number): void {
  const text = textOf(section);
  const at = Math.min(text.text.length - 1, Math.max(0, Math.round(progression * text.text.length)));
  const range = text.range(at, at + 1);
  if (range !== undefined && progression > 0) {
    show(range, 0.04);
  }
}

/** What `change` does to the page, with the line that was read staying where it was. */
export function steady(page: ReadingPage, change: () => void): void {
  const before = window.scrollY > 0 ? seenPlace(page) : undefined;
  change();
  if (before !== undefined && before.progression > 0) {
    goTo(before.section, before.progression);
  }
}

function wire(page: ReadingPage, place: SeenPlace): Place {
  const progression = Math.min(1, Number(place.progression.toFixed(6)));
  return {
    edition: page.edition,
    anchor: place.section.anchor,
    progression,
    totalProgression: Math.min(1, Number(place.total.toFixed(6))),
    ...(place.section.content === '' ? {} : { content: place.section.content }),
  };
}

/** After how long without scrolling a place is kept, and after how long on a page that nobody scrolled. */
const SETTLED = 800;
const STAYED = 5000;

/** Keeps the place from now on: when scrolling comes to rest, when the page is left, and when somebody stays on it. */
export function follow(page: ReadingPage): void {
  const work = { slug: page.slug, title: page.title };
  let kept = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moved = false;
  const keep = (leaving = false): void => {
    clearTimeout(timer);
    const seen = seenPlace(page);
    if (seen === undefined || !moved) {
      return;
    }
    const place = wire(page, seen);
    const key = `${place.anchor} ${place.progression}`;
    if (key !== kept) {
      kept = key;
      const done = finished && seen.section === page.sections.at(-1);
      if (leaving) {
        leavePlace(work, place, done);
      }
      // Without room on the device reading goes on; the next place is tried again.
      recordPlace(work, place, done).catch(() => (kept = ''));
    }
  };
  timer = setTimeout(() => {
    moved = true;
    keep();
  }, STAYED);
  const onScroll = (): void => {
    moved = true;
    clearTimeout(timer);
    timer = setTimeout(() => keep(), SETTLED);
  };
  // The first scrolling may be the browser's or our own, on opening: a place counts from the first touch.
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    window.addEventListener(event, () => window.addEventListener('scroll', onScroll, { passive: true }), {
      once: true,
      passive: true,
    });
  }
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep(true));
  window.addEventListener('pagehide', () => keep(true));
}

/** Whether the work is marked as read: looking at its end once more does not take that back, beginning anew does. */
let finished = false;

/** The work is read to its end. */
export async function finish(page: ReadingPage): Promise<void> {
  const last = page.sections.at(-1);
  if (last !== undefined) {
    await recordPlace({ slug: page.slug, title: page.title }, wire(page, placeAt(last, 1)), true);
    finished = true;
  }
}

/** Where reading went on on another device, when that is further than here; nothing else is worth a word. */
export async function elsewhere(page: ReadingPage): Promise<Place | undefined> {
  const latest = (await continueReading()).find((one) => one.work === page.slug);
  const seen = seenPlace(page);
  if (latest === undefined || latest.here || seen === undefined) {
    return undefined;
  }
  const there = latest.place.totalProgression ?? 0;
  const further = there > seen.total + 0.002 && !near(page, latest.place, seen);
  return further ? latest.place : undefined;
}

function near(page: ReadingPage, there: Place, seen: SeenPlace): boolean {
  return (
    page.edition === there.edition &&
    there.anchor === seen.section.anchor &&
    Math.abs((there.progression ?? 0) - seen.progression) < 0.02
  );
}

/** Whether the work was marked as read on this device or another, the last time it was open. */
export async function isFinished(page: ReadingPage): Promise<boolean> {
  finished = (await places(page.slug))[0]?.done ?? false;
  return finished;
}
