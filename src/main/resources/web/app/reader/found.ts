/** The page opened at what was searched for: its words marked, and a way to the places before and after. */
import { reader } from '../../texts';
import { element, icon, type IconName } from '../panel';
import { asked } from './address';
import { addStrip } from './bar';
import { addressOf } from './find';
import { mark, show } from './marks';
import { blocks, type ReadingPage, type ReadSection } from './page';
import { goTo, textOf } from './place';
import { accented, best, occurrences, phrases, type Span } from './words';

/** One find: which of the finds of a section. */
export interface FoundPlace {
  anchor: string;
  turn: number;
}

/** What was looked for in a work, and all places of it; kept while the window is open. */
export interface Find {
  slug: string;
  typed: string;
  exact: boolean;
  whole: boolean;
  places: FoundPlace[];
}

const KEPT = 'sotay.find';

export function remember(find: Find): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(find));
  } catch {
    // The way to the next place is lost; the place itself is in the address.
  }
}

function remembered(page: ReadingPage, typed: string): Find | undefined {
  try {
    const find = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Find | null;
    const fits = find?.slug === page.slug && find.typed === typed && find.whole === (page.kind === 'whole');
    return fits ? find : undefined;
  } catch {
    return undefined;
  }
}

let removeStrip: (() => void) | undefined;

/**
 * Does what the address asks for behind its "#".
 *
 * @param scroll whether to go there; not when the browser brings a page back to where it was left
 * @returns whether there was something to do
 */
export function openAsked(page: ReadingPage, scroll: boolean): boolean {
  const wish = asked(location.hash);
  if (wish.words !== undefined) {
    markWords(page, wish.words, wish.turn ?? 0, wish.section, scroll);
    return true;
  }
  if (wish.progression !== undefined && page.sections[0] !== undefined) {
    if (scroll) {
      goTo(page.sections[0], wish.progression);
    }
    // The place has done its work: an address that is copied from here leads to the section.
    history.replaceState(history.state, '', location.pathname + location.search);
    return true;
  }
  return false;
}

function markWords(page: ReadingPage, typed: string, turn: number, anchor: string | undefined, scroll: boolean): void {
  clear();
  const find = remembered(page, typed);
  const section = page.sections.find((one) => one.anchor === anchor) ?? page.sections[0];
  if (section === undefined) {
    return;
  }
  const text = textOf(section).text;
  let exact = find?.exact ?? accented(typed);
  let spans = phrases(text, typed, exact);
  if (spans.length === 0 && exact && phrases(text, typed, false).length > 0) {
    exact = false;
    spans = phrases(text, typed, false);
  }
  const whole = spans.length > 0;
  if (!whole) {
    spans = passage(section, typed, exact);
  }
  const here = whole ? Math.min(turn, spans.length - 1) : 0;
  const first = spans[here];
  mark('found', ranges(section, spans));
  if (first === undefined) {
    strip(element('p', '', reader.markedNothing(typed)));
    return;
  }
  const range = ranges(section, [first])[0];
  if (whole) {
    mark('found-here', range === undefined ? [] : [range]);
  }
  if (scroll && range !== undefined) {
    show(range);
  }
  controls(page, typed, section, whole ? here : -1, spans.length, find, exact);
}

/** The paragraph that holds most of the words, when they do not stand together anywhere. */
function passage(section: ReadSection, typed: string, exact: boolean): Span[] {
  const text = textOf(section);
  const paragraphs = blocks(section.body).flatMap((block) => {
    const span = text.within(block);
    return span === undefined ? [] : [{ at: span.start, text: text.text.slice(span.start, span.end) }];
  });
  const holding = paragraphs.map((one) => one.text);
  let at = best(holding, typed, exact);
  let loose = exact;
  if (at < 0 && exact) {
    loose = false;
    at = best(holding, typed, false);
  }
  const chosen = paragraphs[at];
  return chosen === undefined
    ? []
    : occurrences(chosen.text, typed, loose).map(([from, to]) => [from + chosen.at, to + chosen.at] as const);
}

function ranges(section: ReadSection, spans: readonly Span[]): Range[] {
  return spans.flatMap(([from, to]) => textOf(section).range(from, to) ?? []);
}

/** @param here which of the phrases is shown, from 0; -1 where single words are marked */
function controls(
  page: ReadingPage,
  typed: string,
  section: ReadSection,
  here: number,
  count: number,
  find: Find | undefined,
  exact: boolean,
): void {
  if (here < 0) {
    strip(element('p', '', reader.markedWords(typed)));
    return;
  }
  const all: Find = find ?? {
    slug: page.slug,
    typed,
    exact,
    whole: page.kind === 'whole',
    places: Array.from({ length: count }, (_, turn) => ({ anchor: section.anchor, turn })),
  };
  const at = all.places.findIndex((place) => place.anchor === section.anchor && place.turn === here);
  const said = element('p', '', reader.foundHere(at + 1, all.places.length));
  strip(said, way('back', reader.previousFound, page, all, at - 1), way('forward', reader.nextFound, page, all, at + 1));
}

function way(drawing: IconName, label: string, page: ReadingPage, find: Find, to: number): HTMLElement {
  const made = element('button', 'strip-button');
  made.type = 'button';
  made.dataset['way'] = drawing;
  made.append(icon(drawing), element('span', 'unseen', label));
  const place = find.places[to];
  made.setAttribute('aria-disabled', String(place === undefined));
  made.addEventListener('click', () => {
    if (place !== undefined) {
      location.replace(addressOf(page, find, place));
      // The strip is drawn anew: the finger, and the focus, stay on the same way.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`.found-strip [data-way="${drawing}"]`)?.focus());
    }
  });
  return made;
}

function strip(...content: HTMLElement[]): void {
  const made = element('div', 'reading-strip found-strip');
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', reader.marked);
  content[0]?.setAttribute('role', 'status');
  const done = element('button', 'strip-button');
  done.type = 'button';
  done.append(icon('close'), element('span', '', reader.closeFound));
  done.addEventListener('click', () => {
    clear();
    sessionStorage.removeItem(KEPT);
    history.replaceState(history.state, '', location.pathname + location.search);
    document.getElementById('_main')?.focus({ preventScroll: true });
  });
  made.append(...content, done);
  removeStrip = addStrip(made);
}

function clear(): void {
  mark('found', []);
  mark('found-here', []);
  removeStrip?.();
  removeStrip = undefined;
}
